import type { NodeId } from "../../core/design/types";
import type { OutlineRow } from "./rows";

export interface OutlineState {
  readonly rows: readonly OutlineRow[];
  readonly focusedIndex: number;
  /** Where a selection with Shift started; null where none is going on. */
  readonly anchorId: NodeId | null;
  readonly selectedIds: readonly NodeId[];
}

/** What a key does in the outline; the keys that nodes have everywhere (rename, delete, move…) are not among them. */
export type OutlineStep =
  | { readonly kind: "focus"; readonly nodeId: NodeId }
  | { readonly kind: "fold"; readonly nodeId: NodeId; readonly folded: boolean }
  | {
      readonly kind: "select";
      readonly nodeIds: readonly NodeId[];
      readonly focusId: NodeId;
      readonly anchorId: NodeId | null;
    }
  /** Select and show it, or place there what is in the hand. */
  | { readonly kind: "enter"; readonly nodeId: NodeId }
  | { readonly kind: "menu"; readonly nodeId: NodeId };

const PAGE = 10;

/** The step for a shortcut as `shortcutOf` writes it ("Shift+ArrowDown"), or null where the outline leaves the key alone. */
export function outlineStep(state: OutlineState, shortcut: string): OutlineStep | null {
  const { rows, focusedIndex, selectedIds } = state;
  const row = rows[focusedIndex];
  if (row === undefined) return null;
  switch (shortcut) {
    case "ArrowDown":
      return focusOn(rows, focusedIndex + 1);
    case "ArrowUp":
      return focusOn(rows, focusedIndex - 1);
    case "PageDown":
      return focusOn(rows, focusedIndex + PAGE);
    case "PageUp":
      return focusOn(rows, focusedIndex - PAGE);
    case "Home":
      return focusOn(rows, 0);
    case "End":
      return focusOn(rows, rows.length - 1);
    case "ArrowRight":
      if (row.expanded === null) return focusOn(rows, focusedIndex);
      return row.expanded ? focusOn(rows, focusedIndex + 1) : { kind: "fold", nodeId: row.nodeId, folded: false };
    case "ArrowLeft":
      if (row.expanded === true) return { kind: "fold", nodeId: row.nodeId, folded: true };
      return focusOn(rows, parentIndexOf(rows, focusedIndex));
    case "Shift+ArrowDown":
      return extend(state, focusedIndex + 1);
    case "Shift+ArrowUp":
      return extend(state, focusedIndex - 1);
    case " ":
      return {
        kind: "select",
        nodeIds: selectedIds.includes(row.nodeId)
          ? selectedIds.filter((id) => id !== row.nodeId)
          : [...selectedIds, row.nodeId],
        focusId: row.nodeId,
        anchorId: null,
      };
    case "Escape":
      return selectedIds.length === 0 ? null : { kind: "select", nodeIds: [], focusId: row.nodeId, anchorId: null };
    case "Enter":
      return { kind: "enter", nodeId: row.nodeId };
    case "ContextMenu":
    case "Shift+F10":
      return { kind: "menu", nodeId: row.nodeId };
    default:
      return null;
  }
}

/** The step for a click on a row: alone, with Ctrl added or taken out, with Shift all from the anchor to it. */
export function clickStep(
  state: OutlineState,
  index: number,
  modifier: "none" | "toggle" | "range",
): OutlineStep | null {
  const row = state.rows[index];
  if (row === undefined) return null;
  if (modifier === "range") return extend(state, index);
  if (modifier === "toggle") return outlineStep({ ...state, focusedIndex: index }, " ");
  return { kind: "enter", nodeId: row.nodeId };
}

/** The row of the parent; the row itself for the root. */
export function parentIndexOf(rows: readonly OutlineRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let above = index - 1; above >= 0; above--) if (rows[above]!.level < level) return above;
  return index;
}

function focusOn(rows: readonly OutlineRow[], index: number): OutlineStep {
  return { kind: "focus", nodeId: rows[clamp(index, rows.length)]!.nodeId };
}

/** Selects from the anchor to the row at `index`, which comes last: the inspector shows it. */
function extend({ rows, focusedIndex, anchorId }: OutlineState, index: number): OutlineStep {
  const to = clamp(index, rows.length);
  const known = rows.findIndex((row) => row.nodeId === anchorId);
  const from = known === -1 ? focusedIndex : known;
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.nodeId);
  return {
    kind: "select",
    nodeIds: from <= to ? range : range.toReversed(),
    focusId: rows[to]!.nodeId,
    anchorId: rows[from]!.nodeId,
  };
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}
