import { pathOf } from "../../core/design/queries";
import type { Design, NodeId } from "../../core/design/types";
import { hasTooManyLines, type Overlay, type ReachLine } from "../overlays/overlay";

/** A line as it is drawn. `strong`: it is about the selection; the others are then `faint`. */
export interface DrawnLine extends ReachLine {
  readonly strength: "strong" | "plain" | "faint";
}

const NONE: readonly DrawnLine[] = [];

/** The lines of an overlay, those of the selection emphasised; where they are too many these alone. */
export function drawnLines(
  design: Design,
  overlay: Overlay | null,
  selectedIds: ReadonlySet<NodeId>,
): readonly DrawnLine[] {
  if (overlay === null || overlay.id === "domains") return NONE;
  const isSelected = selectionTest(design, selectedIds);
  const strong = new Set(selectedIds.size === 0 ? [] : overlay.lines.filter(isSelected));
  const isAmongMany = hasTooManyLines(overlay);
  const rest = strong.size > 0 ? "faint" : "plain";
  const lines = isAmongMany ? [...strong] : overlay.lines;
  return lines.map((line) => ({ ...line, strength: strong.has(line) ? "strong" : rest }));
}

/** Whether a line is about the selection: its hub or its end is selected, or lies within what is, or holds a selected account. */
function selectionTest(design: Design, selectedIds: ReadonlySet<NodeId>): (line: ReachLine) => boolean {
  const above = new Set([...selectedIds].flatMap((id) => (design.nodes.has(id) ? pathOf(design, id) : [])));
  const isWithinSelected = (id: NodeId) => pathOf(design, id).some((step) => selectedIds.has(step));
  return ({ hub, end }) => {
    if (isWithinSelected(hub.accountId) || isWithinSelected(end.nodeId)) return true;
    return above.has(end.nodeId) && (end.isWhole || hub.otherIds.some((id) => selectedIds.has(id)));
  };
}
