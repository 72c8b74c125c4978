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
  /** The focus goes there and the selection with it. */
  | { readonly kind: "go"; readonly nodeId: NodeId }
  /** The focus alone goes there. */
  | { readonly kind: "focus"; readonly nodeId: NodeId }
  | { readonly kind: "fold"; readonly nodeId: NodeId; readonly folded: boolean }
  | {
      readonly kind: "select";
      readonly nodeIds: readonly NodeId[];
      readonly focusId: NodeId;
      readonly anchorId: NodeId | null;
    }
  /** Select it, or place there what is in the hand. */
  | { readonly kind: "enter"; readonly nodeId: NodeId }
  | { readonly kind: "menu"; readonly nodeId: NodeId };

const PAGE = 10;

/** The step for a shortcut as `shortcutOf` writes it ("Shift+ArrowDown"), or null where the outline leaves the key alone. */
export function outlineStep(state: OutlineState, shortcut: string): OutlineStep | null {
  const { rows, focusedIndex, selectedIds } = state;
  const row = rows[focusedIndex];
  if (row === undefined) return null;
  const target = targetIndex(state, shortcut.replace(/^(Ctrl|Shift)\+/, ""));
  if (target !== null) {
    if (shortcut.startsWith("Shift+")) return extend(state, target);
    const step = goTo(rows, target);
    return shortcut.startsWith("Ctrl+") ? { ...step, kind: "focus" } : step;
  }
  switch (shortcut) {
    case "ArrowRight":
      if (row.expanded === false) return { kind: "fold", nodeId: row.nodeId, folded: false };
      return goTo(rows, row.expanded === true ? focusedIndex + 1 : focusedIndex);
    case "ArrowLeft":
      if (row.expanded === true) return { kind: "fold", nodeId: row.nodeId, folded: true };
      return goTo(rows, parentIndexOf(rows, focusedIndex));
    case " ":
    case "Ctrl+ ":
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

/** Where a key leads that moves up or down the list, which may be past its ends; null for other keys. */
function targetIndex({ rows, focusedIndex }: OutlineState, key: string): number | null {
  switch (key) {
    case "ArrowDown":
      return focusedIndex + 1;
    case "ArrowUp":
      return focusedIndex - 1;
    case "PageDown":
      return focusedIndex + PAGE;
    case "PageUp":
      return focusedIndex - PAGE;
    case "Home":
      return 0;
    case "End":
      return rows.length - 1;
    default:
      return null;
  }
}

function goTo(rows: readonly OutlineRow[], index: number) {
  return { kind: "go" as const, nodeId: rows[clamp(index, rows.length)]!.nodeId };
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
