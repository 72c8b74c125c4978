import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";
import type { NodeId } from "../../core/design/types";
import { flowItemId } from "./FlowItem";

/** The focus follows the tab stop where the keys ask for it, and where the node that had it is gone. */
export function useFlowFocus(box: RefObject<HTMLElement | null>, activeId: NodeId) {
  const isWanted = useRef(false);
  const hasFocus = useRef(false);
  useLayoutEffect(() => {
    const isLost = hasFocus.current && (document.activeElement === null || document.activeElement === document.body);
    if (!isWanted.current && !isLost) return;
    isWanted.current = false;
    const item = document.getElementById(flowItemId(activeId));
    item?.focus({ preventScroll: true });
    if (item !== null && box.current !== null) scrollIntoSight(box.current, item);
  });
  return {
    want: () => {
      isWanted.current = true;
    },
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: (event: FocusEvent) => {
      hasFocus.current = event.relatedTarget === null && !event.target.isConnected;
    },
  };
}

function scrollIntoSight(box: HTMLElement, item: HTMLElement): void {
  const [frame, own] = [box.getBoundingClientRect(), item.getBoundingClientRect()];
  const above = frame.top + 30 - own.top;
  const below = own.bottom - (frame.bottom - 30);
  if (above > 0) box.scrollTop -= above;
  else if (below > 0) box.scrollTop += below;
  const [left, right] = [frame.left + 8 - own.left, own.right - (frame.right - 8)];
  if (left > 0) box.scrollLeft -= left;
  else if (right > 0) box.scrollLeft += right;
}
