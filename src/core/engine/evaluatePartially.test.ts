import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Design } from "../design/types";
import type { JsonObject } from "../json/value";
import { evaluate } from "./evaluate";
import { evaluatePartially } from "./evaluatePartially";
import {
  completionsOf,
  designs,
  mfa,
  plainConditions,
  principal,
  region,
  requests,
  team,
  variable,
  variableConditions,
} from "./testing/arbitraries";
import { allow, attached, deny, workAndSandbox } from "./testing/designs";
import type { Request, Verdict } from "./types";

function kindsOf(design: Design, requests: readonly Request[]): ReadonlySet<string> {
  return new Set(requests.map((request) => evaluate(design, request).kind));
}

function checkExamples(design: Design, verdict: Verdict): void {
  if (verdict.kind !== "conditional") return;
  if (verdict.allowedExample !== null) expect(evaluate(design, verdict.allowedExample).kind).toBe("allowed");
  if (verdict.deniedExample !== null) expect(evaluate(design, verdict.deniedExample).kind).toBe("denied");
  expect(verdict.proved).toBe(verdict.allowedExample !== null && verdict.deniedExample !== null);
}

describe("the partial reading", () => {
  it("says allowed or denied exactly where every completion is, and shows one of each otherwise", () => {
    fc.assert(
      fc.property(designs(plainConditions), requests, (design, request) => {
        const verdict = evaluatePartially(design, request);
        const kinds = kindsOf(design, completionsOf(request));
        if (verdict.kind === "conditional") expect(verdict.proved).toBe(true);
        else expect([...kinds]).toEqual([verdict.kind]);
        checkExamples(design, verdict);
      }),
      { numRuns: 150 },
    );
  });

  it("with policy variables says allowed or denied only where every completion is", () => {
    fc.assert(
      fc.property(designs([...plainConditions.slice(0, 3), ...variableConditions]), requests, (design, request) => {
        const verdict = evaluatePartially(design, request);
        if (verdict.kind !== "conditional")
          expect([...kindsOf(design, completionsOf(request))]).toEqual([verdict.kind]);
        checkExamples(design, verdict);
      }),
      { numRuns: 150 },
    );
  });

  it("equals the complete reading where nothing is unknown", () => {
    fc.assert(
      fc.property(designs(plainConditions), requests, (design, request) => {
        const [whole] = completionsOf(request);
        if (whole !== undefined) expect(evaluatePartially(design, whole)).toEqual(evaluate(design, whole));
      }),
      { numRuns: 150 },
    );
  });
});

describe("a verdict over unknown keys", () => {
  const partial = (statements: readonly JsonObject[], request: Partial<Request> = {}, alone = false) => {
    const design = attached(workAndSandbox(), "work", statements, { alone });
    const verdict = evaluatePartially(design, { accountId: "a", action: "s3:GetObject", ...request });
    checkExamples(design, verdict);
    return verdict;
  };
  const when = (operator: string, key: string, ...values: readonly string[]) => ({
    Condition: { [operator]: { [key]: values } },
  });
  const denials = (verdict: Verdict) =>
    verdict.kind === "denied" ? verdict.decidedBy.map(({ statement }) => statement) : verdict.kind;

  it("is denied where one statement denies a Region and another all others, and names both", () => {
    const both = [
      deny("*", when("StringEquals", region, "eu-west-1")),
      deny("*", when("StringNotEquals", region, "eu-west-1")),
    ];
    expect(denials(partial(both))).toEqual([0, 1]);
    expect(partial(both.slice(0, 1)).kind).toBe("conditional");
  });

  it("is denied where two levels allow different Regions", () => {
    const work = attached(workAndSandbox(), "work", [allow("*", when("StringEquals", region, "eu-west-1"))], {
      alone: true,
    });
    const both = attached(work, "prod", [allow("*", when("StringEquals", region, "us-east-1"))], { alone: true });
    const verdict = evaluatePartially(both, { accountId: "a", action: "s3:GetObject" });
    expect(verdict).toMatchObject({ kind: "denied", decidedBy: [{ nodeId: "work" }, { nodeId: "prod" }] });
  });

  it("is allowed where a statement can't hold whatever the values", () => {
    const contradiction = { StringEquals: { [team]: "a" }, StringNotLike: { [team]: "a*" } };
    expect(partial([deny("*", { Condition: contradiction })]).kind).toBe("allowed");
  });

  it("knows that a multivalued key can be two things at once, and others can't", () => {
    const two = (operator: string, key: string) =>
      partial([deny("*", { Condition: { [operator]: { [key]: ["a"] }, [`${operator}IgnoreCase`]: { [key]: ["b"] } } })])
        .kind;
    expect(two("ForAnyValue:StringEquals", "aws:TagKeys")).toBe("conditional");
    expect(two("StringEquals", team)).toBe("allowed");
  });

  it("knows nested address ranges, gaps between numbers, and that Bool keys have two values", () => {
    const nested = { IpAddress: { "aws:SourceIp": "10.1.0.0/16" }, NotIpAddress: { "aws:SourceIp": "10.0.0.0/8" } };
    expect(partial([deny("*", { Condition: nested })]).kind).toBe("allowed");
    const gap = { NumericGreaterThan: { "s3:max-keys": "10" }, NumericLessThan: { "s3:max-keys": "11" } };
    expect(partial([deny("*", { Condition: gap })]).kind).toBe("conditional");
    const either = [deny("*", when("BoolIfExists", mfa, "true")), deny("*", when("BoolIfExists", mfa, "false"))];
    expect(denials(partial(either))).toEqual([0, 1]);
  });

  it("tries a resource that isn't given as any of the service, or none", () => {
    const inBucket = (bucket: string) => ({ Resource: `arn:aws:s3:::${bucket}/*` });
    expect(partial([deny("*", inBucket("a"))]).kind).toBe("conditional");
    expect(partial([deny("*", { Resource: "arn:aws:ec2:*:*:instance/*" })]).kind).toBe("allowed");
    expect(partial([deny("*", inBucket("a"))], { resource: "arn:aws:s3:::b/1" }).kind).toBe("allowed");
    const elsewhere = [deny("*", inBucket("a")), { Effect: "Deny", Action: "*", NotResource: "arn:aws:s3:::a/*" }];
    expect(denials(partial(elsewhere))).toEqual([0, 1]);
  });

  it("finds examples for an absent key and for one that is only there", () => {
    expect(partial([deny("*", when("Null", "aws:SourceVpce", "true"))])).toMatchObject({
      kind: "conditional",
      proved: true,
    });
  });

  it("takes the Region as unknown but never absent where context is derived: AWS puts it into every request", () => {
    const outside = [
      deny("*", when("StringNotEquals", region, "us-east-1", "eu-west-1", "ap-northeast-1", "sa-east-1")),
    ];
    const absent = [deny("*", when("Null", region, "true"))];
    const derived = (statements: readonly JsonObject[], context: Request["context"] = {}) => {
      const design = attached(workAndSandbox(), "work", statements);
      const request = { accountId: "a", action: "s3:GetObject", context };
      return evaluatePartially(design, request, { deriveContext: true });
    };
    expect(derived(outside)).toMatchObject({
      allowedExample: { context: { [region]: "us-east-1" } },
      deniedExample: { context: { [region]: "us-east-2" } },
    });
    expect(derived(absent).kind).toBe("allowed");
    expect(derived(absent, { [region]: null }).kind).toBe("denied");
    expect(partial(absent).kind).toBe("conditional");
  });

  it("shows a request that passes and one that differs from it in as little as it takes", () => {
    const strict = [
      deny("*", when("StringNotEquals", region, "us-east-1")),
      deny("*", { ...when("BoolIfExists", mfa, "false"), Resource: "arn:aws:s3:::a/*" }),
      deny("*", when("StringEquals", team, "a")),
    ];
    const verdict = partial(strict);
    if (verdict.kind !== "conditional") throw new Error(verdict.kind);
    const { allowedExample, deniedExample } = verdict;
    const keys = new Set([allowedExample, deniedExample].flatMap((one) => Object.keys(one?.context ?? {})));
    const differing = [...keys].filter((key) => allowedExample?.context?.[key] !== deniedExample?.context?.[key]);
    const resources = new Set([allowedExample?.resource, deniedExample?.resource]);
    expect(differing.length + resources.size - 1).toBe(1);
  });

  it("shows no request that lacks what every caller sends, as long as one with it will do", () => {
    const role = "arn:aws:iam::*:role/Admin";
    const present = { context: { [principal]: expect.stringContaining("arn:") } };
    expect(partial([deny("*", when("ArnNotLike", principal, role))])).toMatchObject({
      allowedExample: present,
      deniedExample: present,
    });
    const type = "aws:PrincipalType";
    expect(partial([deny("*", when("StringNotEquals", type, "User"))])).toMatchObject({
      allowedExample: { context: { [type]: "User" } },
      deniedExample: { context: { [type]: "AssumedRole" } },
    });
    const absent = partial([deny("*", when("Null", principal, "true"))]);
    expect(absent).toMatchObject({ kind: "conditional", proved: true, allowedExample: present });
    expect(absent).not.toMatchObject({ deniedExample: present });
  });

  it("says the same of what doesn't matter in both examples", () => {
    const outside = {
      Condition: {
        StringNotEquals: { [region]: "us-east-1" },
        ArnNotLike: { [principal]: "arn:aws:iam::*:role/Admin" },
      },
    };
    const design = attached(workAndSandbox(), "work", [deny("*", outside)]);
    const verdict = evaluatePartially(design, { accountId: "a", action: "s3:GetObject" }, { deriveContext: true });
    if (verdict.kind !== "conditional") throw new Error(verdict.kind);
    const { allowedExample, deniedExample } = verdict;
    expect(allowedExample?.context?.[principal]).toMatch(/^arn:aws:iam::/);
    expect(deniedExample?.context?.[principal]).toBe(allowedExample?.context?.[principal]);
  });

  it("finds examples through policy variables", () => {
    const sameTeam = { Condition: { StringNotEquals: { "aws:ResourceTag/team": variable(team) } } };
    const verdict = partial([deny("*", sameTeam)]);
    expect(verdict).toMatchObject({ kind: "conditional", proved: true });
    const home = { Condition: { StringLike: { "aws:ResourceTag/path": `home/${variable(team)}/*` } } };
    expect(partial([allow("*", home)], { context: { "aws:ResourceTag/path": "home/b/x" } }, true)).toMatchObject({
      kind: "conditional",
      proved: true,
    });
  });

  it("takes a key that is known to be absent as absent, one tag or all", () => {
    const tagged = [deny("*", when("StringEquals", team, "a"))];
    expect(partial(tagged).kind).toBe("conditional");
    expect(partial(tagged, { context: { [team]: null } }).kind).toBe("allowed");
    expect(partial(tagged, { context: { "aws:PrincipalTag/*": null } }).kind).toBe("allowed");
  });

  it("never thinks of a service-linked role when the principal isn't known", () => {
    expect(partial([deny("*")]).kind).toBe("denied");
    expect(partial([deny("*", when("ArnNotLike", principal, "arn:aws:iam::*:role/aws-service-role/*"))]).kind).toBe(
      "denied",
    );
  });

  it("gives up on statements that are made to be hard, and says so", () => {
    const tests = Array.from({ length: 24 }, (_, index) => `*${String.fromCharCode(97 + index).repeat(3)}${index}*`);
    const statements = tests.map((pattern) =>
      deny("*", { Condition: { StringLike: { [team]: pattern }, StringNotLike: { [team]: tests } } }),
    );
    const verdict = partial(statements);
    expect(["allowed", "conditional"]).toContain(verdict.kind);
    if (verdict.kind === "conditional") expect(verdict.proved).toBe(false);
  });
});
