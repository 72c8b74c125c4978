import type { Rect } from "../../../core/layout";
import type { Palette } from "../palette";

/** What drawing functions share for one picture: the context in screen pixels, the colours and the zoom. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly zoom: number;
}

/** Adds a rounded rectangle to the current path; a plain one where rounding wouldn't be seen. */
export function addBox(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, radius: number): void {
  if (radius < 1.5) context.rect(x, y, width, height);
  else context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
}

export function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

const MEASURED_AT = 100;
const MOST_MEASURED = 20_000;
const widths = new Map<string, number>();

/** The width of a text in pixels; each text and weight is measured once. */
export function textWidth(brush: Brush, text: string, size: number, weight: number): number {
  const key = `${weight} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > MOST_MEASURED) widths.clear();
    brush.context.font = `${weight} ${MEASURED_AT}px ${brush.palette.font}`;
    width = brush.context.measureText(text).width;
    widths.set(key, width);
  }
  return (width * size) / MEASURED_AT;
}

/** Writes a text with its middle at `y`, cut with an ellipsis where it is too long. Gives the width taken. */
export function write(
  brush: Brush,
  text: string,
  at: { readonly x: number; readonly y: number; readonly maxWidth: number },
  { size, weight, colour }: { readonly size: number; readonly weight: number; readonly colour: string },
): number {
  if (at.maxWidth < size) return 0;
  const width = textWidth(brush, text, size, weight);
  const share = at.maxWidth / width;
  const fits = share >= 1;
  // Near enough without measuring each cut: names are about evenly wide.
  const written = fits ? text : `${text.slice(0, Math.max(1, Math.floor(text.length * share) - 1))}…`;
  const { context } = brush;
  context.font = `${weight} ${size}px ${brush.palette.font}`;
  context.fillStyle = colour;
  context.fillText(written, at.x, at.y);
  return Math.min(width, at.maxWidth);
}
