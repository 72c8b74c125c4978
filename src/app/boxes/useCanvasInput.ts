import { type RefObject, useEffect, useRef } from "react";
import type { PolicyId } from "../../core/design/types";
import { boxAt, isOnHandle } from "../../core/layout";
import { openSidePanel, startRenaming, useView } from "../store/viewStore";
import { onCanvasKey, onLookKey } from "./canvasKeys";
import { describeNode } from "./describeNode";
import { hoverAt, isHoldingPointer, openMenuAt, worldPointOf } from "./gestures";
import { pressOnCanvas } from "./pressOnCanvas";
import type { Scene } from "./scene";
import { currentStage } from "./stage";

/**
 * Hears pointer and keys on the canvas. Listeners are the element's own and hear first, because a press that is ours
 * must not reach the viewport, which would pan.
 */
export function useCanvasInput(element: RefObject<HTMLElement | null>, scene: Scene): void {
  const latest = useRef(scene);
  useEffect(() => {
    latest.current = scene;
  }, [scene]);

  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    let isSpaceDown = false;
    const stop = new AbortController();
    const early = { capture: true, signal: stop.signal };

    const onPointerDown = (event: PointerEvent) => {
      const stage = currentStage();
      if (stage !== null && !isSpaceDown) pressOnCanvas(stage, event);
    };
    const keepFromPanning = (event: Event) => {
      if (isHoldingPointer() && useView.getState().carry?.by !== "pick") event.stopPropagation();
    };
    const onPointerMove = (event: PointerEvent) => {
      const stage = currentStage();
      if (stage === null) return;
      if (useView.getState().carry?.by === "pick" && event.buttons === 0)
        hoverAt({ x: event.clientX, y: event.clientY });
      showHandle(stage.element, event);
    };
    const onContextMenu = (event: MouseEvent) => {
      event.preventDefault();
      if (event.button === 2 && useView.getState().carry === null) openMenuAt({ x: event.clientX, y: event.clientY });
    };
    const onDoubleClick = (event: MouseEvent) => {
      const stage = currentStage();
      const chip = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-policy-id]") : null;
      if (chip !== null) {
        openSidePanel({ kind: "policy-editor", policyId: chip.dataset.policyId as PolicyId });
        return;
      }
      if (stage === null || (event.target instanceof Element && event.target.closest("[data-control], button"))) return;
      const point = worldPointOf(stage, { x: event.clientX, y: event.clientY });
      const box = boxAt(stage.layout(), point);
      if (box === null || !isOnHandle(box, point)) return;
      stage.reveal(box.id);
      startRenaming(box.id, "boxes");
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const stage = currentStage();
      if (stage === null || event.defaultPrevented) return;
      const describe = (id: Parameters<typeof describeNode>[1]) => describeNode(latest.current, id);
      if (onCanvasKey(stage, event, describe)) event.preventDefault();
    };
    const onWindowKey = (event: KeyboardEvent) => {
      if (event.key === " ") isSpaceDown = event.type === "keydown";
      const stage = currentStage();
      if (stage === null || event.type !== "keydown" || event.defaultPrevented || useView.getState().dialog !== null)
        return;
      if (onLookKey(stage, event)) event.preventDefault();
    };

    current.addEventListener("pointerdown", onPointerDown, early);
    current.addEventListener("mousedown", keepFromPanning, early);
    current.addEventListener("touchstart", keepFromPanning, early);
    current.addEventListener("pointermove", onPointerMove, { signal: stop.signal });
    current.addEventListener("contextmenu", onContextMenu, { signal: stop.signal });
    current.addEventListener("dblclick", onDoubleClick, { signal: stop.signal });
    current.addEventListener("keydown", onKeyDown, { signal: stop.signal });
    window.addEventListener("keydown", onWindowKey, { signal: stop.signal });
    window.addEventListener("keyup", onWindowKey, { signal: stop.signal });
    return () => stop.abort();
  }, [element]);

  useRenamingHere(element);
}

/** The pointer's form says where something can be taken hold of, also where the painter draws it. */
function showHandle(stageElement: HTMLElement, event: PointerEvent): void {
  const stage = currentStage();
  if (stage === null || event.buttons !== 0) return;
  const point = worldPointOf(stage, { x: event.clientX, y: event.clientY });
  const box = boxAt(stage.layout(), point);
  const isHandle = box !== null && box.kind !== "root" && isOnHandle(box, point);
  const over = isHandle ? "handle" : undefined;
  if (stageElement.dataset.over === over) return;
  if (over === undefined) delete stageElement.dataset.over;
  else stageElement.dataset.over = over;
}

/** A name that is edited on the canvas is brought into view, and the canvas has the focus again afterwards. */
function useRenamingHere(element: RefObject<HTMLElement | null>): void {
  const renamedId = useView(({ renaming }) => (renaming?.place === "boxes" ? renaming.nodeId : null));
  useEffect(() => {
    if (renamedId === null) return;
    currentStage()?.reveal(renamedId);
    return () => {
      if (document.activeElement === document.body || element.current?.contains(document.activeElement))
        currentStage()?.focus();
    };
  }, [renamedId, element]);
}
