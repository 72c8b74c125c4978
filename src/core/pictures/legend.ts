import { drawEdge, type EdgeKind } from "./edge";
import { Sheet, wordsWidth } from "./sheet";
import type { Theme } from "./theme";
import type { LegendItem } from "./types";

const SIZE = 12.5;
const ROW = 22;
const BETWEEN = 28;

/** How boxes have their left edge. */
export function edgeSample(theme: Theme, kind: EdgeKind): string {
  const sheet = new Sheet(theme.soft);
  drawEdge(sheet, theme, { x: 0, y: -19, width: 0, height: 38 }, kind, 4);
  return sheet.toString();
}

export interface DrawnLegend {
  /** With its upper left corner at 0, 0. */
  readonly svg: string;
  readonly height: number;
}

/** The legend in as many rows as it takes. */
export function drawLegend(items: readonly LegendItem[], width: number, theme: Theme): DrawnLegend {
  const sheet = new Sheet(theme.soft);
  let x = 0;
  let row = 0;
  for (const { sample, sampleWidth, text } of items) {
    const wanted = sampleWidth + wordsWidth(text, SIZE, 400);
    if (x > 0 && x + wanted > width) {
      x = 0;
      row++;
    }
    const y = (row + 0.5) * ROW;
    if (sample !== "") sheet.add(`<g transform="translate(${Math.round(x)} ${y})">${sample}</g>`);
    sheet.words(text, { x: x + sampleWidth, y }, { size: SIZE, weight: 400, colour: theme.soft });
    x += wanted + BETWEEN;
  }
  return { svg: sheet.toString(), height: items.length === 0 ? 0 : (row + 1) * ROW };
}
