import type { NodeId } from "../../core/design/types";
import { type FlowLayout, type FlowNode, isOpenInFlow } from "../../core/layout";

/** What a key does on a node of the flow. */
export type FlowKey =
  | { readonly kind: "go"; readonly node: FlowNode; readonly isAdding: boolean }
  /** Draw what is in it, or draw it as one again. */
  | { readonly kind: "open"; readonly isOpen: boolean }
  /** To the OU around, from the root to nothing. */
  | { readonly kind: "climb"; readonly nodeId: NodeId | null }
  | { readonly kind: "details" }
  | { readonly kind: "menu" };

/** The meaning of a key as `shortcutOf` writes it ("Shift+ArrowDown"); null where the flow leaves it alone. */
export function flowKey(layout: FlowLayout, node: FlowNode, shortcut: string): FlowKey | null {
  const isAdding = shortcut.startsWith("Shift+Arrow");
  const go = (to: FlowNode | undefined): FlowKey | null =>
    to === undefined ? null : { kind: "go", node: to, isAdding };
  const parent = node.parentId === null ? undefined : layout.byId.get(node.parentId);
  const column = layout.nodes.filter((each) => columnOf(each) === columnOf(node)).sort((a, b) => a.row - b.row);
  const at = column.indexOf(node);
  const isBundle = node.kind === "folded" || node.kind === "group";
  switch (isAdding ? shortcut.slice("Shift+".length) : shortcut) {
    case "ArrowUp":
      return go(column[at - 1]);
    case "ArrowDown":
      return go(column[at + 1]);
    case "Home":
      return go(column[0]);
    case "End":
      return go(column.at(-1));
    case "ArrowLeft":
      return go(parent);
    case "ArrowRight":
      if (isBundle) return { kind: "open", isOpen: true };
      return go(layout.nodes.find(({ parentId }) => parentId === node.id));
    case "Enter":
      if (isBundle) return { kind: "open", isOpen: true };
      return node.kind === "ou" ? { kind: "open", isOpen: false } : { kind: "details" };
    case "Escape":
      return { kind: "climb", nodeId: node.parentId };
    case "ContextMenu":
    case "Shift+F10":
      return { kind: "menu" };
    default:
      return null;
  }
}

/** What stands in one column: bars by their depth, cards all in the last. */
function columnOf(node: FlowNode): number {
  return isOpenInFlow(node) ? node.depth : Number.POSITIVE_INFINITY;
}
