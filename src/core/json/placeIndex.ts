import type { JsonPath } from "./problemList";

const STRUCTURE = /["[\]{}]/g;
const END_OF_SCALAR = /[,\]}\s]/g;
const SPACE = /[^ \t\n\r]/g;

const NONE_KNOWN: ReadonlyMap<number, number> = new Map();

/** Where each member's value of an object, or each entry of an array, starts. */
type Parts = ReadonlyMap<string | number, number> | readonly number[];

/**
 * Finds where a value of a JSON text starts, by its path. The text must parse.
 *
 * Values keep no positions: the objects and arrays on the way are read again when a place in them is first asked for, and
 * remembered. So a text without problems costs nothing, one with very many costs each list on the way once.
 */
export class PlaceIndex {
  readonly #partsByOffset = new Map<number, Parts>();
  readonly #keysByValue = new Map<number, number>();

  /**
   * `start`: where the outermost value begins, or the space before it. `ends`: where values end that need not be read again
   * to get past them, by where they start.
   */
  constructor(
    readonly text: string,
    readonly start = 0,
    readonly ends: ReadonlyMap<number, number> = NONE_KNOWN,
  ) {}

  /** The offset of the value; for a missing field that of the object that lacks it. */
  offsetOf(path: JsonPath): number {
    let offset = this.#afterSpace(this.start);
    for (const step of path) {
      const parts = this.#partsAt(offset);
      const part = parts instanceof Map ? parts.get(step) : (parts as readonly number[])[Number(step)];
      if (part === undefined) break;
      offset = part;
    }
    return offset;
  }

  /** The offset of the key before the value; that of the value where it has none. */
  keyOffsetOf(path: JsonPath): number {
    const value = this.offsetOf(path);
    return this.#keysByValue.get(value) ?? value;
  }

  #partsAt(offset: number): Parts {
    const known = this.#partsByOffset.get(offset);
    if (known !== undefined) return known;
    const opening = this.text[offset];
    const parts = opening === "{" ? this.#membersAt(offset) : opening === "[" ? this.#entriesAt(offset) : [];
    this.#partsByOffset.set(offset, parts);
    return parts;
  }

  #membersAt(offset: number): ReadonlyMap<string, number> {
    const members = new Map<string, number>();
    let at = this.#afterSpace(offset + 1);
    while (this.text[at] !== "}") {
      const end = this.#endOfString(at);
      const colon = this.#afterSpace(end);
      const value = this.#afterSpace(colon + 1);
      members.set(JSON.parse(this.text.slice(at, end)) as string, value);
      this.#keysByValue.set(value, at);
      at = this.#nextPart(value);
    }
    return members;
  }

  #entriesAt(offset: number): readonly number[] {
    const entries: number[] = [];
    for (let at = this.#afterSpace(offset + 1); this.text[at] !== "]"; at = this.#nextPart(at)) entries.push(at);
    return entries;
  }

  /** Where the part after the value starts, or the bracket that closes. */
  #nextPart(value: number): number {
    const end = this.#afterSpace(this.#endOfValue(value));
    return this.text[end] === "," ? this.#afterSpace(end + 1) : end;
  }

  #endOfValue(offset: number): number {
    const first = this.text[offset];
    if (first === '"') return this.#endOfString(offset);
    if (first !== "{" && first !== "[") return search(END_OF_SCALAR, this.text, offset);
    const known = this.ends.get(offset);
    if (known !== undefined) return known;
    let depth = 0;
    for (let at = offset; ; ) {
      at = search(STRUCTURE, this.text, at);
      const character = this.text[at];
      if (character === '"') at = this.#endOfString(at);
      else {
        depth += character === "{" || character === "[" ? 1 : -1;
        at++;
        if (depth === 0) return at;
      }
    }
  }

  #endOfString(offset: number): number {
    for (let quote = this.text.indexOf('"', offset + 1); ; quote = this.text.indexOf('"', quote + 1)) {
      let backslashes = 0;
      while (this.text[quote - 1 - backslashes] === "\\") backslashes++;
      if (backslashes % 2 === 0) return quote + 1;
    }
  }

  #afterSpace(offset: number): number {
    return search(SPACE, this.text, offset);
  }
}

function search(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}
