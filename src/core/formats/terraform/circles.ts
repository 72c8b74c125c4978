import type { Design, NodeId } from "../../design/types";

/**
 * The moved OUs for which Terraform would find no order at one address: one comes to be inside what was inside it, directly or by
 * way of others. Empty where there are none.
 *
 * What is made anew at its address is created after its new parent, by which Terraform orders the destroying, too, and its state
 * says that the old one goes before its old parent. The plan stops with “Cycle” where the two contradict each other.
 */
export function ousInCircles(existing: Design, design: Design, movedIds: ReadonlySet<NodeId>): ReadonlySet<NodeId> {
  const parentsOf = (id: NodeId) => [existing.parentIds.get(id)!, design.parentIds.get(id)!];
  let left = [...movedIds];
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const parents = new Set(left.flatMap(parentsOf));
    const remaining = new Set(left);
    left = left.filter((id) => parents.has(id) && parentsOf(id).some((parentId) => remaining.has(parentId)));
  }
  return new Set(left);
}
