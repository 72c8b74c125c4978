import { breakableParts } from "../../core/words/breakable";

/** More of a name is cut; its tooltip has it whole. */
const MOST_NAME_LINES = 5;
/** The same of what stands below it. */
export const MOST_TEXT_LINES = 4;

/**
 * The lines that a name takes where it may end a line only as `Breakable` lets it, at most `most`. `widthOf`
 * measures a text in the same pixels as `width`.
 */
export function linesOfName(
  name: string,
  width: number,
  widthOf: (text: string) => number,
  most = MOST_NAME_LINES,
): number {
  if (widthOf(name) <= width) return 1;
  let lines = 1;
  let line = "";
  for (const part of breakableParts(name).flatMap((each) => each.split(/(?<=\s)/))) {
    if (widthOf(line + part) <= width) {
      line += part;
      continue;
    }
    if (line !== "") lines++;
    // A part that is wider than a line is broken anywhere.
    lines += Math.max(0, Math.ceil(widthOf(part) / width) - 1);
    line = part;
    if (lines >= most) return most;
  }
  return lines;
}
