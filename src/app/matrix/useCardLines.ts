import { type RefObject, useLayoutEffect, useMemo, useState } from "react";
import { linesOfName, MOST_TEXT_LINES } from "./nameLines";

/** Pixels as MatrixGrid.module.css and MatrixCard.module.css have them. */
const UNIT_COLUMN = 150;
const LEAST_COLUMN = 158;
const MOST_COLUMN = 330;
/** What a cell and a card have beside the card's name: paddings and borders. */
const BESIDE = 17 + 25;
const FOUND_MARK = 20;
const GRIP = 22;
const NAME_FONT = "600 13.5px";
/** Of the lines below the name, at their boldest. */
const LINE_FONT = "700 12px";

/** How many lines the texts of cards need. */
export interface CardLines {
  /** `isMarked`: the count of findings stands beside the name. */
  readonly ofName: (name: string, isMarked: boolean) => number;
  /** Of what stands below the name. */
  readonly ofLine: (text: string) => number;
}

/**
 * How many lines the texts of cards need in columns as wide as they are now, so that heights are known before drawing.
 * Another object whenever the columns get wider or narrower.
 */
export function useCardLines(scroller: RefObject<HTMLElement | null>, columns: number): CardLines {
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
  const width = Math.min(MOST_COLUMN, Math.max(LEAST_COLUMN, column)) - BESIDE;
  return useMemo(() => {
    const nameWidth = width - (hasGrips ? GRIP : 0);
    return {
      ofName: (name, isMarked) => linesOfName(name, nameWidth - (isMarked ? FOUND_MARK : 0), widthIn(NAME_FONT)),
      ofLine: (text) => linesOfName(text, width, widthIn(LINE_FONT), MOST_TEXT_LINES),
    };
  }, [width, hasGrips]);
}

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** In the page's own font, at this weight and size; each text is measured once. */
function widthIn(font: string): (text: string) => number {
  return (text) => {
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context ??= document.createElement("canvas").getContext("2d");
    if (context === null) return 0;
    context.font = `${font} ${getComputedStyle(document.documentElement).getPropertyValue("--font")}`;
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  };
}
