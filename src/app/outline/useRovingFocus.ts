import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Design, NodeId } from "../../core/design/types";
import { rowIdOf } from "./OutlineRow";
import { type OutlineRow, restingIndex } from "./rows";

export interface RovingFocus {
  /** The row that is the grid's one tab stop. */
  readonly index: number;
  /** Moves the tab stop; `selectedId` is the last selected node where the outline itself selects, so that it isn't followed. */
  readonly moveTo: (nodeId: NodeId, selectedId?: NodeId | null) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * One tab stop for the whole grid. It follows what is selected elsewhere, and where its node is deleted or folded away it
 * rests on the next best row; if the grid had the focus, the focus goes along.
 */
export function useRovingFocus(
  grid: RefObject<HTMLElement | null>,
  design: Design,
  rows: readonly OutlineRow[],
  lastSelectedId: NodeId | null,
): RovingFocus {
  const hasFocus = useRef(false);
  const lastIndex = useRef(0);
  const [wantedId, setWantedId] = useState<NodeId | null>(lastSelectedId);
  const [followedId, setFollowedId] = useState(lastSelectedId);
  if (followedId !== lastSelectedId) {
    setFollowedId(lastSelectedId);
    if (lastSelectedId !== null) setWantedId(lastSelectedId);
  } else if (wantedId !== null && lastSelectedId !== null && !design.nodes.has(wantedId)) {
    setWantedId(lastSelectedId); // the heir of what was deleted, which was selected before already
  }
  const index = restingIndex(design, rows, wantedId, lastIndex.current);
  const focusedId = rows[index]?.nodeId ?? design.rootId;

  useLayoutEffect(() => {
    lastIndex.current = index;
    if (!hasFocus.current || grid.current === null) return;
    const active = document.activeElement;
    const isLost = active === null || active === document.body;
    const isOnOtherRow = grid.current.contains(active) && active?.matches("[data-node-id]") === true;
    if (isLost || isOnOtherRow) document.getElementById(rowIdOf(focusedId))?.focus();
  });

  return {
    index,
    moveTo: (nodeId, selectedId) => {
      setWantedId(nodeId);
      if (selectedId !== undefined) setFollowedId(selectedId);
    },
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: (event) => {
      hasFocus.current = event.relatedTarget instanceof Element && grid.current?.contains(event.relatedTarget) === true;
    },
  };
}
