/** Every length of the Boxes view in world pixels. What draws a box reads the same numbers, so nothing overlaps. */
export const SIZES = {
  /** Between neighbours, and between rows. */
  gap: 12,
  /** Between a container's frame and what is in it. */
  padding: 14,
  header: 42,
  headerMaxName: 300,
  /** The fold button, and room for two counts (more of them leave less of a long name). */
  headerExtras: 46,
  headerCount: 45,
  emptyHeight: 56,
  card: 200,
  cardHeight: 74,
  cardPadding: 12,
  /** The line with AWS's account id. */
  cardIdLine: 15,
  /** What stands under and beside names: as it is, and as large as it gets where the canvas is zoomed out. */
  smallText: 12,
  largestSmallText: 14,
  /** A use case in a line of its own, where an account has several; so many of them, then the rest are counted. */
  useCaseHeight: 20,
  useCaseRow: 23,
  mostUseCaseRows: 12,
  chipHeight: 20,
  chipGap: 5,
  chipRow: 25,
  chipMax: 220,
  chipPadding: 16,
} as const;

const NARROW = /[iljtfrI.,:;'|!()[\] -]/;
const WIDE = /[mwMW@%]/;
const CAPITAL = /[A-Z0-9_]/;

/** About how wide a text is in a common sans-serif face, on the generous side. */
export function estimatedWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) {
    if (character > "⺀") ems += 1.05;
    else if (NARROW.test(character)) ems += 0.38;
    else if (WIDE.test(character)) ems += 0.95;
    else ems += CAPITAL.test(character) ? 0.7 : 0.61;
  }
  return ems * fontSize;
}

/** The width of a chip with this text. */
export function chipWidth(textWidth: number): number {
  return Math.min(SIZES.chipMax, Math.ceil(textWidth) + SIZES.chipPadding);
}

/** How many rows the chips take, each row filled before the next one. */
export function rowsOf(widths: readonly number[], available: number): number {
  let rows = 0;
  let x = Number.POSITIVE_INFINITY;
  for (const width of widths) {
    if (x + SIZES.chipGap + width > available) {
      rows++;
      x = width;
    } else x += SIZES.chipGap + width;
  }
  return rows;
}

/** The width of chips in one row. */
export function rowWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + SIZES.chipGap, widths.length === 0 ? 0 : -SIZES.chipGap);
}
