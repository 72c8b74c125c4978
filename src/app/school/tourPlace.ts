/** Pixels of the window. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 12;

/**
 * Where the tour's card stands: right of the part, else left of it, else below, else inside it at its lower end; always whole
 * in the window where that has room for it.
 */
export function cardPlace(part: Rectangle, card: Size, window: Size): { readonly left: number; readonly top: number } {
  const top = within(part.top, card.height, window.height);
  const rightOf = part.left + part.width + GAP;
  const leftOf = part.left - GAP - card.width;
  const below = part.top + part.height + GAP;
  const isTall = part.height > window.height / 3;
  if (rightOf + card.width <= window.width - GAP) return { left: rightOf, top };
  if (leftOf >= GAP && (isTall || below + card.height > window.height - GAP)) return { left: leftOf, top };
  const left = within(part.left + part.width - card.width, card.width, window.width);
  if (below + card.height <= window.height - GAP) return { left, top: below };
  return { left, top: within(part.top + part.height - card.height - 2 * GAP, card.height, window.height) };
}

function within(start: number, length: number, limit: number): number {
  return Math.max(GAP, Math.min(start, limit - length - GAP));
}
