import { describe, expect, it } from "vitest";
import { acceptedReason } from "../acceptedFindings";
import { applied } from "../applied";
import { applyPatch, invertPatch } from "../applyPatch";
import { designOf } from "../designOf";
import { nodeId, policyId } from "../ids";
import { readDocument } from "../readDocument";
import { FULL_AWS_ACCESS_ID } from "../types";
import { writeDocument } from "../writeDocument";
import { acceptFinding, withdrawAcceptance } from "./acceptFinding";
import { deleteNodes } from "./deleteNodes";

const design = designOf("Root > Sandbox");
const key = { rule: "empty-ou", nodeId: nodeId("sandbox") };
const accepted = applied(design, acceptFinding, { ...key, reason: " For next year. " });

describe("accepting a finding", () => {
  it("keeps the reason with the finding, also in the file", () => {
    expect(acceptedReason(accepted, key)).toBe("For next year.");
    const read = readDocument(writeDocument({ design: accepted }));
    expect(read.ok && acceptedReason(read.value.design, key)).toBe("For next year.");
  });

  it("is of this finding alone: another rule, node or policy isn't accepted with it", () => {
    expect(acceptedReason(accepted, { ...key, rule: "too-deep" })).toBeNull();
    expect(acceptedReason(accepted, { rule: "empty-ou" })).toBeNull();
    expect(acceptedReason(accepted, { ...key, policyId: FULL_AWS_ACCESS_ID })).toBeNull();
  });

  it("replaces an earlier reason and keeps what else the entry says", () => {
    const noted = { ...design, acceptedFindings: [{ ...key, reason: "Old.", by: "Ann" }] };
    expect(applied(noted, acceptFinding, { ...key, reason: "New." }).acceptedFindings).toEqual([
      { ...key, reason: "New.", by: "Ann" },
    ]);
  });

  it.each([
    ["reason-empty", { ...key, reason: " \n" }],
    ["missing-node", { rule: "empty-ou", nodeId: nodeId("gone"), reason: "r" }],
    ["missing-policy", { rule: "no-effect", policyId: policyId("gone"), reason: "r" }],
  ])("is refused with %s", (code, args) => {
    expect(acceptFinding.run(design, args)).toMatchObject({ kind: "refused", problem: { code } });
  });

  it("is one step to undo", () => {
    const result = acceptFinding.run(design, { ...key, reason: "r" });
    if (result.kind === "refused") throw new Error(result.problem.message);
    expect(applyPatch(result.design, invertPatch(result.patch))).toEqual(design);
  });

  it("is taken back, once", () => {
    const withdrawn = applied(accepted, withdrawAcceptance, key);
    expect(withdrawn.acceptedFindings).toEqual([]);
    expect(withdrawAcceptance.run(withdrawn, key)).toMatchObject({ problem: { code: "not-accepted" } });
  });

  it("goes with the node that it is about", () => {
    expect(applied(accepted, deleteNodes, { nodeIds: [key.nodeId] }).acceptedFindings).toEqual([]);
  });

  it("without a reason in a file accepts nothing", () => {
    expect(acceptedReason({ acceptedFindings: [key, { ...key, reason: "" }] }, key)).toBeNull();
  });
});
