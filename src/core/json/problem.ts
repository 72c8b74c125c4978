/**
 * Where something stands in a text: line and column count from 1, `path` is a JSON path such as `$.nodes[3].parentId`,
 * `file` tells several files apart.
 */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
}

/**
 * Something wrong with what came in, for the person who can mend it.
 *
 * `error`: AWS would refuse it, or it has no one meaning. `warning`: it works, but probably not as meant.
 */
export interface Problem {
  readonly severity: "error" | "warning";
  /** Stable; tests and documentation use it. */
  readonly code: string;
  readonly at: Place;
  /** One sentence with names and values. */
  readonly message: string;
  /** What to do about it, one sentence; empty where the message says it. */
  readonly remedy: string;
}

/** Expected failures are values. All problems come at once, in the order of the text. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Of one text; a hostile one could hold millions. */
export const MAX_PROBLEMS = 1_000;

export const MAX_QUOTED_CHARACTERS = 80;

/**
 * A text from outside as it may stand in a message: cut to 80 characters, control and invisible characters
 * (and those that change the direction of writing) as `\u{…}`.
 */
export function quoted(text: string): string {
  return `“${visible(text.length > MAX_QUOTED_CHARACTERS ? `${text.slice(0, MAX_QUOTED_CHARACTERS - 1)}…` : text)}”`;
}

/**
 * `text` with its control, invisible, direction-changing and unpaired surrogate characters written as `\u{…}`; those that join
 * pictographs to one, as a family, stay.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(
    JOINED_OR_INVISIBLE,
    (found: string, joined?: string) => joined ?? `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

// Latin-1 without what is invisible: most texts, and sooner looked through.
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u00ff]*$/;

// Pictographs with their presentation and skin, joined by U+200D (Unicode Technical Standard #51, "Emoji ZWJ Sequence").
const PICTOGRAPH = "\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]{0,2}";
const JOINED = `${PICTOGRAPH}(?:\\u200d${PICTOGRAPH})+`;

// Cc, Cf (zero-width, bidirectional controls), line and paragraph separators, lone surrogates; letters that are blank.
const INVISIBLE = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\u115f\\u1160\\u2800\\u3164\\uffa0]";

const JOINED_OR_INVISIBLE = new RegExp(`(${JOINED})|${INVISIBLE}`, "gu");

/** What is wrong and what to do about it, for whom the place is shown anyway. */
export function withRemedy({ message, remedy }: Pick<Problem, "message" | "remedy">): string {
  return remedy === "" ? message : `${message} ${remedy}`;
}

/** "scp.json, line 4, column 2: …": a problem as one line of text, for the command and for messages. */
export function describeProblem(problem: Problem): string {
  const where = describePlace(problem.at);
  return `${where === "" ? "" : `${where}: `}${withRemedy(problem)}`;
}

/** "scp.json, line 4, column 2"; empty where nothing is known of it. */
export function describePlace({ file, line, column, path }: Place): string {
  return [
    ...(file === undefined ? [] : [visible(file)]),
    ...(line === undefined ? (path === undefined ? [] : [path]) : [`line ${line}, column ${column ?? 1}`]),
  ].join(", ");
}
