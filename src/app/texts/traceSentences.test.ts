import { describe, expect, it } from "vitest";
import { assembleDesign } from "../../core/design/assembleDesign";
import { designOf } from "../../core/design/designOf";
import { FULL_AWS_ACCESS } from "../../core/design/fullAwsAccess";
import { nodeId, policyId } from "../../core/design/ids";
import { type Policy, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import type { LevelTrace, PolicyTrace, StatementTrace } from "../../core/engine/types";
import {
  answerOfLevel,
  decidingStatements,
  endSentence,
  exemptionSentence,
  levelSentences,
  rcpHeading,
  sayOf,
} from "./traceSentences";

const tree = designOf("Root > Runtime > prod*");
const named = (id: string): Policy => ({ id: policyId(id), type: SERVICE_CONTROL_POLICY, name: id });
const design = assembleDesign({
  name: "Example",
  organization: tree.organization,
  nodes: [...tree.nodes.values()].map((node) => ({ node, parentId: tree.parentIds.get(node.id) ?? null })),
  policies: [FULL_AWS_ACCESS, named("ProtectData"), named("ProtectAccount"), named("Regions")],
});

function says(id: string, ...statements: readonly Omit<StatementTrace, "index" | "sid">[]): PolicyTrace {
  return {
    policyId: policyId(id),
    statements: statements.map((statement, index) => ({ ...statement, index, sid: null })),
    unreadable: false,
    disabled: false,
  };
}
const full = says("p-FullAWSAccess", { effect: "Allow", match: "yes" });
const denying = says("ProtectData", { effect: "Deny", match: "yes" });

function level(outcome: LevelTrace["outcome"], ...policies: readonly PolicyTrace[]): LevelTrace {
  return { nodeId: nodeId("prod"), policyType: SERVICE_CONTROL_POLICY, outcome, policies };
}

describe("a level in sentences", () => {
  it("tells what denies before what allows and what doesn’t concern it", () => {
    const sentences = levelSentences(design, level("explicit-deny", full, says("ProtectAccount"), denying));
    expect(sentences).toEqual([
      "ProtectData denies it.",
      "FullAWSAccess allows it.",
      "ProtectAccount doesn’t concern it.",
    ]);
  });

  it("names policies with the same say together", () => {
    expect(levelSentences(design, level("passes", full, says("ProtectAccount"), says("Regions")))).toEqual([
      "FullAWSAccess allows it.",
      "ProtectAccount and Regions don’t concern it.",
    ]);
  });

  it("says that nothing allows it where FullAWSAccess is missing", () => {
    expect(levelSentences(design, level("implicit-deny", says("Regions")))).toEqual([
      "Nothing allows it here: no attached policy allows the action.",
      "Regions doesn’t concern it.",
    ]);
    expect(levelSentences(design, level("implicit-deny"))).toEqual(["Nothing allows it here: no policy is attached."]);
  });

  it("says so of an allow that is switched off for a look", () => {
    expect(levelSentences(design, level("implicit-deny", { ...full, disabled: true }))).toEqual([
      "Nothing allows it here: no attached policy allows the action.",
      "FullAWSAccess is switched off for a look.",
    ]);
  });

  it("doesn't ask RCP levels for an allow: RCPFullAWSAccess is everywhere", () => {
    const rcp = { ...level("passes", says("Regions")), policyType: RESOURCE_CONTROL_POLICY };
    expect(levelSentences(design, rcp)).toEqual(["Regions doesn’t concern it."]);
    expect(levelSentences(design, { ...rcp, policies: [] })).toEqual(["No resource control policy is attached."]);
  });

  it.each([
    ["passes", "passes"],
    ["conditional", "passes-if"],
    ["explicit-deny", "blocked"],
    ["implicit-deny", "nothing-allows"],
  ] as const)("marks %s as %s", (outcome, answer) => {
    expect(answerOfLevel(level(outcome))).toBe(answer);
  });
});

describe("a policy's say", () => {
  it("is its Deny before its Allow, the certain before the possible", () => {
    expect(sayOf(says("p", { effect: "Allow", match: "yes" }, { effect: "Deny", match: "maybe" }))).toBe("may-deny");
    expect(sayOf(says("p", { effect: "Deny", match: "maybe" }, { effect: "Deny", match: "yes" }))).toBe("denies");
    expect(sayOf(says("p", { effect: "Allow", match: "maybe" }))).toBe("may-allow");
    expect(sayOf({ ...denying, disabled: true })).toBe("off");
    expect(sayOf({ ...says("p"), unreadable: true })).toBe("unreadable");
  });
});

describe("the statements that decide", () => {
  const maybeDeny = says("Regions", { effect: "Deny", match: "maybe" });
  const maybeAllow = says("ProtectAccount", { effect: "Allow", match: "maybe" });

  it("are the ones that deny", () => {
    const deciding = decidingStatements(level("explicit-deny", full, maybeDeny, denying));
    expect(deciding.map((entry) => entry.policyId)).toEqual(["ProtectData"]);
  });

  it("are the open ones under a condition; an open Allow only where none allows for certain", () => {
    expect(
      decidingStatements(level("conditional", full, maybeDeny, maybeAllow)).map((entry) => entry.policyId),
    ).toEqual(["Regions"]);
    expect(decidingStatements(level("conditional", maybeAllow)).map((entry) => entry.policyId)).toEqual([
      "ProtectAccount",
    ]);
  });

  it("are none where it passes or nothing allows it", () => {
    expect(decidingStatements(level("passes", full))).toEqual([]);
    expect(decidingStatements(level("implicit-deny", says("Regions")))).toEqual([]);
  });
});

describe("the ends of a trace", () => {
  const request = { accountId: "prod", action: "dynamodb:DeleteTable" };
  const base = { request, levels: [], residual: [], exemption: null };

  it("leaves the rest to IAM, which can't give back what is filtered", () => {
    expect(endSentence({ ...base, verdict: { kind: "allowed" } })).toBe("IAM decides next (not modelled here).");
    expect(endSentence({ ...base, verdict: { kind: "denied", decidedBy: [] } })).toBe(
      "IAM can’t give back what is filtered above.",
    );
  });

  it("says why SCPs don't apply", () => {
    const exempt = { ...base, verdict: { kind: "exempt" } } as const;
    expect(exemptionSentence({ ...exempt, exemption: "management-account" })).toMatch(/management account/);
    expect(exemptionSentence({ ...base, verdict: { kind: "allowed" } })).toBeNull();
  });

  it("says that RCPs apply to the management account where they are those of another account's resource", () => {
    const levels = [{ ...level("explicit-deny", denying), policyType: RESOURCE_CONTROL_POLICY }];
    const denied = { ...base, levels, verdict: { kind: "denied", decidedBy: [] } } as const;
    expect(exemptionSentence({ ...denied, exemption: "management-account" })).toMatch(/resource’s account do\.$/);
  });

  it("names the account whose resource it is where it isn't the asking account's own", () => {
    const design = designOf("Root > prod*; Root > toy*");
    const rcps = { ...level("passes"), nodeId: nodeId("toy"), policyType: RESOURCE_CONTROL_POLICY };
    const traced = { ...base, levels: [rcps], verdict: { kind: "allowed" } } as const;
    expect(rcpHeading(design, traced)).toBe("Resource control policies");
    expect(rcpHeading(design, { ...traced, request: { ...request, resourceAccountId: "toy" } })).toBe(
      "Resource control policies of toy, which owns the resource",
    );
  });
});
