import { childIdsOf } from "../../core/design/queries";
import type { Design, NodeId } from "../../core/design/types";

/** One line of the outline, as ARIA counts it: levels, positions and sizes start at 1. */
export interface OutlineRow {
  readonly nodeId: NodeId;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  /** Null where there is nothing to fold. */
  readonly expanded: boolean | null;
}

/** The rows that folds leave to see, in drawing order. Cost: the visible nodes. */
export function outlineRows(design: Design, foldedIds: ReadonlySet<NodeId>): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const open: OutlineRow[] = [rowOf(design, foldedIds, design.rootId, 1, 1, 1)];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    rows.push(row);
    if (row.expanded !== true) continue;
    const children = childIdsOf(design, row.nodeId);
    for (let index = children.length - 1; index >= 0; index--)
      open.push(rowOf(design, foldedIds, children[index]!, row.level + 1, index + 1, children.length));
  }
  return rows;
}

function rowOf(
  design: Design,
  foldedIds: ReadonlySet<NodeId>,
  nodeId: NodeId,
  level: number,
  position: number,
  setSize: number,
): OutlineRow {
  const expanded = childIdsOf(design, nodeId).length === 0 ? null : !foldedIds.has(nodeId);
  return { nodeId, level, position, setSize, expanded };
}

/**
 * Where the tab stop is: on the wanted node; on the fold that hides it; where it is gone, on the row that took its place.
 * Gives an index of `rows`.
 */
export function restingIndex(
  design: Design,
  rows: readonly OutlineRow[],
  wantedId: NodeId | null,
  lastIndex: number,
): number {
  for (let id = wantedId; id !== null; id = design.parentIds.get(id) ?? null) {
    const index = rows.findIndex((row) => row.nodeId === id);
    if (index !== -1) return index;
  }
  return Math.max(0, Math.min(lastIndex, rows.length - 1));
}
