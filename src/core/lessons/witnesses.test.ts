import { expect, it } from "vitest";
import { nodeId } from "../design/ids";
import { allow, deny, runtime, scp, startDesign } from "./course/startDesign";
import { isMeantBy, UNHEARD_OF, witnessActions, witnessRegions } from "./witnesses";

const designWith = (...policies: Parameters<typeof scp>[2][]) =>
  startDesign({
    name: "x",
    outline: "Root > A > a*",
    useCases: { a: [runtime("A", "prod")] },
    attached: { a: policies.map((statement, index) => scp(`P${index}`, "", statement)) },
  }).design;
const a = nodeId("a");

it("gives an action for each pattern of the policies over the account, whatever its service", () => {
  const design = designWith(allow("qldb:*", "braket:Create*", "SQS:*", "ec2:Describe?nstances"), deny("mgn:StartTest"));
  const actions = witnessActions(design, a);
  for (const pattern of ["qldb:*", "braket:Create*", "sqs:*", "ec2:Describe?nstances", "mgn:StartTest"])
    expect(actions.filter((action) => isMeantBy([pattern], action))).not.toEqual([]);
  expect(actions).toContain("sqs:SendMessage");
  expect(actions).toContain(UNHEARD_OF);
});

it("gives no action for what is no pattern of actions", () => {
  const before = witnessActions(designWith(allow("*")), a);
  expect(witnessActions(designWith(allow("*", "nonsense", "s3:")), a)).toEqual(before);
});

it("gives the Regions that conditions name, the home Region and others", () => {
  const fence = {
    Effect: "Deny",
    Action: "*",
    Resource: "*",
    Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-north-1", "sa-east-1"], "aws:PrincipalTag/x": "y" } },
  };
  expect(witnessRegions(designWith(fence), a)).toEqual(["ap-northeast-1", "us-east-1", "eu-north-1", "sa-east-1"]);
});

it("gives all Regions that a pattern in a condition means", () => {
  const fence = {
    Effect: "Deny",
    Action: "*",
    Resource: "*",
    Condition: {
      StringNotLike: { "aws:RequestedRegion": "eu-*" },
      ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/x" },
    },
  };
  const regions = witnessRegions(designWith(fence), a).slice(2);
  expect(regions).toContain("eu-north-1");
  expect(regions.every((region) => region.startsWith("eu-"))).toBe(true);
});
