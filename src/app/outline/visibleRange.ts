export const ROW_HEIGHT = 28;
/** What stays above the rows while they scroll. */
export const HEADER_HEIGHT = 24;
/** Up to so many rows all are in the page; past it only those in sight and a few around them. */
export const MOST_ROWS_AT_ONCE = 300;
const ROWS_AROUND = 12;

/** The rows to render, from `start` up to but not `end`. Sizes in pixels. */
export function visibleRange(
  rowCount: number,
  scrollTop: number,
  height: number,
): { readonly start: number; readonly end: number } {
  if (rowCount <= MOST_ROWS_AT_ONCE) return { start: 0, end: rowCount };
  const first = Math.floor(scrollTop / ROW_HEIGHT);
  const last = Math.ceil((scrollTop + height) / ROW_HEIGHT);
  return { start: Math.max(0, first - ROWS_AROUND), end: Math.min(rowCount, last + ROWS_AROUND) };
}
