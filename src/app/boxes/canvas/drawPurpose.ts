import { type Point, SIZES } from "../../../core/layout";
import { sharedBy } from "../../overlays/overlayTexts";
import { COLLIDES, SHARED_MARK } from "../boxesTexts";
import type { Look, UseCaseLook } from "../looks";
import { smallTextSize } from "../smallText";
import { addBox, type Brush, textWidth, write } from "./brush";

/** Between a chip's frame and its text: the chip of one use case stands out by it, so that texts stand in one line. */
const PADDING = 5;
/** The middle of the line under the name. */
const LINE = 38;
const SQUARE = 8;

/** Draws what an account is for, or what a folded OU holds, where the page's own cards have it. */
export function drawPurpose(brush: Brush, look: Look, at: Point & { readonly width: number }): void {
  const { palette, zoom } = brush;
  const size = smallTextSize(zoom) * zoom;
  const y = at.y + LINE * zoom;
  const [only, ...others] = look.useCases;
  if (only !== undefined && others.length === 0) {
    const told = sharedWords(look) ?? (look.collides ? COLLIDES : null);
    const mark = told === null ? 0 : textWidth(brush, told, size, 600) + 6 * zoom;
    const taken = drawUseCase(brush, only, { x: at.x, y, width: at.width - mark, height: 18 * zoom });
    if (told !== null)
      write(
        brush,
        told,
        { x: at.x + taken + 6 * zoom, y, maxWidth: mark },
        { size, weight: 600, colour: inkOf(brush, look) },
      );
    return;
  }
  if (look.guess !== null && look.sharers === 0) {
    drawGuess(brush, look.guess.text, { x: at.x, y, width: at.width });
    return;
  }
  const weight = look.collides ? 600 : 400;
  const colour = look.collides ? inkOf(brush, look) : palette.soft;
  write(brush, sharedWords(look) ?? look.line, { x: at.x, y, maxWidth: at.width }, { size, weight, colour });
  for (const [row, useCase] of look.useCases.entries()) {
    const middle = at.y + (LINE + 21 + row * SIZES.useCaseRow) * zoom;
    drawUseCase(brush, useCase, { x: at.x, y: middle, width: at.width, height: SIZES.useCaseHeight * zoom });
  }
}

/** Under the overlay that tells it: by how many use cases the account is shared. */
function sharedWords({ sharers }: Look): string | null {
  return sharers > 0 ? `${SHARED_MARK} ${sharedBy(sharers)}` : null;
}

function inkOf({ palette }: Brush, { sharers }: Look): string {
  return sharers > 0 ? palette.overlay.ink : palette.warning;
}

/** Dashed, with its middle at `y`: no fact yet. */
function drawGuess(brush: Brush, text: string, { x, y, width }: Point & { readonly width: number }): void {
  const { context, palette, zoom } = brush;
  const size = smallTextSize(zoom) * zoom;
  const taken = Math.min(width, textWidth(brush, text, size, 400) + PADDING * zoom);
  context.beginPath();
  addBox(
    context,
    { x: x - PADDING * zoom, y: y - 9 * zoom, width: taken + PADDING * zoom, height: 18 * zoom },
    5 * zoom,
  );
  context.setLineDash([3 * zoom, 3 * zoom]);
  context.lineWidth = 1;
  context.strokeStyle = palette.soft;
  context.stroke();
  context.setLineDash([]);
  write(brush, text, { x, y, maxWidth: taken - PADDING * zoom + 1 }, { size, weight: 400, colour: palette.soft });
}

/** Draws one use case with its middle at `y`. Gives the width taken from `x` on. */
function drawUseCase(
  brush: Brush,
  { text, category, index }: UseCaseLook,
  { x, y, width, height }: Point & { readonly width: number; readonly height: number },
): number {
  const { context, palette, zoom } = brush;
  const size = smallTextSize(zoom) * zoom;
  const square = index === null ? 0 : (SQUARE + PADDING) * zoom;
  const wanted = square + textWidth(brush, text, size, 400) + PADDING * zoom;
  const taken = Math.min(width, wanted);
  if (index !== null) {
    context.beginPath();
    addBox(context, { x: x - PADDING * zoom, y: y - height / 2, width: taken + PADDING * zoom, height }, 5 * zoom);
    context.fillStyle = palette.category[category].fill;
    context.fill();
    context.beginPath();
    addBox(context, { x, y: y - (SQUARE / 2) * zoom, width: SQUARE * zoom, height: SQUARE * zoom }, 2.5 * zoom);
    context.fillStyle = palette.category[category].line;
    context.fill();
  }
  write(
    brush,
    text,
    { x: x + square, y, maxWidth: taken - square - (taken < wanted ? 0 : PADDING * zoom) + 1 },
    { size, weight: 400, colour: palette.soft },
  );
  return taken;
}
