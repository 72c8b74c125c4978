import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { type Design, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import type { JsonObject } from "../json/value";
import { type EvaluationOptions, evaluate } from "./index";
import { allow, attached, deny, withAwsIds, withOrganization, workAndSandbox } from "./testing/designs";
import type { ContextValue, Request } from "./types";

type Attachments = Readonly<Record<string, readonly JsonObject[]>>;

/** Root / Work / Prod / a with these statements beside FullAWSAccess; those of `only` stand without it. */
function levels(beside: Attachments, only: Attachments = {}): Design {
  const withBeside = Object.entries(beside).reduce((sum, [node, list]) => attached(sum, node, list), workAndSandbox());
  return Object.entries(only).reduce((sum, [node, list]) => attached(sum, node, list, { alone: true }), withBeside);
}

/** "allowed", "exempt", or what decided: "deny@prod", "no allow@root". */
function answer(design: Design, request: Partial<Request>, options: EvaluationOptions = {}): string {
  const verdict = evaluate(design, { accountId: "a", action: "s3:GetObject", ...request }, options);
  if (verdict.kind !== "denied") return verdict.kind;
  return verdict.decidedBy
    .map(({ nodeId, effect }) => `${effect === "explicit-deny" ? "deny" : "no allow"}@${nodeId}`)
    .join(", ");
}
const action = (
  name: string,
  context: Readonly<Record<string, ContextValue>> = {},
  resource?: string,
): Partial<Request> => ({
  action: name,
  context,
  ...(resource === undefined ? {} : { resource }),
});

const region = (name: string) => ({ "aws:RequestedRegion": name });
const role = (path: string) => ({ "aws:PrincipalArn": `arn:aws:iam::111122223333:role/${path}` });
const instance = "arn:aws:ec2:eu-west-1:111122223333:instance/i-1";
const onInstances = { Resource: "arn:aws:ec2:*:*:instance/*" };

describe("AWS's scenarios and the rules that follow from its documentation", () => {
  const denyList = levels({ prod: [deny("s3:DeleteBucket")] });
  const allowList = levels({}, { work: [allow(["ec2:*", "cloudwatch:*"])] });
  const denyAbove = levels({ root: [deny("s3:*")] }, { prod: [allow("s3:*")] });
  const regions = levels({
    root: [
      {
        Effect: "Deny",
        NotAction: ["iam:*", "sts:*"],
        Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-west-1"] } },
      },
    ],
  });
  const breakGlass = levels({
    root: [
      deny("cloudtrail:StopLogging", {
        Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/BreakGlass" } },
      }),
    ],
  });
  const notMicro = { Condition: { StringNotEquals: { "ec2:InstanceType": "t3.micro" } } };
  const microEverywhere = levels({ work: [deny("ec2:RunInstances", notMicro)] });
  const microInstances = levels({ work: [deny("ec2:RunInstances", { ...onInstances, ...notMicro })] });
  const mfa = (operator: string) =>
    levels({
      prod: [deny("ec2:StopInstances", { Condition: { [operator]: { "aws:MultiFactorAuthPresent": "false" } } })],
    });
  const untagged = levels({
    work: [deny("ec2:RunInstances", { ...onInstances, Condition: { Null: { "aws:RequestTag/CostCenter": "true" } } })],
  });
  const tagKeys = (operator: string) =>
    levels({ root: [deny("ec2:CreateTags", { Condition: { [operator]: { "aws:TagKeys": "dp:*" } } })] });
  const platform = levels(
    {},
    { prod: [allow("*", { Condition: { StringEquals: { "aws:PrincipalTag/team": "platform" } } })] },
  );

  it.each<[string, Design, Partial<Request>, string]>([
    ["1 a deny list denies what it names", denyList, action("s3:DeleteBucket"), "deny@prod"],
    ["1 a deny list lets all else through", denyList, action("s3:GetObject"), "allowed"],
    ["2 an allow list stops what it doesn't name", allowList, action("s3:ListAllMyBuckets"), "no allow@work"],
    ["2 an allow list lets through what it names", allowList, action("ec2:RunInstances"), "allowed"],
    ["3 a deny beats an allow below", denyAbove, action("s3:GetObject"), "deny@root"],
    ["3 the level below allows nothing else", denyAbove, action("ec2:StartInstances"), "no allow@prod"],
    ["4 another Region is denied", regions, action("ec2:RunInstances", region("us-east-1")), "deny@root"],
    ["4 exempt services work in any Region", regions, action("iam:CreateRole", region("us-east-1")), "allowed"],
    [
      "4 a global service that isn't exempt breaks",
      regions,
      action("cloudfront:CreateDistribution", region("us-east-1")),
      "deny@root",
    ],
    ["5 an exempt role passes", breakGlass, action("cloudtrail:StopLogging", role("BreakGlass")), "allowed"],
    [
      "5 a role with a path is another one",
      breakGlass,
      action("cloudtrail:StopLogging", role("ops/BreakGlass")),
      "deny@root",
    ],
    [
      "6 a negated operator holds for the subnet, which has no instance type",
      microEverywhere,
      action("ec2:RunInstances", {}, "arn:aws:ec2:eu-west-1:111122223333:subnet/s-1"),
      "deny@work",
    ],
    [
      "6 so the statement names instances only",
      microInstances,
      action("ec2:RunInstances", {}, "arn:aws:ec2:eu-west-1:111122223333:subnet/s-1"),
      "allowed",
    ],
    ["7 BoolIfExists denies calls with access keys", mfa("BoolIfExists"), action("ec2:StopInstances"), "deny@prod"],
    ["7 Bool lets them through", mfa("Bool"), action("ec2:StopInstances"), "allowed"],
    ["8 a launch without the tag is denied", untagged, action("ec2:RunInstances", {}, instance), "deny@work"],
    [
      "8 a launch with the tag passes",
      untagged,
      action("ec2:RunInstances", { "aws:RequestTag/CostCenter": "42" }, instance),
      "allowed",
    ],
    [
      "9 ForAnyValue denies if one of the keys matches",
      tagKeys("ForAnyValue:StringLike"),
      action("ec2:CreateTags", { "aws:TagKeys": ["Name", "dp:x"] }),
      "deny@root",
    ],
    ["9 ForAnyValue doesn't deny without keys", tagKeys("ForAnyValue:StringLike"), action("ec2:CreateTags"), "allowed"],
    ["9 ForAllValues denies without keys", tagKeys("ForAllValues:StringLike"), action("ec2:CreateTags"), "deny@root"],
    [
      "9 ForAllValues doesn't deny if one of the keys differs",
      tagKeys("ForAllValues:StringLike"),
      action("ec2:CreateTags", { "aws:TagKeys": ["Name", "dp:x"] }),
      "allowed",
    ],
    [
      "10 a conditional allow lets the tagged through",
      platform,
      action("ec2:RunInstances", { "aws:PrincipalTag/team": "platform" }),
      "allowed",
    ],
    ["10 a conditional allow stops the untagged", platform, action("ec2:RunInstances"), "no allow@prod"],
    [
      "10 a conditional allow compares letter case",
      platform,
      action("ec2:RunInstances", { "aws:PrincipalTag/team": "Platform" }),
      "no allow@prod",
    ],
    [
      "11 a level without a policy lets nothing through",
      levels({}, { prod: [] }),
      action("ec2:RunInstances"),
      "no allow@prod",
    ],
    ["13 the management account is exempt", levels({ root: [deny("*")] }), { accountId: "management" }, "exempt"],
    ["13 a delegated administrator is not", levels({ root: [deny("*")] }), {}, "deny@root"],
  ])("%s", (_sentence, design, request, expected) => {
    expect(answer(design, request)).toBe(expected);
  });

  it("12 a moved account takes its own policies along and leaves its OU's behind", () => {
    const inSandbox = ["sandbox", "a"].reduce(
      (design, node) => attached(design, node, [node === "a" ? deny("s3:PutBucketAcl") : deny("ec2:*")]),
      designOf("Root > Sandbox > a*; Root > Prod"),
    );
    const inProd = attached(designOf("Root > Sandbox; Root > Prod > a*"), "a", [deny("s3:PutBucketAcl")]);
    expect(answer(inSandbox, action("ec2:RunInstances"))).toBe("deny@sandbox");
    expect(answer(inProd, action("ec2:RunInstances"))).toBe("allowed");
    expect(answer(inSandbox, action("s3:PutBucketAcl"))).toBe("deny@a");
    expect(answer(inProd, action("s3:PutBucketAcl"))).toBe("deny@a");
  });
});

describe("the complete reading", () => {
  it("names every statement that denies and every level without an allow, root first", () => {
    const design = levels({ root: [allow("ec2:*"), deny("s3:Get*"), deny("s3:*")] }, { prod: [allow("ec2:*")] });
    const verdict = evaluate(design, { accountId: "a", action: "s3:GetObject" });
    expect(verdict).toEqual({
      kind: "denied",
      decidedBy: [
        {
          nodeId: "root",
          policyType: SERVICE_CONTROL_POLICY,
          policyId: "at-root",
          statement: 1,
          effect: "explicit-deny",
        },
        {
          nodeId: "root",
          policyType: SERVICE_CONTROL_POLICY,
          policyId: "at-root",
          statement: 2,
          effect: "explicit-deny",
        },
        {
          nodeId: "prod",
          policyType: SERVICE_CONTROL_POLICY,
          policyId: null,
          statement: null,
          effect: "implicit-deny",
        },
      ],
    });
  });

  it("needs every one of several resources to pass", () => {
    const design = levels({ prod: [deny("s3:*", { Resource: "arn:aws:s3:::secret/*" })] });
    const ask = (resource: readonly string[]) => answer(design, { resource });
    expect(ask(["arn:aws:s3:::a/1", "arn:aws:s3:::b/1"])).toBe("allowed");
    expect(ask(["arn:aws:s3:::a/1", "arn:aws:s3:::secret/1"])).toBe("deny@prod");
    const allowing = levels({}, { prod: [allow("s3:*", { Resource: "arn:aws:s3:::a/*" })] });
    expect(answer(allowing, { resource: ["arn:aws:s3:::a/1", "arn:aws:s3:::b/1"] })).toBe("no allow@prod");
  });

  it("exempts service-linked roles", () => {
    const design = levels({ root: [deny("*")] });
    expect(answer(design, { context: role("aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS") })).toBe("exempt");
    expect(answer(design, { context: role("aws-service-roles/x") })).toBe("deny@root");
  });

  it("filters nothing while SCPs are disabled", () => {
    const design = withOrganization(levels({ root: [deny("*")] }, { prod: [] }), { enabledPolicyTypes: [] });
    expect(answer(design, {})).toBe("allowed");
  });

  it("takes an account that the design doesn't have as outside the organization", () => {
    const design = levels({ root: [deny("*")] });
    expect(answer(design, { accountId: "999988887777" })).toBe("exempt");
    expect(answer(design, { accountId: "work" })).toBe("exempt");
  });

  it("takes AWS account ids and answers with node ids", () => {
    const design = withAwsIds(levels({ a: [deny("*")] }), { a: "111122223333" });
    expect(answer(design, { accountId: "111122223333" })).toBe("deny@a");
  });

  it("leaves out policies that are switched off", () => {
    const design = levels({ root: [deny("*")] });
    const disabledPolicyIds = new Set([...design.policies.keys()].filter((id) => id === "at-root"));
    expect(answer(design, {}, { disabledPolicyIds })).toBe("allowed");
  });

  it("derives keys from the account only when asked, and what is given beats them", () => {
    const onlyHere = { Condition: { StringNotEquals: { "aws:PrincipalAccount": "111122223333" } } };
    const design = withAwsIds(levels({ root: [deny("*", onlyHere)] }), { a: "111122223333" });
    expect(answer(design, {})).toBe("deny@root");
    expect(answer(design, {}, { deriveContext: true })).toBe("allowed");
    const given = { context: { "AWS:principalaccount": "444455556666" } };
    expect(answer(design, given, { deriveContext: true })).toBe("deny@root");
  });

  it("derives the path in the organization where its ids are known", () => {
    const path = "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*";
    const inWork = { Condition: { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": path } } };
    const ids = { root: "r-ab12", work: "ou-ab12-11111111", prod: "ou-ab12-22222222", a: "111122223333" };
    const design = withAwsIds(levels({ root: [deny("*", inWork)] }), ids);
    const known = withOrganization(design, { awsId: "o-a1b2c3d4e5" });
    expect(answer(known, {}, { deriveContext: true })).toBe("deny@root");
    expect(answer(design, {}, { deriveContext: true })).toBe("allowed");
  });
});

describe("resource control policies", () => {
  const rcp = { Principal: "*" };
  const guarded = (node: string, statement: JsonObject) =>
    attached(
      withOrganization(
        withAwsIds(designOf("Root > Data > store*; Root > Apps > app*"), {
          store: "111122223333",
          app: "444455556666",
        }),
        {
          enabledPolicyTypes: [SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY],
        },
      ),
      node,
      [statement],
      { type: RESOURCE_CONTROL_POLICY },
    );
  const noDelete = guarded("data", deny("s3:Delete*", rcp));
  const ask = (request: Partial<Request>, design = noDelete) =>
    answer(design, { accountId: "store", action: "s3:DeleteObject", ...request });

  it("deny by the path of the resource's account, whoever asks", () => {
    expect(ask({})).toBe("deny@data");
    expect(ask({ accountId: "app", resourceAccountId: "111122223333" })).toBe("deny@data");
    expect(ask({ accountId: "999988887777", resourceAccountId: "store" })).toBe("deny@data");
    expect(ask({ accountId: "management", resourceAccountId: "store" })).toBe("deny@data");
  });

  it("leave resources of other accounts and other actions alone", () => {
    expect(ask({ resourceAccountId: "app" })).toBe("allowed");
    expect(ask({ action: "s3:GetObject" })).toBe("allowed");
    expect(ask({ accountId: "management", action: "s3:GetObject", resourceAccountId: "store" })).toBe("exempt");
  });

  it("never filter resources of the management account", () => {
    expect(ask({ resourceAccountId: "management" }, guarded("root", deny("s3:*", rcp)))).toBe("allowed");
  });

  it("filter services that they cover only, and not kms:RetireGrant", () => {
    const wide = guarded("data", deny(["s3:*", "ec2:*", "kms:*"], rcp));
    expect(ask({ action: "ec2:RunInstances" }, wide)).toBe("allowed");
    expect(ask({ action: "kms:Decrypt" }, wide)).toBe("deny@data");
    expect(ask({ action: "kms:RetireGrant" }, wide)).toBe("allowed");
  });

  it("leave service-linked roles alone", () => {
    expect(ask({ context: role("aws-service-role/x.amazonaws.com/Y") })).toBe("exempt");
  });

  it("filter nothing while their type is disabled", () => {
    expect(ask({}, withOrganization(noDelete, { enabledPolicyTypes: [SERVICE_CONTROL_POLICY] }))).toBe("allowed");
  });

  it("are named after the SCPs that deny too", () => {
    expect(ask({}, attached(noDelete, "store", [deny("s3:*")], { id: "scp" }))).toBe("deny@store, deny@data");
  });
});
