import type { Rect } from "../layout";
import type { Answer } from "../words/verdicts";
import type { Sheet } from "./sheet";
import type { Theme } from "./theme";

/** How wide the edge is that tells a box's answer. */
export const EDGE = 5;

/** Draws the left edge of a box: its line tells the answer without colour, as on the canvas (solid, dotted, dashed, double). */
export function drawEdge(sheet: Sheet, theme: Theme, { x, y, height }: Rect, answer: Answer, width = EDGE): void {
  const colour = theme.answer[answer].line;
  const top = y + 10;
  const bottom = y + Math.max(height - 10, 14);
  if (answer === "nothing-allows") {
    const thin = width * 0.36;
    for (const left of [x, x + width - thin])
      sheet.rect({ x: left, y: top, width: thin, height: bottom - top }, { fill: colour });
    return;
  }
  const middle = x + width / 2;
  if (answer === "passes-if") {
    const start = top + width / 2;
    sheet.path(`M${middle} ${start}V${bottom}`, { stroke: colour, width, dash: `0 ${width * 1.5}`, round: true });
    return;
  }
  const dash = answer === "blocked" ? "9 4" : answer === "partly" ? "8 3" : undefined;
  sheet.path(`M${middle} ${top}V${bottom}`, { stroke: colour, width, ...(dash === undefined ? {} : { dash }) });
}
