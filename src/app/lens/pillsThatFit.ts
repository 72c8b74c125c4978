/** Pixels. */
const PILL_MIN_WIDTH = 120;
const PILL_GAP = 7;
const MORE_WIDTH = 84;

/** How many of `count` pills have room in a row of this width, shortened as far as need be; the rest go behind “+2 more”. */
export function pillsThatFit(count: number, width: number): number {
  const step = PILL_MIN_WIDTH + PILL_GAP;
  if (count * step - PILL_GAP <= width) return count;
  return Math.max(0, Math.floor((width - MORE_WIDTH) / step));
}
