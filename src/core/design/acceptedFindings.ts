import type { JsonObject } from "../json/value";
import type { Design, NodeId, PolicyId } from "./types";

/** What makes a finding the same one after a change: its rule and what it is about. */
export interface FindingKey {
  readonly rule: string;
  readonly nodeId?: NodeId;
  readonly policyId?: PolicyId;
}

/** Where the finding's acceptance stands in `acceptedFindings`; -1 where there is none. */
export function indexOfAcceptance({ acceptedFindings }: Pick<Design, "acceptedFindings">, key: FindingKey): number {
  return acceptedFindings.findIndex(
    (entry) => entry.rule === key.rule && entry.nodeId === key.nodeId && entry.policyId === key.policyId,
  );
}

/** Why the finding was accepted; null where it wasn't. An entry of a file without a reason accepts nothing. */
export function acceptedReason(design: Pick<Design, "acceptedFindings">, key: FindingKey): string | null {
  const entry: JsonObject | undefined = design.acceptedFindings[indexOfAcceptance(design, key)];
  return typeof entry?.reason === "string" && entry.reason.trim() !== "" ? entry.reason : null;
}
