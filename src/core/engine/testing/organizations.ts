import fc from "fast-check";
import { designOf } from "../../design/designOf";
import { type Design, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../../design/types";
import type { JsonObject } from "../../json/value";
import type { Lens } from "../types";
import { plainConditions } from "./arbitraries";
import { attached, deny, withAwsIds, withOrganization } from "./designs";

/** Conditions that tell accounts apart, or seem to. */
const perAccountConditions: readonly JsonObject[] = [
  { StringNotEquals: { "aws:PrincipalAccount": ["111122223333", "444455556666"] } },
  { StringLike: { "aws:ResourceAccount": "1111*" } },
  { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/Admin" } },
  { ArnLike: { "aws:PrincipalArn": ["arn:aws:iam::111122223333:role/*", "arn:aws:iam::*:root"] } },
  { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:root" } },
  { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
  { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-*/r-ab12/ou-ab12-11111111/*" } },
  { Bool: { "aws:PrincipalIsAWSService": "true" } },
  { StringNotEqualsIfExists: { "aws:ResourceOrgID": "o-a1b2c3d4e5" } },
];
const perAccount = perAccountConditions.map((condition) => fc.constant(condition));

/** A statement, and whether it stands in place of FullAWSAccess. */
const statement = fc
  .record({
    effect: fc.constantFrom("Deny", "Deny", "Allow"),
    action: fc.constantFrom("s3:*", "*", "ec2:*"),
    resource: fc.constantFrom("*", "*", "arn:aws:s3:::a*"),
    condition: fc.option(fc.oneof(...perAccount, ...plainConditions), { nil: null }),
    alone: fc.boolean(),
  })
  .map(({ effect, action, resource, condition, alone }) => ({
    alone: alone && effect === "Allow",
    statement: {
      Effect: effect,
      Action: action,
      Resource: resource,
      ...(condition === null ? {} : { Condition: condition }),
    },
  }));

/** The nodes of `tree`. */
export const places = ["root", "work", "prod", "sandbox", "a", "b", "c", "d", "e"];
export const tree = withAwsIds(
  designOf("Root > Work > Prod > a*; Root > Work > Prod > b*; Root > Work > c*; Root > Sandbox > d*; Root > e*"),
  {
    a: "111122223333",
    b: "111122224444",
    c: "444455556666",
    root: "r-ab12",
    work: "ou-ab12-11111111",
    prod: "ou-ab12-22222222",
  },
);
/** `tree` with up to six policies anywhere. */
export const designs = fc
  .record({
    attachments: fc.array(fc.tuple(fc.constantFrom(...places), statement), { maxLength: 6 }),
    rcp: fc.option(fc.constantFrom(...places), { nil: null }),
    awsId: fc.constantFrom("o-a1b2c3d4e5", undefined),
  })
  .map(({ attachments, rcp, awsId }): Design => {
    const types = { enabledPolicyTypes: [SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY] };
    const organized = withOrganization(tree, awsId === undefined ? types : { ...types, awsId });
    const withScps = attachments.reduce(
      (design, [place, { statement, alone }], index) =>
        attached(design, place, [statement], { alone, id: `p${index}` }),
      organized,
    );
    const onlyHttps = deny("s3:*", { Principal: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } });
    return rcp === null ? withScps : attached(withScps, rcp, [onlyHttps], { type: RESOURCE_CONTROL_POLICY, id: "rcp" });
  });

export const lenses = fc
  .record({
    action: fc.constantFrom("s3:GetObject", "ec2:RunInstances"),
    region: fc.constantFrom(null, "eu-west-1"),
    principal: fc.constantFrom(null, "role/Example", "root"),
    resource: fc.constantFrom(undefined, "*", "arn:aws:s3:::a/b"),
    resourceAccountId: fc.constantFrom(undefined, undefined, "a", "e", "999988887777"),
    context: fc.constantFrom<Lens["context"]>(
      {},
      { "aws:SecureTransport": "true", "aws:PrincipalTag/*": null },
      { "aws:principalaccount": "111122223333" },
    ),
  })
  .map(
    ({ resource, resourceAccountId, ...lens }): Lens => ({
      ...lens,
      ...(resource === undefined ? {} : { resource }),
      ...(resourceAccountId === undefined ? {} : { resourceAccountId }),
    }),
  );
