import type { Problem } from "./problem";

/** Where a problem stands in its text, in UTF-16 units from the start. */
export function offsetOf(text: string, { at: { line = 1, column = 1 } }: Pick<Problem, "at">): number {
  let start = 0;
  for (let skipped = 1; skipped < line; skipped++) {
    const end = text.indexOf("\n", start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}
