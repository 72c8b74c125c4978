import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { NodeId } from "../../core/design/types";
import { nodeActions } from "../actions/nodeActions";
import { shortcutOf } from "../actions/shortcuts";
import { mountDropSurface } from "../boxes/dropSurface";
import { beginGesture, hoverAt } from "../boxes/gestures";
import { focusDetails } from "../shell/focusDetails";
import type { Carried } from "../store/carry";
import { dropCarried, hoverOver, pickUp, tellPreview } from "../store/carrying";
import { select, startRenaming, toggleSelected, useView } from "../store/viewStore";
import { accountAtStop, droppablePlace, type GridModel, placeAtStop, stopCounts } from "./gridModel";
import { type Stop, stopAfter } from "./matrixKeys";
import { matrixSurface, openMenu } from "./matrixSurface";
import { type Stops, stopOfElement } from "./useStops";

/** What the grid does with keys and pointers; cards have no handlers of their own. */
export function useMatrixInput(scroller: RefObject<HTMLElement | null>, model: GridModel, stops: Stops) {
  const latest = useRef(model);
  useEffect(() => {
    latest.current = model;
  });
  useEffect(() => {
    if (scroller.current === null) return;
    return mountDropSurface(matrixSurface(scroller.current, () => latest.current));
  }, [scroller]);
  /** A press that put something down: the click that follows means nothing more. */
  const hasPlaced = useRef(false);

  const carriedFrom = (stop: Stop, id: NodeId): Carried => {
    const { selectedIds } = useView.getState();
    const place = placeAtStop(model, stop);
    if (selectedIds.length > 1 && selectedIds.includes(id)) return { kind: "nodes", nodeIds: selectedIds };
    return { kind: "nodes", nodeIds: [id], ...(place === null ? {} : { from: place }) };
  };
  const aim = (stop: Stop) => {
    const cell = droppablePlace(placeAtStop(model, stop));
    hoverOver(cell === null ? null : { targetId: model.design.rootId, beforeId: null, cell });
    tellPreview();
  };
  const goTo = (stop: Stop, isAdding: boolean) => {
    stops.goTo(stop);
    if (isPicking()) return aim(stop);
    const id = accountAtStop(model, stop);
    if (id === null) return;
    const { selectedIds } = useView.getState();
    select(isAdding ? [...selectedIds.filter((other) => other !== id), id] : [id]);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const isInMenu = event.target instanceof Element && event.target.closest("[role=menu]") !== null;
    if (isInMenu || stopOfElement(event.target) === null) return;
    const shortcut = shortcutOf(event);
    const isAdding = shortcut.startsWith("Shift+Arrow");
    const next = stopAfter(stopCounts(model), stops.active, isAdding ? shortcut.slice("Shift+".length) : shortcut);
    const id = accountAtStop(model, stops.active);
    if (next !== null) goTo(next, isAdding);
    else if (shortcut === "Enter" && isPicking()) dropCarried("inspector");
    else if (id === null || !actOn(id, shortcut, stops.active)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** Gives whether the key means something here; the keys that nodes have everywhere act on what is selected. */
  const actOn = (id: NodeId, shortcut: string, stop: Stop): boolean => {
    switch (shortcut) {
      case "Enter":
        select([id]);
        focusDetails();
        return true;
      case " ":
      case "Ctrl+ ":
        toggleSelected(id);
        return true;
      case "Ctrl+X":
        if (!isPicking()) pickUp(carriedFrom(stop, id), "pick");
        return true;
      case "ContextMenu":
      case "Shift+F10": {
        const box = document.getElementById(stops.idOf(stop))?.getBoundingClientRect();
        if (box !== undefined) openMenu(id, { x: box.left + 16, y: box.bottom });
        return true;
      }
    }
    const isOfNodes = nodeActions.some((action) => action.shortcut === shortcut) || shortcut === "Backspace";
    if (isOfNodes && !useView.getState().selectedIds.includes(id)) select([id]);
    return false;
  };

  const onPointerDown = (event: PointerEvent) => {
    hasPlaced.current = false;
    const { current } = scroller;
    const target = event.target instanceof Element ? event.target : null;
    if (event.button !== 0 || current === null || target === null || target.closest("[role=menu]") !== null) return;
    const press = { holder: current, isAdding: false, policyId: null };
    if (isPicking()) {
      hasPlaced.current = true;
      beginGesture(event.nativeEvent, { kind: "place" }, press);
      return;
    }
    const stop = stopOfElement(target);
    const id = accountIn(target);
    if (stop === null || id === null) return;
    const isTouch = event.pointerType === "touch" && target.closest("[data-grip]") === null;
    beginGesture(
      event.nativeEvent,
      isTouch ? { kind: "view" } : { kind: "carry", carried: carriedFrom(stop, id) },
      press,
    );
  };
  const onClickCapture = (event: MouseEvent) => {
    if (!hasPlaced.current) return;
    hasPlaced.current = false;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent) => {
    const id = accountIn(event.target);
    if (id === null) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(id);
    else select([id]);
  };

  return {
    onKeyDown,
    onPointerDown,
    onClickCapture,
    onClick,
    onPointerMove: (event: PointerEvent) => {
      if (isPicking() && event.buttons === 0) hoverAt({ x: event.clientX, y: event.clientY });
    },
    onDoubleClick: (event: MouseEvent) => {
      const id = accountIn(event.target);
      if (id !== null) startRenaming(id, "inspector");
    },
    onContextMenu: (event: MouseEvent) => {
      const id = accountIn(event.target);
      if (id === null) return;
      event.preventDefault();
      if (event.button === 2) openMenu(id, { x: event.clientX, y: event.clientY });
    },
  };
}

function isPicking(): boolean {
  return useView.getState().carry?.by === "pick";
}

function accountIn(target: EventTarget | null): NodeId | null {
  const card = target instanceof Element ? target.closest<HTMLElement>("[data-account]") : null;
  return (card?.dataset.account ?? null) as NodeId | null;
}
