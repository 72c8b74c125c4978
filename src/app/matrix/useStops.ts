import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { NodeId } from "../../core/design/types";
import type { MatrixPlace } from "../../core/matrix";
import { accountAtStop, type GridModel, placeAtStop, rowKeyAt, stopCounts, stopOfAccount } from "./gridModel";
import { type Stop, settled } from "./matrixKeys";

export interface Stops {
  /** The grid's one tab stop. */
  readonly active: Stop;
  readonly idOf: (stop: Stop) => string;
  /** Moves the tab stop, and the focus with it. */
  readonly goTo: (stop: Stop) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * One tab stop for the whole grid. It follows what is selected elsewhere and what is dropped; where its thing is gone it rests
 * on the nearest, and if the grid had the focus, the focus goes along.
 */
export function useStops(
  grid: RefObject<HTMLElement | null>,
  gridId: string,
  model: GridModel,
  selectedIds: readonly NodeId[],
  droppedAt: MatrixPlace | null,
): Stops {
  const hasFocus = useRef(false);
  const wantsFocus = useRef(false);
  const counts = stopCounts(model);
  const [wanted, setWantedStop] = useState(() => keyed(model, firstStop(model, selectedIds)));
  const setWanted = (stop: Stop) => setWantedStop(keyed(model, stop));
  const [followed, setFollowed] = useState(selectedIds);
  let active = settled(counts, stopNow(model, wanted));
  if (followed !== selectedIds) {
    setFollowed(selectedIds);
    const last = selectedIds.at(-1);
    const there =
      last === undefined || accountAtStop(model, active) === last
        ? null
        : stopOfAccount(model, last, droppedAt ?? placeAtStop(model, active));
    if (there !== null) {
      active = settled(counts, there);
      setWanted(active);
    }
  }
  const idOf = ({ row, column, item }: Stop) => `${gridId}-${row}-${column}-${item}`;
  const activeId = idOf(active);

  useLayoutEffect(() => {
    const element = document.getElementById(activeId);
    const focused = document.activeElement;
    const isLost = hasFocus.current && (focused === null || focused === document.body);
    const isElsewhere = hasFocus.current && grid.current?.contains(focused) === true && focused?.id !== activeId;
    if (element === null || !(wantsFocus.current || isLost || (isElsewhere && focused?.matches("[data-item]")))) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
    scrollIntoSight(element);
  });
  useLayoutEffect(() => {
    if (followed.length === 0) return;
    const element = document.getElementById(activeId);
    if (element !== null) scrollIntoSight(element);
  }, [followed, activeId]);

  return {
    active,
    idOf,
    goTo: (stop) => {
      wantsFocus.current = true;
      setWanted(stop);
    },
    onFocus: (event) => {
      hasFocus.current = true;
      const stop = stopOfElement(event.target);
      if (stop !== null) setWanted(stop);
    },
    onBlur: (event) => {
      hasFocus.current = event.relatedTarget instanceof Element && grid.current?.contains(event.relatedTarget) === true;
    },
  };
}

/** A stop with what is there, which may come to stand elsewhere: by a change, by undo, or as rows come above it. */
interface KeyedStop {
  readonly stop: Stop;
  readonly rowKey: string | null;
  readonly accountId: NodeId | null;
}

function keyed(model: GridModel, stop: Stop): KeyedStop {
  return { stop, rowKey: rowKeyAt(model, stop.row), accountId: accountAtStop(model, stop) };
}

function stopNow(model: GridModel, { stop, rowKey, accountId }: KeyedStop): Stop {
  const isInRow = rowKeyAt(model, stop.row) === rowKey;
  const row = isInRow ? -1 : model.rows.findIndex((_, index) => rowKeyAt(model, index) === rowKey);
  const there = row === -1 ? stop : { ...stop, row };
  if (accountId === null || accountAtStop(model, there) === accountId) return there;
  return stopOfAccount(model, accountId, placeAtStop(model, there)) ?? there;
}

/** The stop of an element of the grid, by what its cell and it say of themselves. */
export function stopOfElement(target: EventTarget | null): Stop | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-item]") : null;
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  if (cell === null) return null;
  const item = element !== null && cell.contains(element) ? Number(element.dataset.item) : 0;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column), item };
}

/** The selected account, else the first unit, else the first thing there is. */
function firstStop(model: GridModel, selectedIds: readonly NodeId[]): Stop {
  const last = selectedIds.at(-1);
  const selected = last === undefined ? null : stopOfAccount(model, last, null);
  const firstUnit = model.rows.findIndex(({ kind }) => kind === "unit");
  return selected ?? { row: Math.max(0, firstUnit), column: 1, item: 0 };
}

/** No further than it must; the grid's scroll padding keeps it clear of the heads and names. */
function scrollIntoSight(element: HTMLElement): void {
  element.scrollIntoView({ block: "nearest", inline: "nearest" });
}
