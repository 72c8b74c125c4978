import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActionCatalog } from "../../catalog/actionCatalog";
import { moveNodes } from "../../design/commands";
import { designOf } from "../../design/designOf";
import { nodeId, policyId } from "../../design/ids";
import { accountsUnder } from "../../design/queries";
import { type Design, type NodeId, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../../design/types";
import type { JsonObject } from "../../json/value";
import { evaluate } from "../evaluate";
import { evaluatePartially } from "../evaluatePartially";
import { lensRequest } from "../lens";
import { plainConditions } from "../testing/arbitraries";
import { attached, withAwsIds, withOrganization } from "../testing/designs";
import type { Lens } from "../types";
import { catalogSpace } from "./actionSpace";
import { permissionMap } from "./permissionMap";
import type { CountedVerdict, PermissionMap } from "./types";

const NAMES = [
  "s3:GetObject",
  "s3:PutObject",
  "s3:ListBucket",
  "s3-outposts:GetObject",
  "ec2:RunInstances",
  "ec2:DescribeVpcs",
  "ec2:CreateVpc",
  "kms:Decrypt",
  "kms:RetireGrant",
  "iam:CreateUser",
  "sts:AssumeRole",
  "dynamodb:DeleteTable",
];
const catalog: ActionCatalog = {
  date: "2026-09-26",
  source: "test",
  actionCount: NAMES.length,
  services: new Map(
    [...new Set(NAMES.map((n) => n.split(":")[0] ?? ""))].sort().map((prefix) => [
      prefix,
      {
        prefix,
        title: prefix,
        actions: new Map(
          NAMES.filter((n) => n.startsWith(`${prefix}:`)).map((name) => [
            name.toLowerCase(),
            { name, level: "Read" as const },
          ]),
        ),
      },
    ]),
  ),
};
const space = catalogSpace(catalog);

/** Conditions that tell accounts apart, contradict each other, or cover every case together. */
const conditions: readonly JsonObject[] = [
  { StringNotEquals: { "aws:PrincipalAccount": ["111122223333", "444455556666"] } },
  { StringLike: { "aws:ResourceAccount": "1111*" } },
  { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/Admin" } },
  { ArnLike: { "aws:PrincipalArn": ["arn:aws:iam::111122223333:role/*", "arn:aws:iam::*:root"] } },
  { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:root" } },
  { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
  { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-*/r-ab12/ou-ab12-11111111/*" } },
  { Bool: { "aws:PrincipalIsAWSService": "true" } },
  { StringEquals: { "aws:PrincipalAccount": "111122223333", "aws:RequestedRegion": "eu-west-1" } },
  { StringEquals: { "aws:RequestedRegion": "eu-west-1" } },
  { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } },
  { StringEquals: { "aws:RequestedRegion": "eu-west-1" }, StringNotLike: { "aws:RequestedRegion": "eu-*" } },
  { StringLike: { "aws:RequestedRegion": "*" } },
  { "ForAnyValue:StringEquals": { "s3:x": "a" } },
  { StringEquals: { "s3:x": "a" }, StringEqualsIgnoreCase: { "s3:x": "b" } },
  { Null: { "aws:RequestTag/owner": "true" } },
];
/** Where variables keep the search from ending, the sets may know more than it. */
const hasNoVariable = (condition: JsonObject) => !JSON.stringify(condition).includes("$");

const resources: readonly JsonObject[] = [
  { Resource: "*" },
  { Resource: "*" },
  { Resource: "*" },
  { Resource: ["arn:aws:s3:::a", "arn:aws:s3:::a/*"] },
  { Resource: "arn:aws:s3:::a*" },
  { NotResource: "arn:aws:s3:::a*" },
  { NotResource: ["arn:*:ec2:*:*:instance/*", "arn:aws:s3:::*"] },
  { Resource: "arn:aws:*:*:*:*" },
  { Resource: `arn:aws:s3:::b-$${"{aws:PrincipalAccount}"}/*` },
];
const actionLists: readonly JsonObject[] = [
  { Action: "*" },
  { Action: "*" },
  { Action: "s3:*" },
  { Action: ["s3:Get*", "ec2:*Vpc*"] },
  { Action: ["S3:PUTOBJECT", "kms:*"] },
  { NotAction: "s3:*" },
  { NotAction: ["iam:*", "sts:*", "kms:*"] },
  { Action: "*:Get*" },
  { Action: "ec2:?unInstances" },
];
const condition = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom(...conditions) },
  { weight: 2, arbitrary: fc.oneof(...plainConditions.map((one) => one.filter(hasNoVariable))) },
);
const statement = fc
  .record({
    effect: fc.constantFrom("Deny", "Deny", "Allow"),
    actions: fc.constantFrom(...actionLists),
    resource: fc.constantFrom(...resources),
    condition,
    alone: fc.boolean(),
  })
  .map(({ effect, actions, resource, condition, alone }) => ({
    alone: alone && effect === "Allow",
    statement: {
      Effect: effect,
      ...actions,
      ...resource,
      ...(condition === null ? {} : { Condition: condition }),
    } as JsonObject,
  }));
const places = ["root", "work", "prod", "sandbox", "a", "b", "c", "d", "e"];
const tree = withAwsIds(
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
const designs = fc
  .record({
    attachments: fc.array(fc.tuple(fc.constantFrom(...places), fc.array(statement, { minLength: 1, maxLength: 3 })), {
      maxLength: 5,
    }),
    rcps: fc.array(
      fc.tuple(
        fc.constantFrom(...places),
        fc.constantFrom(...actionLists.filter((l) => "Action" in l)),
        fc.constantFrom(...resources),
        condition,
      ),
      { maxLength: 2 },
    ),
    awsId: fc.constantFrom("o-a1b2c3d4e5", undefined),
    types: fc.constantFrom(
      [SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY],
      [SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY],
      [RESOURCE_CONTROL_POLICY],
    ),
  })
  .map(({ attachments, rcps, awsId, types }): Design => {
    let design: Design = withOrganization(
      tree,
      awsId === undefined ? { enabledPolicyTypes: types } : { enabledPolicyTypes: types, awsId },
    );
    attachments.forEach(([place, list], index) => {
      design = attached(
        design,
        place,
        list.map((one) => one.statement),
        { alone: list.some((one) => one.alone), id: `p${index}` },
      );
    });
    rcps.forEach(([place, actions, resource, condition], index) => {
      design = attached(
        design,
        place,
        [
          {
            Effect: "Deny",
            Principal: "*",
            ...actions,
            ...resource,
            ...(condition === null ? {} : { Condition: condition }),
          },
        ],
        { type: RESOURCE_CONTROL_POLICY, id: `rcp${index}` },
      );
    });
    return design;
  });
const lenses = fc
  .record({
    region: fc.constantFrom(null, null, "eu-west-1"),
    principal: fc.constantFrom(null, "role/Example", "root", "role/aws-service-role/x/y"),
    resource: fc.constantFrom(undefined, undefined, "*", "arn:aws:s3:::a/b"),
    context: fc.constantFrom<Lens["context"]>(
      {},
      { "aws:SecureTransport": "true", "aws:PrincipalTag/*": null },
      { "aws:principalaccount": "111122223333" },
    ),
  })
  .map(({ resource, ...lens }): Lens => ({ action: "*", ...lens, ...(resource === undefined ? {} : { resource }) }));

const KIND_OF: Record<CountedVerdict, string> = {
  allowed: "allowed",
  conditional: "conditional",
  explicitDeny: "denied",
  implicitDeny: "denied",
  exempt: "exempt",
};

/** Every account, level and action of the map as text. */
function answersOf(map: PermissionMap): readonly string[] {
  return [...map.accounts, ...map.levels].flatMap(([id, verdicts]) =>
    space.actions.map((action, number) => `${id} ${action} ${verdicts.verdictOf(number)}`),
  );
}

/** Hundreds of searches, on a machine that may be busy. */
const TIMEOUT_MS = 60_000;

describe("permissions as sets", () => {
  it(
    "say of each account and action what the partial reading of the one request says",
    () => {
      fc.assert(
        fc.property(designs, lenses, (design, lens) => {
          const map = permissionMap(design, lens, space);
          for (const { id } of accountsUnder(design, design.rootId))
            space.actions.forEach((action, number) => {
              const request = lensRequest(design, { ...lens, action }, id);
              const alone = evaluatePartially(design, request, { deriveContext: true });
              const verdict = map.accounts.get(id)?.verdictOf(number) ?? "allowed";
              expect(`${id} ${action} ${KIND_OF[verdict]}`).toBe(`${id} ${action} ${alone.kind}`);
              expect(map.accounts.get(id)?.actionsWith(verdict).has(number)).toBe(true);
            });
        }),
        { numRuns: 40 },
      );
    },
    TIMEOUT_MS,
  );

  it(
    "stay so in every whole request that completes it: allowed passes, denied doesn't",
    () => {
      const regions = fc.constantFrom("eu-west-1", "us-east-1");
      fc.assert(
        fc.property(designs, regions, fc.constantFrom("role/Admin", "role/Example"), (design, region, principal) => {
          fc.pre(!asksOrganization(design)); // ids that AWS hasn't given yet are in no request that can be written
          const open: Lens = { action: "*", region: null, principal: null, context: {} };
          const map = permissionMap(design, open, space);
          for (const { id } of accountsUnder(design, design.rootId))
            space.actions.forEach((action, number) => {
              const request = lensRequest(design, { ...open, action, region, principal }, id);
              const resource = `arn:aws:${action.split(":")[0]}:::a/b`;
              const { kind } = evaluate(design, { ...request, resource }, { deriveContext: true });
              const verdict = map.accounts.get(id)?.verdictOf(number) ?? "conditional";
              if (KIND_OF[verdict] === "allowed") expect(kind).toBe("allowed");
              if (KIND_OF[verdict] === "denied") expect(kind).toBe("denied");
            });
        }),
        { numRuns: 40 },
      );
    },
    TIMEOUT_MS,
  );

  it(
    "are after any changes what they are from scratch",
    () => {
      const steps = fc.array(fc.tuple(designs, fc.constantFrom(...places), fc.constantFrom(...places)), {
        minLength: 2,
        maxLength: 4,
      });
      fc.assert(
        fc.property(steps, lenses, fc.array(fc.nat(3), { maxLength: 2 }), (changes, lens, off) => {
          const disabledPolicyIds = new Set(off.map((number) => policyId(`p${number}`)));
          let previous: PermissionMap | undefined;
          let before: Design | undefined;
          for (const [fresh, one, other] of changes) {
            const changed: Design =
              before === undefined ? fresh : withSomeOf(before, fresh, [nodeId(one), nodeId(other)]);
            const move = moveNodes.run(changed, { nodeIds: [nodeId(one)], parentId: nodeId(other), beforeId: null });
            const design = move.kind === "refused" ? changed : move.design;
            const map = permissionMap(design, lens, space, {
              disabledPolicyIds,
              ...(previous === undefined ? {} : { previous }),
            });
            expect(answersOf(map)).toEqual(answersOf(permissionMap(design, lens, space, { disabledPolicyIds })));
            previous = map;
            before = design;
          }
        }),
        { numRuns: 40 },
      );
    },
    TIMEOUT_MS,
  );
});

/** The design with the attachments that another one has at some nodes, and its policies. */
function withSomeOf(design: Design, other: Design, ids: readonly NodeId[]): Design {
  const nodes = new Map(design.nodes);
  for (const id of ids) {
    const node = other.nodes.get(id);
    if (node !== undefined) nodes.set(id, { ...node });
  }
  return { ...design, nodes, policies: new Map([...design.policies, ...other.policies]) };
}

function asksOrganization({ policies }: Design): boolean {
  return [...policies.values()].some(({ document }) => JSON.stringify(document).includes("aws:PrincipalOrg"));
}
