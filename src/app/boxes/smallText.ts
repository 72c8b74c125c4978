import { SIZES } from "../../core/layout";

/** Pixels of the screen that small text has at least, as long as the boxes have room for it. */
const LEAST_ON_SCREEN = 11;

/**
 * The size in world pixels of what stands under and beside names: policies, answers, use cases. It grows where the canvas
 * is zoomed out, up to what its lines hold, in steps, so that few zooms lead to few sizes.
 */
export function smallTextSize(zoom: number): number {
  const wanted = Math.ceil((2 * LEAST_ON_SCREEN) / zoom) / 2;
  return Math.min(SIZES.largestSmallText, Math.max(SIZES.smallText, wanted));
}
