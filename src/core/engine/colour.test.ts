import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { policyId } from "../design/ids";
import { accountsUnder } from "../design/queries";
import { type Design, type NodeId, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import { colour, evaluatePartially, lensRequest, ordinaryLens } from "./index";
import { allow, attached, deny, withOrganization, workAndSandbox } from "./testing/designs";
import { designs, lenses, places, tree } from "./testing/organizations";
import type { Lens } from "./types";

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
  it("gives every account the verdict of the partial reading", () => {
    fc.assert(
      fc.property(designs, lenses, (design, lens) => {
        const { verdicts } = colour(design, lens);
        for (const { id } of accountsUnder(design, design.rootId)) {
          const alone = evaluatePartially(design, lensRequest(design, lens, id), { deriveContext: true });
          expect(verdicts.get(id)?.kind).toBe(alone.kind);
        }
        expect(verdicts.size).toBe(accountsUnder(design, design.rootId).length);
      }),
      { numRuns: 120 },
    );
  });

  it("is the same computed after another one, and keeps the verdicts that say the same", () => {
    fc.assert(
      fc.property(designs, designs, lenses, (before, after, lens) => {
        const previous = colour(before, lens);
        expect(previous.counts.size).toBeGreaterThan(0);
        expect(previous.counts.get(before.rootId)).toBeDefined(); // later counts are corrections of these
        const next = colour(after, lens, { previous });
        const fresh = colour(after, lens);
        expect(new Map(next.counts)).toEqual(new Map(fresh.counts));
        expect(new Map([...next.filters].sort())).toEqual(new Map([...fresh.filters].sort()));
        for (const [id, verdict] of fresh.verdicts) expect(next.verdicts.get(id)?.kind).toBe(verdict.kind);
        const again = colour(after, lens, { previous: next });
        for (const [id, counts] of next.counts) expect(again.counts.get(id)).toBe(counts);
      }),
      { numRuns: 50 },
    );
  });

  it("is right after policies and accounts have moved", () => {
    const swap = fc.tuple(fc.constantFrom(...places), fc.constantFrom(...places));
    fc.assert(
      fc.property(designs, lenses, fc.array(swap, { minLength: 1, maxLength: 3 }), (before, lens, swaps) => {
        const after = swaps.reduce((design, [one, other]) => withPoliciesSwapped(design, id(one), id(other)), before);
        const previous = colour(before, lens);
        expect(previous.counts.get(before.rootId)).toBeDefined();
        const next = colour(after, lens, { previous });
        const fresh = colour(after, lens);
        expect(new Map(next.counts)).toEqual(new Map(fresh.counts));
        expect(new Map([...next.filters].sort())).toEqual(new Map([...fresh.filters].sort()));
        for (const [nodeId, verdict] of fresh.verdicts) {
          expect(next.verdicts.get(nodeId)).toEqual(verdict);
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
    expect(counts.get(id("root"))).toEqual({
      allowed: 1,
      conditional: 1,
      explicitDeny: 1,
      implicitDeny: 2,
      exempt: 1,
      partly: 0,
    });
    expect(counts.get(id("work"))).toEqual({
      allowed: 0,
      conditional: 1,
      explicitDeny: 0,
      implicitDeny: 2,
      exempt: 0,
      partly: 0,
    });
    expect(counts.get(id("sandbox"))).toEqual({
      allowed: 1,
      conditional: 0,
      explicitDeny: 0,
      implicitDeny: 0,
      exempt: 0,
      partly: 0,
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
      work: [{ policyType, policyId: policyId("at-work"), statements: [0], effect: "denies", actionCount: 1 }],
      prod: [{ policyType, policyId: null, statements: [], effect: "allows nothing", actionCount: 1 }],
      root: [{ policyType, policyId: policyId("at-root"), statements: [1], effect: "may deny", actionCount: 1 }],
    });
  });

  it("marks a level that allows under a condition only", () => {
    const condition = { Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } };
    const design = attached(workAndSandbox(), "prod", [allow("s3:*", condition)], { alone: true });
    expect(colour(design, lens).filters.get(id("prod"))).toEqual([
      {
        policyType: SERVICE_CONTROL_POLICY,
        policyId: policyId("at-prod"),
        statements: [0],
        effect: "allows only if",
        actionCount: 1,
      },
    ]);
  });

  it("marks the RCPs of the account that owns the resource, where the lens names one, and not those of the others", () => {
    const type = RESOURCE_CONTROL_POLICY;
    const outsiders = { Condition: { StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-zzzzzzzzzz" } } };
    const tree = withOrganization(designOf("Root > Work > a*; Root > Sandbox > toy*"), {
      enabledPolicyTypes: [SERVICE_CONTROL_POLICY, type],
      awsId: "o-a1b2c3d4e5",
    });
    const guarded = attached(tree, "sandbox", [deny("s3:*", { Principal: "*", ...outsiders })], { type });
    const design = attached(guarded, "work", [deny("s3:*", { Principal: "*" })], { type, id: "other" });
    const { filters, verdicts } = colour(design, { ...lens, resourceAccountId: "toy" });
    expect(Object.fromEntries(filters)).toEqual({
      sandbox: [
        { policyType: type, policyId: policyId("at-sandbox"), statements: [0], effect: "denies", actionCount: 1 },
      ],
    });
    expect(verdicts.get(id("a"))).toMatchObject({ kind: "denied", explicit: true });
  });

  it("knows that an account outside is in no organization of ours, and its number", () => {
    const condition = (key: string, value: string) => ({ Condition: { StringNotEqualsIfExists: { [key]: value } } });
    const elsewhere = { ...lens, resourceAccountId: "999988887777" };
    const ask = (design: Design) => colour(design, elsewhere).verdicts.get(id("a"))?.kind;
    const own = withOrganization(workAndSandbox(), { awsId: "o-a1b2c3d4e5" });
    const ours = deny("s3:*", condition("aws:ResourceOrgID", "o-a1b2c3d4e5"));
    expect(ask(attached(own, "root", [ours]))).toBe("denied");
    expect(ask(attached(workAndSandbox(), "root", [ours]))).toBe("conditional");
    expect(ask(attached(own, "root", [deny("s3:*", condition("aws:ResourceAccount", "999988887777"))]))).toBe(
      "allowed",
    );
  });

  it("doesn't mark what filters the management account only, which is exempt", () => {
    const design = attached(workAndSandbox(), "management", [deny("*")]);
    expect(colour(design, lens).filters.size).toBe(0);
    expect(colour(design, lens).verdicts.get(id("management"))).toMatchObject({ kind: "exempt" });
  });

  it("leaves out policies that are switched off", () => {
    const design = attached(workAndSandbox(), "root", [deny("*")]);
    const { verdicts } = colour(design, lens, { disabledPolicyIds: new Set([policyId("at-root")]) });
    expect(verdicts.get(id("a"))?.kind).toBe("allowed");
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
