import type { NodeId } from "../../core/design/types";
import {
  attachPlaceAt,
  boxAt,
  boxesWithin,
  contains,
  dropPlaceAt,
  type Point,
  placeOfUseCaseAt,
  type Rect,
} from "../../core/layout";
import type { Carried, DropPlace } from "../store/carry";
import { cancelCarry, dropCarried, hoverOver, pickUp } from "../store/carrying";
import { currentDesign } from "../store/documentStore";
import { select, toggleSelected, useView } from "../store/viewStore";
import { type EdgeRest, edgePan, edgeRest, toScreen, toWorld } from "./camera";
import { currentDropSurface } from "./dropSurface";
import { type Gesture, type GestureEffect, type GestureEvent, type Grip, IDLE, step } from "./gesture";
import { useHand } from "./hand";
import { currentStage, type Stage } from "./stage";

const HOLD_MS = 550;

/** The press that the gesture began with: what a click on it means. */
interface Press {
  /** Holds the pointer for the length of a drag, so that it isn't lost over other windows. */
  readonly holder: Element;
  readonly isAdding: boolean;
  readonly policyId: DropPolicyId;
}
type DropPolicyId = Extract<Carried, { kind: "policy" }>["policyId"] | null;

let gesture: Gesture = IDLE;
let press: Press | null = null;
let holdTimer = 0;
let edgeFrame = 0;

/** Follows a pointer from its press on; `grip` says what it may become. */
export function beginGesture(event: PointerEvent, grip: Grip, clicked: Press): void {
  const isFirst = gesture.kind === "idle";
  if (isFirst) {
    press = clicked;
    listen();
    if (event.pointerType === "touch" && grip.kind !== "place")
      holdTimer = window.setTimeout(() => send({ kind: "held" }), HOLD_MS);
  }
  send({ kind: "down", pointerId: event.pointerId, at: pointOf(event), grip });
}

/** Whether a pointer is being followed that the canvas must not pan for. */
export function isHoldingPointer(): boolean {
  return gesture.kind !== "idle" && !(gesture.kind === "pressed" && gesture.grip.kind === "view");
}

/** Shows what placing at a point of the window would do. */
export function hoverAt(at: Point): void {
  useHand.setState({ at });
  const { carry } = useView.getState();
  if (carry !== null) hoverOver(placeAt(at, carry.carried));
}

function send(event: GestureEvent): void {
  const next = step(gesture, event);
  gesture = next.gesture;
  if (gesture.kind !== "pressed") window.clearTimeout(holdTimer);
  for (const effect of next.effects) perform(effect);
  if (gesture.kind === "idle") finish();
  else if (gesture.kind === "carrying" || gesture.kind === "marquee") panAtEdges();
}

function perform(effect: GestureEffect): void {
  switch (effect.kind) {
    case "pick-up":
      press?.holder.setPointerCapture(effect.pointerId);
      pickUp(effect.carried, "drag");
      return;
    case "hover":
      hoverAt(effect.at);
      return;
    case "drop":
      dropCarried();
      return;
    case "put-back":
      cancelCarry();
      return;
    case "place":
      hoverAt(effect.at);
      if (useView.getState().carry?.place !== null) dropCarried();
      return;
    case "click":
      clickAt(effect.at);
      return;
    case "open-menu":
      openMenuAt(effect.at);
      return;
    case "marquee":
      useHand.setState({ marquee: effect.area });
      return;
    case "take-marquee":
      takeMarquee(effect.area);
      return;
  }
}

function clickAt(at: Point): void {
  const stage = currentStage();
  if (stage === null || press === null || !contains(areaOf(stage), at)) return;
  const nodeId = nodeAt(stage, at);
  if (nodeId === null) {
    if (!press.isAdding) select([]);
  } else if (press.isAdding) toggleSelected(nodeId);
  else {
    select([nodeId]);
    if (press.policyId !== null) useView.setState({ selectedPolicyId: press.policyId });
  }
}

/** Opens the menu of what lies at a point of the window, selecting it first where it isn't. */
export function openMenuAt(at: Point): void {
  currentDropSurface()?.openMenuAt(at);
  const stage = currentStage();
  if (stage === null) return;
  const nodeId = nodeAt(stage, at);
  if (nodeId === null) return;
  if (!useView.getState().selectedIds.includes(nodeId)) select([nodeId]);
  useView.setState({ menu: { nodeId, x: at.x, y: at.y } });
}

function takeMarquee(area: Rect): void {
  const stage = currentStage();
  if (stage === null) return;
  const from = worldPointOf(stage, area);
  const { zoom } = stage.camera();
  const taken = boxesWithin(stage.layout(), { ...from, width: area.width / zoom, height: area.height / zoom });
  select(taken.map((box) => box.id));
}

function placeAt(at: Point, carried: Carried): DropPlace | null {
  const surface = currentDropSurface();
  if (surface !== null) return surface.placeAt(at, carried);
  const stage = currentStage();
  if (stage === null || !contains(areaOf(stage), at)) return null;
  const point = worldPointOf(stage, at);
  switch (carried.kind) {
    case "nodes":
      return dropPlaceAt(stage.layout(), currentDesign(), point, carried.nodeIds);
    case "new-ou":
    case "new-account":
      return dropPlaceAt(stage.layout(), currentDesign(), point, []);
    case "template":
      return attachPlaceAt(stage.layout(), point);
    case "use-case":
      return placeOfUseCaseAt(stage.layout(), currentDesign(), point, carried.accountId);
    case "policy": {
      const place = attachPlaceAt(stage.layout(), point);
      return place?.targetId === carried.fromId ? null : place;
    }
  }
}

/** The deepest box at a point of the window. */
export function nodeAt(stage: Stage, at: Point): NodeId | null {
  return boxAt(stage.layout(), worldPointOf(stage, at))?.id ?? null;
}

export function worldPointOf(stage: Stage, at: Point): Point {
  const { x, y } = areaOf(stage);
  return toWorld(stage.camera(), { x: at.x - x, y: at.y - y });
}

function areaOf(stage: Stage): Rect {
  return stage.element.getBoundingClientRect();
}

/** Pans while something rests near an edge; what comes from a panel first has to be away from the edges. */
function panAtEdges(): void {
  if (edgeFrame !== 0) return;
  let hasBeenInside = false;
  let rest: EdgeRest | null = null;
  const frame = (nowMs: number) => {
    edgeFrame = 0;
    const stage = currentStage();
    if (gesture.kind !== "carrying" && gesture.kind !== "marquee") return;
    if (currentDropSurface()?.scrollAt(gesture.now) === true) hoverAt(gesture.now);
    if (stage === null) {
      if (currentDropSurface() !== null) edgeFrame = requestAnimationFrame(frame);
      return;
    }
    const { x, y } = areaOf(stage);
    const within = { x: gesture.now.x - x, y: gesture.now.y - y };
    const isInside = contains(areaOf(stage), gesture.now);
    const camera = stage.camera();
    const shown = toScreen(camera, stage.layout().root);
    const pan = isInside ? edgePan(within, stage.size(), shown) : { x: 0, y: 0 };
    const isStill = pan.x === 0 && pan.y === 0;
    rest = isStill ? null : edgeRest(rest, within, nowMs);
    if (isStill) hasBeenInside ||= isInside;
    else if (hasBeenInside && rest?.isPanning === true) {
      stage.look({ x: camera.x + pan.x, y: camera.y + pan.y, zoom: camera.zoom }, "at-once");
      if (gesture.kind === "carrying") hoverAt(gesture.now);
    }
    edgeFrame = requestAnimationFrame(frame);
  };
  edgeFrame = requestAnimationFrame(frame);
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}

const onMove = (event: PointerEvent) => send({ kind: "move", pointerId: event.pointerId, at: pointOf(event) });
const onUp = (event: PointerEvent) => send({ kind: "up", pointerId: event.pointerId, at: pointOf(event) });
const bailOut = () => send({ kind: "bail-out" });
const onLost = (event: Event) => {
  if (event.target === press?.holder) bailOut();
};
const onHidden = () => {
  if (document.hidden) bailOut();
};
const onKey = (event: KeyboardEvent) => {
  if (event.key !== "Escape" || gesture.kind === "idle" || gesture.kind === "pressed") return;
  event.preventDefault();
  event.stopPropagation();
  bailOut();
};

function listen(): void {
  window.addEventListener("pointermove", onMove);
  window.addEventListener("pointerup", onUp);
  window.addEventListener("pointercancel", bailOut);
  window.addEventListener("lostpointercapture", onLost);
  window.addEventListener("blur", bailOut);
  document.addEventListener("visibilitychange", onHidden);
  window.addEventListener("keydown", onKey, true);
}

function finish(): void {
  window.removeEventListener("pointermove", onMove);
  window.removeEventListener("pointerup", onUp);
  window.removeEventListener("pointercancel", bailOut);
  window.removeEventListener("lostpointercapture", onLost);
  window.removeEventListener("blur", bailOut);
  document.removeEventListener("visibilitychange", onHidden);
  window.removeEventListener("keydown", onKey, true);
  cancelAnimationFrame(edgeFrame);
  edgeFrame = 0;
  press = null;
  if (useView.getState().carry === null) useHand.setState({ at: null });
}
