import { type RefObject, useLayoutEffect, useState } from "react";
import type { GridRow } from "./gridRows";

/** Pixels beyond what is in sight that are drawn too, in steps, so that not every scroll draws the grid again. */
const STEP = 400;

/** The units that are in the page: those in sight with a margin, by their index among the rows. */
export function useRowsInSight(
  scroller: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  rows: readonly GridRow[],
): (index: number) => boolean {
  const [sight, setSight] = useState({ from: -STEP, to: 3 * STEP });
  useLayoutEffect(() => {
    const box = scroller.current;
    const units = body.current;
    if (box === null || units === null) return;
    const look = () => {
      const above = box.scrollTop - units.offsetTop;
      const from = (Math.floor(above / STEP) - 1) * STEP;
      const to = (Math.ceil((above + box.clientHeight) / STEP) + 1) * STEP;
      setSight((now) => (now.from === from && now.to === to ? now : { from, to }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, [scroller, body]);
  return (index) => {
    const row = rows[index];
    return row?.kind === "unit" && row.top < sight.to && row.top + row.height > sight.from;
  };
}
