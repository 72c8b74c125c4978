/** A mark that stands in our own words, drawn as a shape so that it looks alike wherever the picture goes. */
interface Mark {
  /** A path around 0, 0 where a text of 10 pixels has its middle. */
  readonly path: string;
  /** Width of the line; null: the shape is filled. */
  readonly line: number | null;
  /** A second shape that is filled. */
  readonly filled?: string;
}

const MARKS: ReadonlyMap<string, Mark> = new Map([
  ["✓", { path: "M-3.5.2-1 2.9 3.6-3", line: 1.5 }],
  ["◆", { path: "M0-4.2 4.2 0 0 4.2-4.2 0Z", line: null }],
  ["◐", { path: circle(3.7), line: 1.2, filled: "M0-3.7A3.7 3.7 0 0 0 0 3.7Z" }],
  ["⊘", { path: `${circle(3.7)}M-2.6 2.6 2.6-2.6`, line: 1.4 }],
  ["∅", { path: `${circle(3.1)}M-3.9 4.2 3.9-4.2`, line: 1.2 }],
  ["☆", { path: "M0-4.2 1.2-1.5 4.1-1.2 1.9.7 2.6 3.6 0 2.1-2.6 3.6-1.9.7-4.1-1.2-1.2-1.5Z", line: 0.95 }],
  ["▲", { path: "M0-3.9 4.2 3.3-4.2 3.3Z", line: null }],
  ["⇄", { path: "M-4-1.7H3.4M1.4-3.7 3.4-1.7 1.4.3M4 2.1H-3.4M-1.4.1-3.4 2.1-1.4 4.1", line: 1.1 }],
]);

/** A mark, or words between marks. */
export interface PartOfWords {
  readonly text: string;
  readonly isMark: boolean;
}

/** Words with their marks apart. */
export function markedParts(words: string): readonly PartOfWords[] {
  const parts: PartOfWords[] = [];
  let start = 0;
  for (let index = 0; index < words.length; index++) {
    if (words.charCodeAt(index) < LEAST_MARK || !MARKS.has(words.charAt(index))) continue;
    if (start < index) parts.push({ text: words.slice(start, index), isMark: false });
    parts.push({ text: words.charAt(index), isMark: true });
    start = index + 1;
  }
  if (start < words.length) parts.push({ text: words.slice(start), isMark: false });
  return parts;
}

const LEAST_MARK = Math.min(...Array.from(MARKS.keys(), (mark) => mark.charCodeAt(0)));

/** What a mark takes of a line, in ems. */
export const MARK_WIDTH = 0.92;

/** The mark as SVG with its middle at `x`, `y`, as large as a text of `size` pixels wants it; empty where there is none. */
export function markSvg(mark: string, x: number, y: number, size: number, colour: string): string {
  const shape = MARKS.get(mark);
  if (shape === undefined) return "";
  const place = `transform="translate(${round(x)} ${round(y)}) scale(${round(size / 10)})"`;
  if (shape.line === null) return `<path d="${shape.path}" fill="${colour}" ${place}/>`;
  const line = `<path d="${shape.path}" fill="none" stroke="${colour}" stroke-width="${shape.line}" stroke-linecap="round" stroke-linejoin="round" ${place}/>`;
  return shape.filled === undefined ? line : `${line}<path d="${shape.filled}" fill="${colour}" ${place}/>`;
}

/** At most two digits behind the point. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function circle(radius: number): string {
  return `M${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0A${radius} ${radius} 0 1 1${-radius} 0Z`;
}
