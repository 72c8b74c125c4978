import { type RefObject, useLayoutEffect, useState } from "react";
import { CELL, NAMES, ROW } from "./gridKeys";

/** The rows and columns that are in the page, each from the first to before the last, and the pixels in sight. */
export interface GridSight {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
  readonly height: number;
}

/** Rows and columns come and go in blocks, so that not every step of scrolling draws the grid again. */
const BLOCK = 6;

/** What of a grid is in its page with a margin, following scrolling and size. */
export function useGridSight(box: RefObject<HTMLElement | null>, rowCount: number, columnCount: number): GridSight {
  const [sight, setSight] = useState<GridSight>({ rows: [0, 36], columns: [0, 30], height: 600 });
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const look = () => {
      const { scrollTop, scrollLeft, clientWidth, clientHeight } = current;
      const rows = blocksIn(scrollTop, clientHeight, ROW);
      const columns = blocksIn(scrollLeft, clientWidth - NAMES, CELL);
      setSight((now) =>
        `${now.rows} ${now.columns} ${now.height}` === `${rows} ${columns} ${clientHeight}`
          ? now
          : { rows, columns, height: clientHeight },
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    current.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      current.removeEventListener("scroll", look);
    };
  }, [box]);
  return {
    rows: within(sight.rows, rowCount),
    columns: within(sight.columns, columnCount),
    height: sight.height,
  };
}

function blocksIn(start: number, length: number, size: number): readonly [number, number] {
  const block = BLOCK * size;
  return [(Math.floor(start / block) - 0.5) * BLOCK, (Math.ceil((start + length) / block) + 0.5) * BLOCK];
}

function within([from, to]: readonly [number, number], count: number): readonly [number, number] {
  return [Math.min(Math.max(0, from), Math.max(0, count - 1)), Math.min(count, to)];
}
