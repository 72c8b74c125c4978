import { parentIdOf } from "../queries";
import type { Design, NodeId } from "../types";

/**
 * The selected nodes without those that come along with a selected OU above them, in drawing order.
 * Cost: the depth of the selected nodes, and once the child list of every OU on their paths where there are several.
 */
export function topNodesOf(design: Design, nodeIds: readonly NodeId[]): readonly NodeId[] {
  const selected = new Set(nodeIds);
  const tops = Array.from(selected).filter((id) => !hasSelectedAncestor(design, id, selected));
  return tops.length < 2 ? tops : inDrawingOrder(design, tops);
}

function hasSelectedAncestor(design: Design, id: NodeId, selected: ReadonlySet<NodeId>): boolean {
  for (let step = parentIdOf(design, id); step !== null; step = parentIdOf(design, step))
    if (selected.has(step)) return true;
  return false;
}

function inDrawingOrder(design: Design, ids: readonly NodeId[]): readonly NodeId[] {
  const indexes = new Map<NodeId, ReadonlyMap<NodeId, number>>();
  const indexOf = (id: NodeId, parentId: NodeId): number => {
    let siblings = indexes.get(parentId);
    if (siblings === undefined) {
      siblings = new Map(design.childIds.get(parentId)?.map((childId, index) => [childId, index]));
      indexes.set(parentId, siblings);
    }
    return siblings.get(id) ?? 0;
  };
  const positionOf = (id: NodeId): readonly number[] => {
    const position: number[] = [];
    let step = id;
    for (let parentId = parentIdOf(design, step); parentId !== null; parentId = parentIdOf(design, step)) {
      position.push(indexOf(step, parentId));
      step = parentId;
    }
    return position.reverse();
  };
  return ids
    .map((id) => ({ id, position: positionOf(id) }))
    .sort((a, b) => comparePositions(a.position, b.position))
    .map(({ id }) => id);
}

function comparePositions(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((step, level) => step !== b[level]);
  return differs === -1 ? 0 : a[differs]! - (b[differs] ?? -1);
}
