import type { NodeId } from "../../core/design/types";
import { nodeActions, runNodeAction } from "../actions/nodeActions";
import { dropCarried, hoverOver } from "../store/carrying";
import { currentDesign } from "../store/documentStore";
import { announce, useView } from "../store/viewStore";
import { rowIdOf } from "./OutlineRow";
import { placeOnRow } from "./placeOnRow";
import type { OutlineRow } from "./rows";

/** The row that an event happened in. */
export function rowAt(rows: readonly OutlineRow[], target: EventTarget): OutlineRow | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-node-id]") : null;
  return rows.find((row) => row.nodeId === element?.dataset.nodeId) ?? null;
}

/** Runs what nodes answer to this key everywhere; gives whether the key means something. */
export function runShortcut(shortcut: string, nodeIds: readonly NodeId[]): boolean {
  const wanted = shortcut === "Backspace" ? "Delete" : shortcut;
  const action = nodeActions.find((candidate) => candidate.shortcut === wanted);
  if (action === undefined) return false;
  if (!runNodeAction(action, nodeIds, "outline"))
    announce("problem", `${action.title(currentDesign(), nodeIds)}: not possible here.`);
  return true;
}

/** Says what placing on the row would do, before it happens. */
export function tellPlace(nodeId: NodeId): void {
  const { carry } = useView.getState();
  if (carry === null) return;
  hoverOver(placeOnRow(currentDesign(), carry.carried, nodeId));
  const preview = useView.getState().carry?.preview;
  if (preview === undefined || preview === null) return;
  const kind = preview.kind === "refused" ? "problem" : preview.kind === "warning" ? "warning" : "done";
  announce(kind, [`${preview.title}?`, ...preview.reasons, preview.effect ?? ""].filter(Boolean).join(" "));
}

/** Places on the row what is in the hand. */
export function placeCarried(nodeId: NodeId): void {
  const { carry } = useView.getState();
  if (carry === null) return;
  hoverOver(placeOnRow(currentDesign(), carry.carried, nodeId));
  dropCarried("outline");
}

/** Opens the menu of the selection below the row's name. */
export function openMenuAt(nodeId: NodeId): void {
  const box = document.getElementById(rowIdOf(nodeId))?.getBoundingClientRect();
  if (box !== undefined) useView.setState({ menu: { nodeId, x: box.left + 24, y: box.bottom } });
}
