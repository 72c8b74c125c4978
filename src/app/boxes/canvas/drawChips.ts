import { SIZES } from "../../../core/layout";
import type { ChipLook, ChipTone } from "../../../core/pictures/boxes/chipLooks";
import { smallTextSize } from "../smallText";
import { addBox, type Brush, textWidth, write } from "./brush";

/** A chip narrower than this says nothing. */
const LEAST_WIDTH = 36;

/**
 * Draws policy chips in rows, as the page's own chips flow: each row is filled before the next one. `isOneRow`: what has no room
 * in the first row is shortened, or left out.
 */
export function drawChips(
  brush: Brush,
  chips: readonly ChipLook[],
  at: { readonly x: number; readonly y: number; readonly width: number; readonly isOneRow?: boolean },
): void {
  const { context, zoom } = brush;
  const height = SIZES.chipHeight * zoom;
  const size = smallTextSize(zoom) * zoom;
  let x = at.x;
  let y = at.y;
  for (const chip of chips) {
    const wanted = textWidth(brush, chip.text, size, 500) + SIZES.chipPadding * zoom;
    const left = at.isOneRow === true ? at.x + at.width - x : at.width;
    if (left < LEAST_WIDTH * zoom) return;
    const width = Math.min(chip.width * zoom, wanted, left);
    if (x > at.x && x + width > at.x + at.width + 0.5) {
      x = at.x;
      y += SIZES.chipRow * zoom;
    }
    const { fill, line, ink } = coloursOf(brush, chip.tone);
    context.beginPath();
    addBox(context, { x, y, width, height }, 5 * zoom);
    context.fillStyle = fill;
    context.fill();
    if (line !== null) {
      context.strokeStyle = line;
      context.lineWidth = Math.max(1, 1.5 * zoom);
      context.setLineDash(chip.tone === "may-deny" ? [2 * zoom, 2 * zoom] : []);
      context.stroke();
      context.setLineDash([]);
    }
    const place = { x: x + 8 * zoom, y: y + height / 2, maxWidth: width - 14 * zoom };
    const taken = write(brush, chip.text, place, { size, weight: 500, colour: ink });
    if (chip.tone === "off") context.fillRect(place.x, place.y, taken, Math.max(1, zoom));
    x += width + SIZES.chipGap * zoom;
  }
}

function coloursOf({ palette }: Brush, tone: ChipTone): { fill: string; line: string | null; ink: string } {
  switch (tone) {
    case "quiet":
      return { fill: palette.quiet, line: null, ink: palette.soft };
    case "off":
      return { fill: palette.quiet, line: palette.line, ink: palette.soft };
    case "may-deny":
      return palette.answer["passes-if"];
    case "denies":
    case "missing":
      return palette.answer.blocked;
  }
}
