import { isWithin, pathOf } from "../../core/design/queries";
import type { NodeId } from "../../core/design/types";
import { nodeActions, runNodeAction } from "../actions/nodeActions";
import { dropCarried, hoverOver, tellPreview } from "../store/carrying";
import { currentDesign } from "../store/documentStore";
import { announce, select, setFolded, useView } from "../store/viewStore";
import { rowIdOf } from "./OutlineRow";
import { placeOnRow } from "./placeOnRow";
import type { OutlineRow } from "./rows";

/** The row that an event happened in. */
export function rowAt(rows: readonly OutlineRow[], target: EventTarget): OutlineRow | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-node-id]") : null;
  return rows.find((row) => row.nodeId === element?.dataset.nodeId) ?? null;
}

/** Runs what nodes answer to this key everywhere; gives whether the key means something. */
export function runShortcut(shortcut: string, focused: OutlineRow): boolean {
  const wanted = shortcut === "Backspace" ? "Delete" : shortcut;
  const action = nodeActions.find((candidate) => candidate.shortcut === wanted);
  if (action === undefined) return false;
  if (useView.getState().carry?.by === "pick") {
    announce("problem", "Something is in the hand. Enter puts it down here, Escape puts it back.");
    return true;
  }
  const nodeIds = selectActedOn(focused);
  if (!runNodeAction(action, nodeIds, "outline"))
    announce("problem", `${action.title(currentDesign(), nodeIds)}: not possible here.`);
  return true;
}

/**
 * What a key acts on is selected and in sight: the selection, unfolded where the focused row hides it, or the focused row
 * where it isn't part of the selection.
 */
function selectActedOn({ nodeId, expanded }: OutlineRow): readonly NodeId[] {
  const { selectedIds } = useView.getState();
  if (selectedIds.includes(nodeId)) return selectedIds;
  const last = selectedIds.at(-1);
  if (last !== undefined && expanded === false && isWithin(currentDesign(), last, nodeId)) {
    unfoldAround(selectedIds);
    return selectedIds;
  }
  select([nodeId]);
  return [nodeId];
}

function unfoldAround(nodeIds: readonly NodeId[]): void {
  const design = currentDesign();
  const { foldedIds } = useView.getState();
  const around = new Set(nodeIds.flatMap((id) => pathOf(design, id).slice(0, -1)));
  for (const id of around) if (foldedIds.has(id)) setFolded(id, false);
}

/** Folds or unfolds; what is selected inside a fold gives way to the OU, which stays in sight. */
export function fold(nodeId: NodeId, folded: boolean): void {
  setFolded(nodeId, folded);
  if (!folded) return;
  const design = currentDesign();
  const { selectedIds } = useView.getState();
  const isHidden = (id: NodeId) => id !== nodeId && isWithin(design, id, nodeId);
  if (selectedIds.some(isHidden)) select([...new Set(selectedIds.map((id) => (isHidden(id) ? nodeId : id)))]);
}

/** Says what placing on the row would do, before it happens. */
export function tellPlace(nodeId: NodeId): void {
  const { carry } = useView.getState();
  if (carry === null) return;
  hoverOver(placeOnRow(currentDesign(), carry.carried, nodeId));
  tellPreview();
}

/** Places on the row what is in the hand, and unfolds the row where that is inside now. */
export function placeCarried(nodeId: NodeId): void {
  const { carry } = useView.getState();
  if (carry === null) return;
  hoverOver(placeOnRow(currentDesign(), carry.carried, nodeId));
  dropCarried("outline");
  unfoldAround(useView.getState().selectedIds);
}

/** Opens the menu of the selection below the row's name. */
export function openMenuAt(nodeId: NodeId): void {
  const box = document.getElementById(rowIdOf(nodeId))?.getBoundingClientRect();
  if (box !== undefined) useView.setState({ menu: { nodeId, x: box.left + 24, y: box.bottom } });
}
