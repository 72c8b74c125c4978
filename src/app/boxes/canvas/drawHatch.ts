import type { Rect } from "../../../core/layout";
import type { Palette } from "../palette";
import { addBox, type Brush } from "./brush";

const STEP = 12;
/** Below this height on screen stripes would only flicker. */
const STRIPES_FROM = 14;
const patterns = new WeakMap<Palette, CanvasPattern | null>();

/** Fills boxes with the overlay's stripes, as the page's own cards have them; small ones with its plain tint. */
export function fillHatched({ context, palette, zoom }: Brush, places: readonly Rect[]): void {
  const [first] = places;
  if (first === undefined) return;
  context.beginPath();
  for (const place of places) addBox(context, place, 9 * zoom);
  context.fillStyle = palette.overlay.fill;
  if (first.height >= STRIPES_FROM) context.fillStyle = patternOf(context, palette) ?? palette.overlay.fill;
  context.fill();
}

function patternOf(context: CanvasRenderingContext2D, palette: Palette): CanvasPattern | null {
  const before = patterns.get(palette);
  if (before !== undefined) return before;
  const tile = document.createElement("canvas");
  tile.width = STEP;
  tile.height = STEP;
  const drawing = tile.getContext("2d");
  if (drawing !== null) {
    drawing.strokeStyle = palette.overlay.fill;
    drawing.lineWidth = STEP * 0.36;
    for (const shift of [-STEP, 0, STEP]) {
      drawing.beginPath();
      drawing.moveTo(shift - 1, STEP + 1);
      drawing.lineTo(shift + STEP + 1, -1);
      drawing.stroke();
    }
  }
  const pattern = drawing === null ? null : context.createPattern(tile, "repeat");
  patterns.set(palette, pattern);
  return pattern;
}
