/**
 * Patterns with `*` and `?` as AWS uses them, as a list of codes: a character's code (UTF-16), or one of the four below.
 *
 * `…IN_SEGMENT` stop at a colon: so match the first five parts of an ARN.
 */
export const ANY = -1;
export const MANY = -2;
export const ANY_IN_SEGMENT = -3;
export const MANY_IN_SEGMENT = -4;
export const COLON = 58;

export interface Glob {
  readonly codes: readonly number[];
  readonly foldsCase: boolean;
  /** The whole pattern, where it has no wildcard: compared as text. */
  readonly literal: string | null;
  /** What stands before a `*` that is the only wildcard and the last character. */
  readonly prefix: string | null;
  /** A bounded `*` follows an unbounded one: the last `*` alone can't be retried, all positions are followed at once. */
  readonly ambiguous: boolean;
}

/** `codes` as a pattern; literals of one that folds case must be folded already. */
export function globOf(codes: readonly number[], foldsCase = false): Glob {
  const firstWildcard = codes.findIndex((code) => code < 0);
  const textOf = (end: number) => codes.slice(0, end).reduce((text, code) => text + String.fromCharCode(code), "");
  const firstMany = codes.indexOf(MANY);
  return {
    codes,
    foldsCase,
    literal: firstWildcard === -1 ? textOf(codes.length) : null,
    prefix: firstWildcard === codes.length - 1 && codes.at(-1) === MANY ? textOf(firstWildcard) : null,
    ambiguous: firstMany !== -1 && codes.lastIndexOf(MANY_IN_SEGMENT) > firstMany,
  };
}

/** A pattern of Action or NotAction: `*` and `?` anywhere, letter case doesn't matter. */
export function compileActionPattern(pattern: string): Glob {
  const codes = foldCase(pattern)
    .split("")
    .map((character) => (character === "*" ? MANY : character === "?" ? ANY : character.charCodeAt(0)));
  return globOf(codes);
}

/** Whether the whole of `text` fits. Cost: at most length of pattern × length of text, whatever the pattern. */
export function globMatches(glob: Glob, text: string): boolean {
  const subject = glob.foldsCase ? foldCase(text) : text;
  if (glob.literal !== null) return subject === glob.literal;
  if (glob.prefix !== null) return subject.startsWith(glob.prefix);
  return glob.ambiguous ? matchesByPositions(glob.codes, subject) : matchesByLastStar(glob.codes, subject);
}

const BEYOND_ASCII = /[^\0-\x7f]/;

/** In lower case, letter by letter, so that folding never changes a text's length. */
export function foldCase(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.replace(/[A-Z]|[^\0-\x7f]/g, (character) => {
    const folded = character.toLowerCase();
    return folded.length === character.length ? folded : character;
  });
}

/** Whether a code that is no `*` fits the character. */
function accepts(code: number | undefined, character: number): boolean {
  return code === character || code === ANY || (code === ANY_IN_SEGMENT && character !== COLON);
}

const isMany = (code: number | undefined): boolean => code === MANY || code === MANY_IN_SEGMENT;

/** Retrying the last `*` is enough: a later unbounded one can take over all that an earlier one did, and colons fix the rest. */
function matchesByLastStar(codes: readonly number[], text: string): boolean {
  let at = 0;
  let position = 0;
  let star = -1;
  let starEnd = 0;
  while (at < text.length) {
    const code = codes[position];
    if (isMany(code)) {
      star = position++;
      starEnd = at;
    } else if (accepts(code, text.charCodeAt(at))) {
      position++;
      at++;
    } else if (star !== -1 && (codes[star] === MANY || text.charCodeAt(starEnd) !== COLON)) {
      at = ++starEnd;
      position = star + 1;
    } else return false;
  }
  while (isMany(codes[position])) position++;
  return position === codes.length;
}

function matchesByPositions(codes: readonly number[], text: string): boolean {
  let positions = startPositions(codes);
  for (let at = 0; at < text.length && positions.length > 0; at++)
    positions = nextPositions(codes, positions, text.charCodeAt(at));
  return positions.at(-1) === codes.length;
}

/** Where a match can stand before the first character; positions are ascending indexes into `codes`. */
export function startPositions(codes: readonly number[]): readonly number[] {
  return closed(codes, [0]);
}

const NOWHERE: readonly number[] = [];

/** Where a match can stand after one more character; it is complete if the last position is `codes.length`. */
export function nextPositions(
  codes: readonly number[],
  positions: readonly number[],
  character: number,
): readonly number[] {
  const [first = 0] = positions;
  const literal = codes[first] ?? -1;
  if (positions.length === 1 && literal >= 0) {
    if (literal !== character) return NOWHERE;
    if (!isMany(codes[first + 1])) return [first + 1];
  }
  const next: number[] = [];
  for (const position of positions) {
    const code = codes[position];
    if (code === MANY || (code === MANY_IN_SEGMENT && character !== COLON)) next.push(position);
    else if (accepts(code, character)) next.push(position + 1);
  }
  return closed(codes, next);
}

/** With the positions reached by letting a `*` stand for nothing; before an unbounded `*` nothing needs to be kept. */
function closed(codes: readonly number[], positions: readonly number[]): readonly number[] {
  const reached = new Set<number>();
  for (let position of positions) {
    reached.add(position);
    while (isMany(codes[position])) reached.add(++position);
  }
  const sorted = [...reached].sort((a, b) => a - b);
  const last = sorted.findLastIndex((position) => codes[position] === MANY);
  return last > 0 ? sorted.slice(last) : sorted;
}

/** Whether some text fits both patterns. Cost: length of one pattern × length of the other. */
export function globsOverlap(one: Glob, other: Glob): boolean {
  const [a, b] = [one.codes, other.codes];
  const foldsCase = one.foldsCase || other.foldsCase;
  const width = b.length + 1;
  const seen = new Uint8Array((a.length + 1) * width);
  const waiting = [0];
  while (waiting.length > 0) {
    const place = waiting.pop() ?? 0;
    if (seen[place] === 1) continue;
    seen[place] = 1;
    const [i, j] = [Math.floor(place / width), place % width];
    if (i === a.length && j === b.length) return true;
    const [x, y] = [a[i], b[j]];
    if (isMany(x)) waiting.push(place + width);
    if (isMany(y)) waiting.push(place + 1);
    if (x === undefined || y === undefined || !canBeSame(x, y, foldsCase)) continue;
    waiting.push(place + (isMany(x) ? 0 : width) + (isMany(y) ? 0 : 1));
  }
  return false;
}

/** Whether one character can stand where both codes do. */
function canBeSame(a: number, b: number, foldsCase: boolean): boolean {
  if (a < 0) return b < 0 || b !== COLON || !staysInSegment(a);
  if (b < 0) return a !== COLON || !staysInSegment(b);
  return a === b || (foldsCase && foldCase(String.fromCharCode(a)) === foldCase(String.fromCharCode(b)));
}

const staysInSegment = (code: number): boolean => code === ANY_IN_SEGMENT || code === MANY_IN_SEGMENT;
