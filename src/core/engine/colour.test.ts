import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { policyId } from "../design/ids";
import { accountsUnder } from "../design/queries";
import { type Design, type NodeId, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import type { JsonObject } from "../json/value";
import { colour, evaluate, evaluatePartially, lensRequest, ordinaryLens } from "./index";
import { plainConditions } from "./testing/arbitraries";
import { allow, attached, deny, withAwsIds, withOrganization, workAndSandbox } from "./testing/designs";
import type { Lens } from "./types";

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
];
const perAccount = perAccountConditions.map((condition) => fc.constant(condition));

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

const lenses = fc
  .record({
    action: fc.constantFrom("s3:GetObject", "ec2:RunInstances"),
    region: fc.constantFrom(null, "eu-west-1"),
    principal: fc.constantFrom(null, "role/Example", "root"),
    resource: fc.constantFrom(undefined, "*", "arn:aws:s3:::a/b"),
    context: fc.constantFrom<Lens["context"]>(
      {},
      { "aws:SecureTransport": "true", "aws:PrincipalTag/*": null },
      { "aws:principalaccount": "111122223333" },
    ),
  })
  .map(({ resource, ...lens }): Lens => (resource === undefined ? lens : { ...lens, resource }));

const id = (text: string) => text as NodeId;

function withPoliciesSwapped(design: Design, one: NodeId, other: NodeId): Design {
  const [a, b] = [design.nodes.get(one), design.nodes.get(other)];
  if (a === undefined || b === undefined) return design;
  const nodes = new Map([
    ...design.nodes,
    [a.id, { ...a, policyIds: b.policyIds }],
    [b.id, { ...b, policyIds: a.policyIds }],
  ]);
  return { ...design, nodes };
}

describe("a colouring", () => {
  it("gives every account the verdict of the partial reading, with examples of its own", () => {
    fc.assert(
      fc.property(designs, lenses, (design, lens) => {
        const { verdicts } = colour(design, lens);
        for (const { id } of accountsUnder(design, design.rootId)) {
          const verdict = verdicts.get(id);
          const alone = evaluatePartially(design, lensRequest(design, lens, id), { deriveContext: true });
          if (alone.kind !== "conditional") expect(verdict).toEqual(alone);
          if (alone.kind !== "conditional" || verdict?.kind !== "conditional") continue;
          expect(verdict.proved).toBe(alone.proved);
          expect(verdict.allowedExample?.accountId).toBe(id);
          expect(verdict.allowedExample && evaluate(design, verdict.allowedExample).kind).toBe("allowed");
          expect(verdict.deniedExample && evaluate(design, verdict.deniedExample).kind).toBe("denied");
        }
        expect(verdicts.size).toBe(accountsUnder(design, design.rootId).length);
      }),
      { numRuns: 120 },
    );
  });

  it("is the same computed after another one, and keeps the objects that say the same", () => {
    fc.assert(
      fc.property(designs, designs, lenses, (before, after, lens) => {
        const previous = colour(before, lens);
        const next = colour(after, lens, { previous });
        const fresh = colour(after, lens);
        expect(next.counts).toEqual(fresh.counts);
        expect(new Map([...next.filters].sort())).toEqual(new Map([...fresh.filters].sort()));
        for (const [id, verdict] of fresh.verdicts) expect(next.verdicts.get(id)?.kind).toBe(verdict.kind);
        const again = colour(after, lens, { previous: next });
        expect(again.verdicts).toBe(next.verdicts);
        expect(again.counts).toBe(next.counts);
        expect(again.filters).toBe(next.filters);
      }),
      { numRuns: 50 },
    );
  });

  it("is right after policies and accounts have moved", () => {
    const swap = fc.tuple(fc.constantFrom(...places), fc.constantFrom(...places));
    fc.assert(
      fc.property(designs, lenses, fc.array(swap, { minLength: 1, maxLength: 3 }), (before, lens, swaps) => {
        const after = swaps.reduce((design, [one, other]) => withPoliciesSwapped(design, id(one), id(other)), before);
        const next = colour(after, lens, { previous: colour(before, lens) });
        const fresh = colour(after, lens);
        expect(next.counts).toEqual(fresh.counts);
        expect(new Map([...next.filters].sort())).toEqual(new Map([...fresh.filters].sort()));
        for (const [nodeId, verdict] of fresh.verdicts) {
          expect(next.verdicts.get(nodeId)?.kind).toBe(verdict.kind);
          if (verdict.kind === "denied") expect(next.verdicts.get(nodeId)).toEqual(verdict);
        }
      }),
      { numRuns: 100 },
    );
  });

  const lens: Lens = { action: "s3:GetObject", region: null, principal: "role/Example", context: {} };
  const inRegion = { Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } } };

  it("counts the accounts below the root and every OU", () => {
    const design = attached(attached(tree, "work", [deny("s3:*", inRegion)]), "prod", [allow("ec2:*")], {
      alone: true,
    });
    const { counts } = colour(attached(design, "e", [deny("s3:Get*")]), lens);
    expect(counts.get(id("root"))).toEqual({ allowed: 1, conditional: 1, explicitDeny: 1, implicitDeny: 2, exempt: 1 });
    expect(counts.get(id("work"))).toEqual({ allowed: 0, conditional: 1, explicitDeny: 0, implicitDeny: 2, exempt: 0 });
    expect(counts.get(id("sandbox"))).toEqual({
      allowed: 1,
      conditional: 0,
      explicitDeny: 0,
      implicitDeny: 0,
      exempt: 0,
    });
  });

  it("marks the levels that filter, with their policies and statements", () => {
    const base = attached(workAndSandbox(), "root", [deny("ec2:*"), deny("s3:Get*", inRegion)]);
    const { filters } = colour(
      attached(attached(base, "work", [deny("s3:*")]), "prod", [allow("ec2:*")], { alone: true }),
      lens,
    );
    const policyType = SERVICE_CONTROL_POLICY;
    expect(Object.fromEntries(filters)).toEqual({
      work: [{ policyType, policyId: policyId("at-work"), statements: [0], effect: "denies" }],
      prod: [{ policyType, policyId: null, statements: [], effect: "allows nothing" }],
      root: [{ policyType, policyId: policyId("at-root"), statements: [1], effect: "may deny" }],
    });
  });

  it("marks a level that allows under a condition only", () => {
    const condition = { Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } };
    const design = attached(workAndSandbox(), "prod", [allow("s3:*", condition)], { alone: true });
    expect(colour(design, lens).filters.get(id("prod"))).toEqual([
      { policyType: SERVICE_CONTROL_POLICY, policyId: policyId("at-prod"), statements: [0], effect: "allows only if" },
    ]);
  });

  it("doesn't mark what filters the management account only, which is exempt", () => {
    const design = attached(workAndSandbox(), "management", [deny("*")]);
    expect(colour(design, lens).filters.size).toBe(0);
    expect(colour(design, lens).verdicts.get(id("management"))).toEqual({ kind: "exempt" });
  });

  it("leaves out policies that are switched off", () => {
    const design = attached(workAndSandbox(), "root", [deny("*")]);
    const { verdicts } = colour(design, lens, { disabledPolicyIds: new Set([policyId("at-root")]) });
    expect(verdicts.get(id("a"))).toEqual({ kind: "allowed" });
  });

  it("starts with a plain role in the home region, which common guardrails judge clearly", () => {
    const guardrails = [
      deny("*", { ...inRegion, Condition: { StringNotEquals: { "aws:RequestedRegion": "us-east-1" } } }),
      deny("*", { Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:root" } } }),
      deny("*", { Condition: { Bool: { "aws:SecureTransport": "false" } } }),
      deny("*", { Condition: { StringEquals: { "aws:PrincipalTag/suspended": "true" } } }),
      deny("s3:Delete*", { Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/Admin" } } }),
    ];
    const design = attached(workAndSandbox(), "root", guardrails);
    const verdictOf = (action: string) => colour(design, ordinaryLens(design, action)).verdicts.get(id("a"))?.kind;
    expect(verdictOf("s3:GetObject")).toBe("allowed");
    expect(verdictOf("s3:DeleteBucket")).toBe("denied");
  });
});
