import { MAX_NESTING, parseJson } from "./parseJson";

/** What had to be done to a text to make it JSON. */
export type Strictness =
  | "code-fence"
  | "comments"
  | "quotation-marks"
  | "bare-keys"
  | "commas"
  | "missing-commas"
  | "odd-spaces"
  | "words"
  | "open-brackets";

export interface StrictJson {
  readonly text: string;
  /** In the order in which it was met, each once. */
  readonly changes: readonly Strictness[];
}

/**
 * Makes JSON of a text that people take for it: with comments, single or typographic quotation marks, keys without any,
 * a comma too many or too few, no-break spaces, Python's True, a code fence around it, brackets left open. Layout stays.
 * Null where it is JSON already, or where more than that is wrong. Cost: one pass and one parse.
 */
export function strictJson(text: string): StrictJson | null {
  const scanner = new Scanner(text);
  const made = scanner.read();
  if (made === null || scanner.changes.size === 0 || "syntaxError" in parseJson(made)) return null;
  return { text: made, changes: [...scanner.changes] };
}

const FENCE = /^\s*```[a-z]*\n([\s\S]*?)\n?```\s*$/;
const COMMENT = /[ \t]*(?:\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)/y;
const SPACE = /[ \t]+|[\r\n]+/y;
const ODD_SPACE = /[\u00A0\u2000-\u200D\u202F\u2060\u3000\uFEFF]/;
const WORD = /[A-Za-z_$][\w$]*/y;
const NUMBER = /-?\d[\d.eE+-]*/y;
const WORDS = new Map([
  ["true", "true"],
  ["false", "false"],
  ["null", "null"],
  ["True", "true"],
  ["False", "false"],
  ["None", "null"],
]);
/** The marks that open a text, and what closes it. */
const CLOSING = new Map([
  ['"', /["\n]/g],
  ["'", /['\n]/g],
  ...["“", "”", "„", "‟"].map((mark) => [mark, /[“”‟"\n]/g] as const),
  ...["‘", "’", "‚"].map((mark) => [mark, /[‘’'\n]/g] as const),
]);

class Scanner {
  readonly changes = new Set<Strictness>();
  readonly #text: string;
  readonly #open: string[] = [];
  #at = 0;
  readonly #made: string[] = [];
  /** The piece with which the last value ended; null: none since the last comma, colon or opening bracket. */
  #valueEnd: number | null = null;
  /** The piece that is the last comma, as long as nothing but space has followed. */
  #commaAt: number | null = null;

  constructor(text: string) {
    const fenced = FENCE.exec(text)?.[1];
    if (fenced !== undefined) this.changes.add("code-fence");
    this.#text = fenced ?? text;
  }

  /** Null where something is met that can't be made JSON. */
  read(): string | null {
    while (this.#at < this.#text.length) if (!this.#step()) return null;
    for (let bracket = this.#open.pop(); bracket !== undefined; bracket = this.#open.pop()) {
      this.#dropComma();
      this.changes.add("open-brackets");
      this.#put(`\n${"  ".repeat(this.#open.length)}${bracket}`);
    }
    return this.#made.join("");
  }

  #step(): boolean {
    const character = this.#text[this.#at] ?? "";
    if (this.#match(COMMENT) !== null) {
      this.changes.add("comments");
      return true;
    }
    if (this.#skip(SPACE)) return true;
    if (ODD_SPACE.test(character)) {
      this.changes.add("odd-spaces");
      this.#put(" ");
      this.#at++;
      return true;
    }
    const closing = CLOSING.get(character);
    if (closing !== undefined) return this.#string(character, closing);
    if ("{[".includes(character)) return this.#opened(character);
    if ("}]".includes(character)) return this.#closed(character);
    if (character === ":" || character === ",") return this.#separator(character);
    return this.#word() || this.#number();
  }

  #opened(bracket: string): boolean {
    if (this.#open.length === MAX_NESTING) return false;
    this.#beginValue();
    this.#open.push(bracket === "{" ? "}" : "]");
    this.#put(bracket);
    this.#at++;
    this.#valueEnd = null;
    return true;
  }

  #closed(bracket: string): boolean {
    if (this.#open.pop() !== bracket) return false;
    this.#dropComma();
    this.#put(bracket);
    this.#at++;
    this.#valueEnd = this.#made.length - 1;
    return true;
  }

  #separator(character: string): boolean {
    const isComma = character === ",";
    if (isComma && this.#valueEnd === null) return false;
    this.#valueEnd = null;
    this.#put(character);
    this.#commaAt = isComma ? this.#made.length - 1 : null;
    this.#at++;
    return true;
  }

  #string(mark: string, closing: RegExp): boolean {
    let end = this.#at + 1;
    for (;;) {
      closing.lastIndex = end;
      const found = closing.exec(this.#text);
      if (found === null || found[0] === "\n") return false;
      end = found.index;
      if (!isEscaped(this.#text, end)) break;
      end++;
    }
    const content = this.#text.slice(this.#at + 1, end);
    const isStraight = mark === '"' && this.#text[end] === '"';
    if (!isStraight) this.changes.add("quotation-marks");
    this.#beginValue();
    this.#put(`"${isStraight ? content : content.replace(/\\'/g, "'").replace(/(?<!\\)"/g, '\\"')}"`);
    this.#at = end + 1;
    this.#valueEnd = this.#made.length - 1;
    return true;
  }

  #word(): boolean {
    const word = this.#match(WORD);
    if (word === null) return false;
    const isKey = /^\s*:/.test(this.#text.slice(this.#at, this.#at + 100));
    const known = WORDS.get(word);
    if (!isKey && known === undefined) return false;
    if (isKey) this.changes.add("bare-keys");
    else if (known !== word) this.changes.add("words");
    this.#beginValue();
    this.#put(isKey ? `"${word}"` : (known ?? ""));
    this.#valueEnd = this.#made.length - 1;
    return true;
  }

  #number(): boolean {
    const number = this.#match(NUMBER);
    if (number === null) return false;
    this.#beginValue();
    this.#put(number);
    this.#valueEnd = this.#made.length - 1;
    return true;
  }

  /** A comma goes before what begins behind a value without one. */
  #beginValue(): void {
    if (this.#valueEnd !== null && this.#open.length > 0) {
      this.changes.add("missing-commas");
      this.#made[this.#valueEnd] += ",";
    }
    this.#commaAt = null;
  }

  #dropComma(): void {
    if (this.#commaAt === null) return;
    this.changes.add("commas");
    this.#made[this.#commaAt] = "";
    this.#commaAt = null;
  }

  #put(text: string): void {
    this.#made.push(text);
  }

  #skip(pattern: RegExp): boolean {
    const found = this.#match(pattern);
    if (found !== null) this.#put(found);
    return found !== null;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}
