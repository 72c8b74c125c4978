import { numberText } from "./numberText";
import { PlaceIndex } from "./placeIndex";
import type { Place, Problem } from "./problem";
import { MAX_PROBLEMS, quoted } from "./problem";
import type { JsonObject, JsonValue } from "./value";

/** A parsed JSON text that still knows where each value and key stood. */
export interface ParsedJson {
  readonly value: JsonValue;
  /**
   * Duplicate keys, reserved keys, unpaired surrogates, numbers out of range: the text parses, but should not be taken as
   * it is. At most the first 1,000.
   */
  readonly problems: readonly Problem[];
  /** The place of a value, or of the key before it, by its path of keys and indexes from the top. */
  placeOf(path: readonly (string | number)[], part?: "value" | "key"): Place;
}

/** Longer values are passed over without reading them again where a place behind them is asked for, in characters. */
const LONG = 10_000;

export const MAX_NESTING = 100;
export const MAX_CHARACTERS = 50_000_000;

/** Keys that mean something to JavaScript itself; no format of ours or AWS's uses them. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Parses strict JSON (RFC 8259) and keeps positions. Fails with the first syntax error only: what follows one is guesswork.
 *
 * Limits: 50 million characters, 100 levels of nesting. Cost: linear; places are found again only when asked for.
 */
export function parseJson(text: string): ParsedJson | { readonly syntaxError: Problem } {
  return parsedBy(text, (parser) => {
    const value = parser.document();
    return { value, problems: parser.problems, placeOf: placesIn(parser, 0) };
  });
}

/** Several values of one text. `problems` are those of the whole text, as of `ParsedJson`. */
export interface ParsedJsonValues {
  readonly values: readonly Pick<ParsedJson, "value" | "placeOf">[];
  readonly problems: readonly Problem[];
}

/** The same for values that stand one after the other, as a shell shows the answers of several commands; one at least. */
export function parseJsonValues(text: string): ParsedJsonValues | { readonly syntaxError: Problem } {
  return parsedBy(text, (parser) => {
    const values = parser.values().map(({ value, offset }) => ({ value, placeOf: placesIn(parser, offset) }));
    return { values, problems: parser.problems };
  });
}

function parsedBy<T>(text: string, parse: (parser: Parser) => T): T | { readonly syntaxError: Problem } {
  if (text.length > MAX_CHARACTERS)
    return {
      syntaxError: {
        severity: "error",
        code: "too-large",
        at: {},
        message: `The text has ${numberText(text.length)} characters; at most ${numberText(MAX_CHARACTERS)} are read.`,
        remedy: "Split it into smaller files.",
      },
    };
  try {
    return parse(new Parser(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text));
  } catch (failure) {
    if (failure instanceof SyntaxFailure) return { syntaxError: failure.problem };
    throw failure;
  }
}

/** Finds places in the value that starts at this offset. */
function placesIn(parser: Parser, start: number): ParsedJson["placeOf"] {
  const places = new PlaceIndex(parser.text, start, parser.longEnds);
  return (path, part) => ({
    ...parser.positionOf(part === "key" ? places.keyOffsetOf(path) : places.offsetOf(path)),
    path: jsonPath(path),
  });
}

/** `$.nodes[3].parentId`, with quotes where a key is not a plain word. */
export function jsonPath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (sum, step) =>
      typeof step === "number"
        ? `${sum}[${step}]`
        : /^[A-Za-z_][\w-]*$/.test(step)
          ? `${sum}.${step}`
          : `${sum}[${JSON.stringify(step)}]`,
    "$",
  );
}

/** Line and column, from 1, of an offset in UTF-16 units. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf("\n"); next !== -1 && next < offset; next = text.indexOf("\n", next + 1)) {
    line++;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let next = text.indexOf("\n"); next !== -1; next = text.indexOf("\n", next + 1)) starts.push(next + 1);
  return starts;
}

class SyntaxFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

const BLANK = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
const WORDS = [
  ["true", true],
  ["false", false],
  ["null", null],
] as const;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const LONE_SURROGATE = /\p{Cs}/u;
const BYTE_ORDER_MARK = "\ufeff";
const COLOUR = /\[(?:\d{1,3}(?:;\d{1,3})*)?m/y;
const TYPOGRAPHIC_QUOTE = /[\u2018-\u201F\u2032\u2033\u00AB\u00BB]/;
const ESCAPES: Record<string, string> = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

class Parser {
  readonly problems: Problem[] = [];
  /** Where long values end, by where they start. */
  readonly longEnds = new Map<number, number>();
  #at = 0;

  /**
   * The keys of the last object at each depth: objects of a list mostly have the same ones, which then need neither be cut out
   * of the text nor looked up. Only plain ones of a text without problems, so that they stand in it as they are.
   */
  readonly #shapes: (readonly string[])[] = [];

  /** Offsets where lines start, found when the first position is asked for: a text may have very many problems. */
  #lineStarts: readonly number[] | null = null;

  constructor(readonly text: string) {}

  positionOf(offset: number): { readonly line: number; readonly column: number } {
    this.#lineStarts ??= lineStartsOf(this.text);
    let line = 1;
    for (let end = this.#lineStarts.length; line < end; ) {
      const middle = (line + end) >> 1;
      if (this.#lineStarts[middle]! <= offset) line = middle + 1;
      else end = middle;
    }
    return { line, column: offset - this.#lineStarts[line - 1]! + 1 };
  }

  document(): JsonValue {
    this.#start();
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.text.length) this.#fail("syntax", `JSON ends, but ${this.#found()} follows.`);
    return value;
  }

  /** Files that were put together keep a byte order mark each. */
  values(): readonly { readonly value: JsonValue; readonly offset: number }[] {
    this.#start();
    const values: { value: JsonValue; offset: number }[] = [];
    while (this.#at < this.text.length) {
      const offset = this.#at;
      values.push({ value: this.#value(0), offset });
      this.#space();
      if (this.#take(BYTE_ORDER_MARK)) this.#space();
    }
    return values;
  }

  #start(): void {
    this.#space();
    if (this.#at >= this.text.length) this.#fail("empty", "The file is empty.", "Nothing was read.");
  }

  #value(depth: number): JsonValue {
    if (depth > MAX_NESTING)
      this.#fail(
        "too-deep",
        `Nested more than ${MAX_NESTING} levels deep.`,
        "No policy and no design needs so many: look where it comes from.",
      );
    const offset = this.#at;
    const character = this.text[this.#at];
    if (character === "{" || character === "[") {
      const value = character === "{" ? this.#object(depth) : this.#array(depth);
      if (this.#at - offset > LONG) this.longEnds.set(offset, this.#at);
      return value;
    }
    if (character === '"') return this.#string();
    for (const [word, value] of WORDS)
      if (this.text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    NUMBER.lastIndex = this.#at;
    const number = NUMBER.exec(this.text)?.[0];
    if (number === undefined) this.#fail("syntax", `Expected a JSON value, found ${this.#found()}.`);
    this.#at += number.length;
    const value = Number(number);
    if (!Number.isFinite(value))
      this.#note(
        offset,
        "number-too-large",
        `The number ${quoted(number)} is too large to be kept.`,
        "Write it as text.",
      );
    return value;
  }

  #object(depth: number): JsonObject {
    const object: Record<string, JsonValue> = {};
    this.#at++;
    this.#space();
    if (this.#take("}")) return object;
    const before = this.#shapes[depth] ?? [];
    const keys: string[] = [];
    let isLikeBefore = true;
    let isPlain = true;
    for (;;) {
      this.#space();
      const keyOffset = this.#at;
      const expected: string | undefined = isLikeBefore ? before[keys.length] : undefined;
      isLikeBefore = expected !== undefined && this.#takeQuoted(expected);
      const key = isLikeBefore ? expected! : this.#key(object);
      isPlain &&= this.#at - keyOffset === key.length + 2;
      keys.push(key);
      this.#space();
      this.#expect(":");
      this.#space();
      const value = this.#value(depth + 1);
      if (key === "__proto__") Object.defineProperty(object, key, { value, enumerable: true });
      else object[key] = value;
      this.#space();
      if (this.#take("}")) break;
      this.#expect(",", "}");
    }
    this.#shapes[depth] = isPlain && this.problems.length === 0 ? keys : [];
    return object;
  }

  #key(object: JsonObject): string {
    const offset = this.#at;
    if (this.text[offset] !== '"')
      this.#fail(
        "syntax",
        `Expected a key in double quotes, found ${this.#found()}.`,
        this.text[offset] === "}" ? "Remove the comma before it." : "",
      );
    const key = this.#string();
    if (RESERVED_KEYS.has(key))
      this.#note(offset, "reserved-key", `The key ${quoted(key)} is not allowed.`, "Remove or rename it.");
    if (Object.hasOwn(object, key))
      this.#note(offset, "duplicate-key", `The key ${quoted(key)} stands twice in one object.`, "Keep one of the two.");
    return key;
  }

  #array(depth: number): readonly JsonValue[] {
    const values: JsonValue[] = [];
    this.#at++;
    this.#space();
    if (this.#take("]")) return values;
    for (;;) {
      this.#space();
      if (this.text[this.#at] === "]")
        this.#fail("syntax", `Expected a JSON value, found ${this.#found()}.`, "Remove the comma before it.");
      values.push(this.#value(depth + 1));
      this.#space();
      if (this.#take("]")) return values;
      this.#expect(",", "]");
    }
  }

  /** Most texts hold nothing but plain characters: those are cut out whole. */
  #string(): string {
    const { text } = this;
    for (let at = this.#at + 1; ; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        const plain = text.slice(this.#at + 1, at);
        this.#at = at + 1;
        return plain;
      }
      const isPlain = code >= BLANK && code !== BACKSLASH && !(code >= FIRST_SURROGATE && code <= LAST_SURROGATE);
      if (!isPlain) return this.#stringWithEscapes();
    }
  }

  #stringWithEscapes(): string {
    const offset = this.#at++;
    let text = "";
    for (;;) {
      PLAIN.lastIndex = this.#at;
      const plain = PLAIN.exec(this.text)?.[0] ?? "";
      text += plain;
      this.#at += plain.length;
      const character = this.text[this.#at];
      if (character === '"') break;
      if (character === undefined)
        this.#fail(
          "syntax",
          "JSON ends inside a string.",
          "The text was cut off, or a closing double quote is missing.",
        );
      if (character !== "\\")
        this.#fail(
          "control-character",
          `A string holds the control character ${quoted(character)}.`,
          "Write it as an escape, such as \\n or \\u0000.",
        );
      text += this.#escape();
    }
    this.#at++;
    if (LONE_SURROGATE.test(text))
      this.#note(
        offset,
        "lone-surrogate",
        `The text ${quoted(text)} has an unpaired surrogate, which is not valid Unicode.`,
        "Remove it or complete the pair.",
      );
    return text;
  }

  #escape(): string {
    const character = this.text[this.#at + 1] ?? "";
    if (character === "u") {
      const digits = this.text.slice(this.#at + 2, this.#at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.#fail("syntax", "\\u needs four hexadecimal digits.");
      this.#at += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const meant = ESCAPES[character];
    if (meant === undefined)
      this.#fail("syntax", `JSON has no escape ${quoted(`\\${character}`)}.`, "Write a backslash as \\\\.");
    this.#at += 2;
    return meant;
  }

  #space(): void {
    const { text } = this;
    for (let at = this.#at; ; at++) {
      const code = text.charCodeAt(at);
      if (code === BLANK || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB) continue;
      this.#at = at;
      return;
    }
  }

  /** Takes exactly this text in quotes, which holds only plain characters. */
  #takeQuoted(plain: string): boolean {
    const { text } = this;
    const at = this.#at;
    const end = at + plain.length + 1;
    if (text.charCodeAt(at) !== QUOTE || text.charCodeAt(end) !== QUOTE || !text.startsWith(plain, at + 1))
      return false;
    this.#at = end + 1;
    return true;
  }

  #take(character: string): boolean {
    if (this.text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #expect(character: string, or?: string): void {
    if (this.#take(character)) return;
    this.#fail("syntax", `Expected “${character}”${or === undefined ? "" : ` or “${or}”`}, found ${this.#found()}.`);
  }

  #found(): string {
    const character = this.text.codePointAt(this.#at);
    if (character === undefined) return "the end of the text";
    const found = quoted(String.fromCodePoint(character));
    return this.#isAtTypographicQuote() ? `the typographic quote ${found}` : found;
  }

  /** What word processors and chats make of a straight quote. */
  #isAtTypographicQuote(): boolean {
    return TYPOGRAPHIC_QUOTE.test(this.text[this.#at] ?? "");
  }

  /** Of "[0m" and "[34;1m", which are left of a terminal's colours where their invisible first character was lost. */
  #isInColour(): boolean {
    const start = this.text.lastIndexOf("[", this.#at);
    COLOUR.lastIndex = start;
    return start !== -1 && COLOUR.test(this.text) && COLOUR.lastIndex > this.#at;
  }

  #remedy(code: string): string {
    if (code !== "syntax") return "";
    if (this.#at >= this.text.length) return "The text was cut off, or a closing bracket is missing.";
    if (this.#isInColour()) return "That is a terminal's colour: get the text again without colours.";
    if (this.text[this.#at] === BYTE_ORDER_MARK)
      return "That is a byte order mark, which belongs at a file's start only: remove it.";
    return this.#isAtTypographicQuote() ? 'Use the straight one: ".' : "";
  }

  #note(offset: number, code: string, message: string, remedy: string): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    this.problems.push({ severity: "error", code, at: this.positionOf(offset), message, remedy });
  }

  #fail(code: string, message: string, remedy = ""): never {
    const at = this.positionOf(this.#at);
    throw new SyntaxFailure({ severity: "error", code, at, message, remedy: remedy || this.#remedy(code) });
  }
}
