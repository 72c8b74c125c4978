import { type JsonObject, present } from "../../json/value";
import { type FindingKey, indexOfAcceptance } from "../acceptedFindings";
import type { Command, CommandResult } from "../command";
import { DesignEdit } from "../designEdit";
import { labelOf, policyLabelOf } from "../labels";
import type { Design } from "../types";
import { refuse, refuseMissingNode, refuseMissingPolicy } from "./refusals";

export interface AcceptFinding extends FindingKey {
  /** Why it is to stay as it is. */
  readonly reason: string;
}

/** Keeps in the design why a finding is accepted, in place of an earlier reason. Refuses an empty reason. */
export const acceptFinding: Command<AcceptFinding> = {
  id: "accept-finding",
  title: (design, key) => `Accept a finding${about(design, key)}`,
  run(design, { rule, nodeId, policyId, reason }) {
    const refusal = refuseReason(reason) ?? refuseSubject(design, { rule, nodeId, policyId });
    if (refusal !== null) return refusal;
    const edit = new DesignEdit(design);
    const index = indexOfAcceptance(design, { rule, nodeId, policyId });
    const fields = present({ rule, nodeId, policyId, reason: reason.trim() }) as JsonObject;
    const entry = { ...design.acceptedFindings[index], ...fields };
    const { acceptedFindings } = design;
    edit.setField(
      "acceptedFindings",
      index === -1 ? [...acceptedFindings, entry] : acceptedFindings.with(index, entry),
    );
    return edit.done();
  },
};

/** Takes the acceptance of a finding back. Refuses `not-accepted`. */
export const withdrawAcceptance: Command<FindingKey> = {
  id: "withdraw-acceptance",
  title: (design, key) => `Withdraw the acceptance of a finding${about(design, key)}`,
  run(design, key) {
    const index = indexOfAcceptance(design, key);
    if (index === -1) return refuse("not-accepted", "This finding isn't accepted (any more).");
    const edit = new DesignEdit(design);
    edit.setField("acceptedFindings", design.acceptedFindings.toSpliced(index, 1));
    return edit.done();
  },
};

function refuseReason(reason: string) {
  return reason.trim() === ""
    ? refuse("reason-empty", "A finding is accepted for a reason.", "Write why it is to stay as it is.")
    : null;
}

function refuseSubject(design: Design, { nodeId, policyId }: FindingKey): CommandResult | null {
  return (
    (nodeId === undefined ? null : refuseMissingNode(design, [nodeId])) ??
    (policyId === undefined ? null : refuseMissingPolicy(design, policyId))
  );
}

/** " about Sandbox OU": what the finding is about, as far as it says. */
function about(design: Design, { nodeId, policyId }: FindingKey): string {
  if (nodeId !== undefined) return ` about ${labelOf(design, nodeId)}`;
  return policyId === undefined ? "" : ` about the policy ${policyLabelOf(design, policyId)}`;
}
