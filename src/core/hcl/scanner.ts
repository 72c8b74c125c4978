import { numberText } from "../json/numberText";
import { type Problem, quoted } from "../json/problem";
import { MAX_HCL_NESTING, MAX_HCL_NODES } from "./limits";
import type { Source } from "./source";

/** The first thing in a text that is no HCL; what follows it would be guesswork. */
export class SyntaxFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const BLANKS = /[ \t]*/y;
const BLANKS_AND_LINES = /[ \t\r\n]*/y;
const REST_OF_LINE = /[^\n]*/y;

/** Where the parser stands in a text. */
export class Scanner {
  at: number;
  /** Whether line breaks mean nothing here, as in parentheses and lists; elsewhere they end a value. */
  ignoresLines = false;
  #nesting = 0;
  #nodes = 0;

  constructor(
    readonly source: Source,
    start = 0,
  ) {
    this.at = start;
  }

  get text(): string {
    return this.source.text;
  }

  lineOf(offset: number): number {
    return this.source.placeOf(offset).line ?? 1;
  }

  /** Passes over blanks and comments; over line breaks where they mean nothing. */
  space(): void {
    for (;;) {
      this.match(this.ignoresLines ? BLANKS_AND_LINES : BLANKS);
      const character = this.text[this.at];
      if (character === "#") this.match(REST_OF_LINE);
      else if (character === "/" && this.text[this.at + 1] === "/") this.match(REST_OF_LINE);
      else if (character === "/" && this.text[this.at + 1] === "*") this.#blockComment();
      else return;
    }
  }

  /** Passes over blanks, comments and line breaks. */
  lines(): void {
    const before = this.ignoresLines;
    this.ignoresLines = true;
    this.space();
    this.ignoresLines = before;
  }

  #blockComment(): void {
    const end = this.text.indexOf("*/", this.at + 2);
    if (end === -1)
      this.fail(this.at, `The comment opened on line ${this.lineOf(this.at)} is never closed.`, "Add */.");
    this.at = end + 2;
  }

  /** What the sticky pattern finds here, passed over; null where it finds nothing. */
  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  identifier(): string | null {
    return this.match(IDENTIFIER);
  }

  sees(token: string): boolean {
    return this.text.startsWith(token, this.at);
  }

  take(token: string): boolean {
    if (!this.sees(token)) return false;
    this.at += token.length;
    return true;
  }

  /** `part` with line breaks that mean nothing (or something), and as they were before after it. */
  within<T>(ignoresLines: boolean, part: () => T): T {
    const before = this.ignoresLines;
    this.ignoresLines = ignoresLines;
    const result = part();
    this.ignoresLines = before;
    return result;
  }

  nested<T>(part: () => T): T {
    if (++this.#nesting > MAX_HCL_NESTING)
      this.fail(this.at, `Nested more than ${MAX_HCL_NESTING} levels deep.`, "Take levels out.", "too-deep");
    const result = part();
    this.#nesting--;
    return result;
  }

  /** Before a block or an expression is read. */
  countNode(): void {
    if (++this.#nodes > MAX_HCL_NODES)
      this.fail(this.at, `The file holds more than ${numberText(MAX_HCL_NODES)} blocks and values.`, "", "too-large");
  }

  /** What stands here, for messages. */
  found(): string {
    const character = this.text.codePointAt(this.at);
    if (character === undefined) return "the end of the file";
    if (character === 10 || character === 13) return "the end of the line";
    return quoted(this.text.slice(this.at).match(/^(?:[\p{L}\p{N}_-]{1,40}|.)/u)?.[0] ?? "");
  }

  fail(offset: number, message: string, remedy = "", code = "syntax"): never {
    throw new SyntaxFailure({ severity: "error", code, at: this.source.placeOf(offset), message, remedy });
  }
}
