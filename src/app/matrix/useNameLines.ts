import { type RefObject, useCallback, useLayoutEffect, useState } from "react";
import { linesOfName } from "./nameLines";

/** Pixels as MatrixGrid.module.css and MatrixCard.module.css have them. */
const UNIT_COLUMN = 150;
const LEAST_COLUMN = 158;
const MOST_COLUMN = 330;
/** What a cell and a card have beside the card's name: paddings and borders. */
const BESIDE = 17 + 25;
const FOUND_MARK = 20;
const GRIP = 22;
const NAME_FONT = "600 13.5px";

/**
 * How many lines the names of cards need in columns as wide as they are now, so that heights are known before drawing.
 * `isMarked`: the count of findings stands beside the name. Another function whenever the columns get wider or narrower.
 */
export function useNameLines(
  scroller: RefObject<HTMLElement | null>,
  columns: number,
): (name: string, isMarked: boolean) => number {
  const [gridWidth, setGridWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    const look = () => setGridWidth(current.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [scroller]);
  const column = Math.floor((gridWidth - UNIT_COLUMN) / Math.max(1, columns));
  const hasGrips = matchMedia("(any-pointer: coarse)").matches;
  const width = Math.min(MOST_COLUMN, Math.max(LEAST_COLUMN, column)) - BESIDE - (hasGrips ? GRIP : 0);
  return useCallback(
    (name: string, isMarked: boolean) => linesOfName(name, width - (isMarked ? FOUND_MARK : 0), nameWidth),
    [width],
  );
}

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** In the page's own font; each text is measured once. */
function nameWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (context === null) {
    context = document.createElement("canvas").getContext("2d");
    if (context === null) return 0;
    context.font = `${NAME_FONT} ${getComputedStyle(document.documentElement).getPropertyValue("--font")}`;
  }
  const { width } = context.measureText(text);
  widths.set(text, width);
  return width;
}
