import { parentIdOf } from "../../core/design/queries";
import type { NodeId } from "../../core/design/types";
import { type Direction, neighbourOf } from "../../core/layout";
import { isTyping } from "../actions/shortcuts";
import { placeOnRow } from "../outline/placeOnRow";
import { focusDetails } from "../shell/focusDetails";
import { dropCarried, hoverOver, tellPreview } from "../store/carrying";
import { currentDesign } from "../store/documentStore";
import { announce, select, useView } from "../store/viewStore";
import { centredOn, fitting, toScreen, zoomedAt } from "./camera";
import { cardIdOf } from "./cardIds";
import { primaryBox, revealNode, type Stage } from "./stage";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Keys on the focused canvas; gives whether the key meant something. Keys of nodes (F2, Delete…) are the page's. */
export function onCanvasKey(stage: Stage, event: KeyboardEvent, describe: (nodeId: NodeId) => string): boolean {
  if (isTyping(event.target)) return false;
  const direction = DIRECTIONS[event.key];
  const { carry } = useView.getState();
  if (direction !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey) {
    if (carry !== null) aim(stage, direction);
    else walk(stage, direction, event.shiftKey, describe);
    return true;
  }
  if (event.key === "Escape") return carry === null && climb(describe);
  if (event.key === "Enter" && carry !== null) {
    if (carry.place !== null) dropCarried();
    return true;
  }
  if (event.key === "Enter") return focusDetails();
  if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) return openMenu(stage);
  return false;
}

/** Keys that look from elsewhere; they work wherever the focus is, but in fields. */
export function onLookKey(stage: Stage, event: KeyboardEvent): boolean {
  if (isTyping(event.target) || event.altKey) return false;
  const isCtrl = event.ctrlKey || event.metaKey;
  if (event.shiftKey && !isCtrl && event.code === "Digit1") stage.fit();
  else if (event.shiftKey && !isCtrl && event.code === "Digit2") fitSelection(stage);
  else if (isCtrl && event.code === "Digit0") zoomTo(stage, 1);
  else if (!isCtrl && (event.key === "+" || event.key === "=")) zoomBy(stage, 1.25);
  else if (!isCtrl && event.key === "-") zoomBy(stage, 0.8);
  else return false;
  return true;
}

function middleOf(stage: Stage) {
  const { width, height } = stage.size();
  return { x: width / 2, y: height / 2 };
}
export function zoomBy(stage: Stage, factor: number): void {
  stage.look(zoomedAt(stage.camera(), factor, middleOf(stage)), "smoothly");
}
export function zoomTo(stage: Stage, zoom: number): void {
  const box = primaryBox(stage.layout());
  if (box !== null) stage.look(centredOn(box, stage.size(), zoom), "smoothly");
  else zoomBy(stage, zoom / stage.camera().zoom);
}
export function fitSelection(stage: Stage): void {
  const layout = stage.layout();
  const boxes = useView.getState().selectedIds.flatMap((id) => layout.boxes.get(id) ?? []);
  if (boxes.length === 0) {
    stage.fit();
    return;
  }
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  stage.look(fitting({ x, y, width, height }, stage.size()), "smoothly");
}

function walk(stage: Stage, direction: Direction, isAdding: boolean, describe: (nodeId: NodeId) => string): void {
  const layout = stage.layout();
  const from = primaryBox(layout);
  const next = from === null ? layout.root.id : neighbourOf(layout, from.id, direction);
  if (next === null) return;
  const { selectedIds } = useView.getState();
  select(isAdding ? [...selectedIds.filter((id) => id !== next), next] : [next]);
  revealNode(next);
  tell(next, describe);
}

/** While something picked is in the hand the arrows choose where it goes. */
function aim(stage: Stage, direction: Direction): void {
  const { carry } = useView.getState();
  if (carry === null) return;
  const layout = stage.layout();
  const from = carry.place?.beforeId ?? carry.place?.targetId ?? primaryBox(layout)?.id ?? layout.root.id;
  const next = neighbourOf(layout, from, direction);
  if (next === null) return;
  hoverOver(placeOnRow(currentDesign(), carry.carried, next));
  revealNode(next);
  tellPreview();
}

/** To the OU around, from the root to nothing. */
function climb(describe: (nodeId: NodeId) => string): boolean {
  const { selectedIds } = useView.getState();
  const last = selectedIds.at(-1);
  if (last === undefined) return false;
  const parentId = parentIdOf(currentDesign(), last);
  select(parentId === null ? [] : [parentId]);
  if (parentId !== null) tell(parentId, describe);
  return true;
}

/** A card in the page is the active descendant and speaks for itself; what is only painted is announced. */
function tell(nodeId: NodeId, describe: (nodeId: NodeId) => string): void {
  if (document.getElementById(cardIdOf(nodeId)) === null) announce("done", describe(nodeId));
}

function openMenu(stage: Stage): boolean {
  const box = primaryBox(stage.layout());
  if (box === null) return false;
  const shown = toScreen(stage.camera(), box);
  const { x, y } = stage.element.getBoundingClientRect();
  const { width, height } = stage.size();
  const inside = (at: number, length: number) => Math.min(Math.max(at, 8), length - 8);
  useView.setState({
    menu: { nodeId: box.id, x: x + inside(shown.x + 24, width), y: y + inside(shown.y + 30, height) },
  });
  return true;
}
