import type { Tone } from "../../../core/difference";
import type { Rect } from "../../../core/layout";
import type { Answer } from "../../texts/verdicts";
import type { Palette } from "../palette";
import type { Brush } from "./brush";

/** What the left edge of a box tells: an answer, or how an account stands out in a comparison. */
export type EdgeKind = Answer | Tone;

/** How the left edge tells the answer without colour: solid, dotted, dashed, double. */
const DASHES: Record<EdgeKind, readonly [number, number] | null> = {
  passes: null,
  "passes-if": [3, 4],
  partly: [8, 3],
  blocked: [9, 4],
  "nothing-allows": null,
  exempt: null,
  loses: [9, 4],
  both: null,
  conditional: [3, 4],
  gains: null,
};

/** Draws the left edge of a box in the line style and colour of what it tells. */
export function drawEdge(brush: Brush, place: Rect, kind: EdgeKind): void {
  const { context, palette, zoom } = brush;
  const width = Math.max(2, 5 * zoom);
  const inset = place.height > 24 ? Math.min(10 * zoom, place.height / 4) : 1;
  const top = place.y + inset;
  const height = place.height - 2 * inset;
  context.fillStyle = tintOf(palette, kind).line;
  const dash = DASHES[kind];
  if ((kind === "nothing-allows" || kind === "both") && width >= 4) {
    context.fillRect(place.x, top, width * 0.36, height);
    context.fillRect(place.x + width * 0.64, top, width * 0.36, height);
  } else if (dash === null || place.height < 14) context.fillRect(place.x, top, width, height);
  else {
    const scale = Math.max(0.6, zoom);
    const [on, off] = [dash[0] * scale, dash[1] * scale];
    for (let y = top; y < top + height; y += on + off)
      context.fillRect(place.x, y, width, Math.min(on, top + height - y));
  }
}

export function tintOf(palette: Palette, kind: EdgeKind): Palette["answer"][Answer] {
  return kind in palette.compared ? palette.compared[kind as Tone] : palette.answer[kind as Answer];
}
