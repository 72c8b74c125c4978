import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Design, NodeId } from "../../core/design/types";
import { rowIdOf } from "./OutlineRow";
import { type OutlineRow, restingIndex } from "./rows";
import { HEADER_HEIGHT, ROW_HEIGHT } from "./visibleRange";

export interface RovingFocus {
  /** The row that is the grid's one tab stop. */
  readonly index: number;
  /** Moves the tab stop; `selectedIds` is what the outline itself has selected with it, so that it isn't followed. */
  readonly moveTo: (nodeId: NodeId, selectedIds?: readonly NodeId[]) => void;
  /** Gives the tab stop the focus. */
  readonly take: () => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * One tab stop for the whole grid. It follows what is selected elsewhere, also where the same is selected again, and goes
 * back to the selection when the hand is empty again. Where its node is deleted or folded away it rests on the next best
 * row; if the grid had the focus, the focus goes along.
 */
export function useRovingFocus(
  grid: RefObject<HTMLElement | null>,
  design: Design,
  rows: readonly OutlineRow[],
  selectedIds: readonly NodeId[],
  isPicking: boolean,
): RovingFocus {
  const hasFocus = useRef(false);
  const lastIndex = useRef(0);
  const [wantedId, setWantedId] = useState<NodeId | null>(selectedIds.at(-1) ?? null);
  const [followed, setFollowed] = useState({ selectedIds, isPicking });
  if (followed.selectedIds !== selectedIds || followed.isPicking !== isPicking) {
    setFollowed({ selectedIds, isPicking });
    if (!isPicking) setWantedId(selectedIds.at(-1) ?? wantedId);
  }
  const index = restingIndex(design, rows, wantedId, lastIndex.current);
  const focusedId = rows[index]?.nodeId ?? design.rootId;
  const take = () => document.getElementById(rowIdOf(focusedId))?.focus();

  useLayoutEffect(() => {
    lastIndex.current = index;
    if (!hasFocus.current || grid.current === null) return;
    const active = document.activeElement;
    const isLost = active === null || active === document.body;
    const isOnOtherRow = grid.current.contains(active) && active?.matches("[data-node-id]") === true;
    if (isLost || isOnOtherRow) take();
  });

  useLayoutEffect(() => {
    if (followed.selectedIds.length > 0 && grid.current !== null) scrollRowIntoSight(grid.current, lastIndex.current);
  }, [followed, grid]);

  // Its node was moved by keyboard: what has the focus stays in sight.
  useLayoutEffect(() => {
    if (grid.current !== null && document.activeElement?.id === rowIdOf(focusedId))
      scrollRowIntoSight(grid.current, index);
  }, [grid, index, focusedId]);

  return {
    index,
    take,
    moveTo: (nodeId, selected) => {
      setWantedId(nodeId);
      if (selected !== undefined) setFollowed((before) => ({ ...before, selectedIds: selected }));
    },
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: (event) => {
      hasFocus.current = event.relatedTarget instanceof Element && grid.current?.contains(event.relatedTarget) === true;
    },
  };
}

/** Scrolls the grid alone, and no further than it must: not what is around the grid, as `scrollIntoView` would. */
function scrollRowIntoSight(grid: HTMLElement, index: number): void {
  const top = index * ROW_HEIGHT;
  const height = Math.floor(grid.getBoundingClientRect().height); // clientHeight may round up
  const highest = top + ROW_HEIGHT + HEADER_HEIGHT - height;
  grid.scrollTop = Math.min(top, Math.max(highest, grid.scrollTop));
}
