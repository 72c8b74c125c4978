import type { NodeId } from "../../design/types";
import type { Adoption } from "./adoption";

/**
 * The OUs whose moves Terraform finds no order for: one comes to be inside what was inside it, directly or by way of others.
 * `returning`: those of them that stay where they are in a first round, after which a second one can move them.
 *
 * What is made anew is created after its new parent, by which Terraform orders the destroying, too, and its state says that the
 * old one goes before its old parent. Its plan stops with “Cycle” where the two contradict each other.
 */
export function circlesIn({ existing, design, movedIds }: Adoption): {
  readonly circle: readonly NodeId[];
  readonly returning: readonly NodeId[];
} {
  const parentsOf = (id: NodeId) => [existing.parentIds.get(id)!, design.parentIds.get(id)!];
  let left = [...movedIds];
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const parents = new Set(left.flatMap(parentsOf));
    const remaining = new Set(left);
    left = left.filter((id) => parents.has(id) && parentsOf(id).some((parentId) => remaining.has(parentId)));
  }
  const circle = new Set(left);
  const isReturning = (id: NodeId) => {
    const [was, is] = parentsOf(id);
    return was !== is && circle.has(is!);
  };
  return { circle: left, returning: left.filter(isReturning) };
}
