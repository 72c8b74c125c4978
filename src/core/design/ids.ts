import type { NodeId, PolicyId } from "./types";

/** A text as the id of a node, for those who make ids: the page, importers, tests. */
export function nodeId(text: string): NodeId {
  return text as NodeId;
}

/** A text as the id of a policy. */
export function policyId(text: string): PolicyId {
  return text as PolicyId;
}
