import type { Place } from "../json/problem";

/** A text that syntax comes from, and what tells the line and column of an offset in it. */
export interface Source {
  /** The file's path, as problems name it. */
  readonly path: string;
  readonly text: string;
  placeOf(offset: number): Place;
}

/** A file as a source. Lines are found when the first place is asked for. */
export function sourceOf(path: string, text: string): Source {
  let starts: readonly number[] | null = null;
  return {
    path,
    text,
    placeOf(offset) {
      starts ??= lineStartsOf(text);
      let low = 0;
      for (let high = starts.length; low + 1 < high; ) {
        const middle = (low + high) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle;
      }
      return { file: path, line: low + 1, column: offset - starts[low]! + 1 };
    },
  };
}

/** A text that stands at one place of another source, such as a string of a JSON file: all of it has that place. */
export function sourceWithin(source: Source, offset: number, text: string): Source {
  return { path: source.path, text, placeOf: () => source.placeOf(offset) };
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let next = text.indexOf("\n"); next !== -1; next = text.indexOf("\n", next + 1)) starts.push(next + 1);
  return starts;
}
