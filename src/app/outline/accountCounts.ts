import { nodesInOrder } from "../../core/design/queries";
import type { Design, NodeId } from "../../core/design/types";

/** How many accounts hang under the root and each OU. One pass over the nodes, from the last to the first. */
export function accountCountsOf(design: Design): ReadonlyMap<NodeId, number> {
  const counts = new Map<NodeId, number>();
  for (const node of nodesInOrder(design).toReversed()) {
    const own = node.kind === "account" ? 1 : (counts.get(node.id) ?? 0);
    if (node.kind !== "account") counts.set(node.id, own);
    const parentId = design.parentIds.get(node.id);
    if (parentId !== undefined) counts.set(parentId, (counts.get(parentId) ?? 0) + own);
  }
  return counts;
}
