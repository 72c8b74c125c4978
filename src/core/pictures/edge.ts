import type { Tone } from "../difference";
import type { Rect } from "../layout";
import type { Answer } from "../words/verdicts";
import type { Sheet } from "./sheet";
import type { Theme } from "./theme";

/** What the left edge of a box tells: an answer, or how an account stands out in a comparison. */
export type EdgeKind = Answer | Tone;

/** How wide the edge is. */
export const EDGE = 5;

/** The line that tells it without colour, as on the canvas. */
const LINES: Record<EdgeKind, "solid" | "dotted" | "dashed" | "broken" | "double"> = {
  passes: "solid",
  "passes-if": "dotted",
  partly: "broken",
  blocked: "dashed",
  "nothing-allows": "double",
  exempt: "solid",
  loses: "dashed",
  both: "double",
  conditional: "dotted",
  gains: "solid",
};

export function tintOf(theme: Theme, kind: EdgeKind): Theme["answer"][Answer] {
  return kind in theme.compared ? theme.compared[kind as Tone] : theme.answer[kind as Answer];
}

/** How a card is filled, by what its edge tells: the tints fade, as on the canvas (see `gradients`). */
export function cardFill(theme: Theme, kind: EdgeKind | null): string {
  switch (kind) {
    case "passes-if":
    case "conditional":
      return "url(#conditional)";
    case "blocked":
    case "nothing-allows":
    case "loses":
    case "both":
      return "url(#denied)";
    case "gains":
      return "url(#gained)";
    case "exempt":
      return theme.answer.exempt.fill;
    default:
      return theme.raised;
  }
}

/** Draws the left edge of a box. */
export function drawEdge(sheet: Sheet, theme: Theme, { x, y, height }: Rect, kind: EdgeKind, width = EDGE): void {
  const colour = tintOf(theme, kind).line;
  const line = LINES[kind];
  const top = y + 10;
  const bottom = y + Math.max(height - 10, 14);
  if (line === "double") {
    const thin = width * 0.36;
    for (const left of [x, x + width - thin])
      sheet.rect({ x: left, y: top, width: thin, height: bottom - top }, { fill: colour });
    return;
  }
  const middle = x + width / 2;
  if (line === "dotted") {
    const start = top + width / 2;
    sheet.path(`M${middle} ${start}V${bottom}`, { stroke: colour, width, dash: `0 ${width * 1.5}`, round: true });
    return;
  }
  const dash = line === "dashed" ? "9 4" : line === "broken" ? "8 3" : undefined;
  sheet.path(`M${middle} ${top}V${bottom}`, { stroke: colour, width, ...(dash === undefined ? {} : { dash }) });
}
