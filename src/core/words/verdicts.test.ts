import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { nodeId, policyId } from "../design/ids";
import { type NodeId, SERVICE_CONTROL_POLICY } from "../design/types";
import type { Decision, Verdict } from "../engine/types";
import { verdictWords } from "./verdicts";

const design = designOf("Root > Runtime > prod*");
const lacksAllow = (id: string): Decision => decision(nodeId(id), "implicit-deny");
const denies = (id: string): Decision => decision(nodeId(id), "explicit-deny");
function decision(id: NodeId, effect: Decision["effect"]): Decision {
  const isDeny = effect === "explicit-deny";
  return {
    nodeId: id,
    policyType: SERVICE_CONTROL_POLICY,
    policyId: isDeny ? policyId("p") : null,
    statement: isDeny ? 0 : null,
    effect,
  };
}
const denied = (...decidedBy: readonly Decision[]): Verdict => ({ kind: "denied", decidedBy });

describe("an account's verdict in words", () => {
  it("names the levels where nothing allows it", () => {
    expect(verdictWords(design, denied(lacksAllow("root")))).toBe("nothing allows it at Root");
    expect(verdictWords(design, denied(lacksAllow("root"), lacksAllow("runtime")))).toBe(
      "nothing allows it at Root and Runtime OU",
    );
  });

  it("says that a statement blocks it, whatever else is missing", () => {
    expect(verdictWords(design, denied(lacksAllow("root"), denies("prod")))).toBe("blocked by a statement");
    expect(verdictWords(design, { kind: "allowed" })).toBe("passes SCPs");
  });
});
