import { type RefObject, useEffect, useState } from "react";
import { MOST_ROWS_AT_ONCE, ROW_HEIGHT, visibleRange } from "./visibleRange";

/** The rows of `scroller` to render; follows scrolling and size where there are more than all at once. */
export function useVisibleRange(scroller: RefObject<HTMLElement | null>, rowCount: number) {
  const [sight, setSight] = useState({ scrollTop: 0, height: 40 * ROW_HEIGHT });
  const isWindowed = rowCount > MOST_ROWS_AT_ONCE;
  useEffect(() => {
    const element = scroller.current;
    if (element === null || !isWindowed) return;
    const look = () => {
      const next = { scrollTop: element.scrollTop, height: element.clientHeight };
      setSight((now) => (now.scrollTop === next.scrollTop && now.height === next.height ? now : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller, isWindowed]);
  return visibleRange(rowCount, sight.scrollTop, sight.height);
}
