import { quoted } from "../json/problem";
import { parseExpression, parseForIntroduction, takeWord } from "./parseExpression";
import { Scanner } from "./scanner";
import type { Source } from "./source";
import type { Literal, Template } from "./syntax";
import { flushed, type Opening, type Piece, partsOf, trimmed } from "./templatePieces";

const QUOTED_TEXT = /[^"\\$%\r\n]+/y;
const PLAIN_TEXT = /[^$%\n]+\n?|\n/y;
const TEMPLATE_START = /\$\$\{|%%\{|[$%]/y;
const ESCAPE = /\\(?:[nrt"\\]|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})/y;
const SHORT_ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** A text in quotation marks; a literal where nothing in it is to be worked out. */
export function parseQuoted(scanner: Scanner): Literal | Template {
  const start = scanner.at++;
  const pieces: Piece[] = [];
  scanner.nested(() => {
    while (!scanner.take('"')) {
      const text = scanner.match(QUOTED_TEXT) ?? escapeIn(scanner);
      if (text !== null) pieces.push({ kind: "text", text });
      else if (!readSpecial(scanner, pieces)) unclosed(scanner, start);
    }
  });
  return templateOf(scanner, start, trimmed(pieces), true);
}

/** The text of a whole source as a template, as `templatefile` reads it. No escapes but `$${` and `%%{`. */
export function parseTemplateText(source: Source, isBareAllowed: boolean): Literal | Template {
  const scanner = new Scanner(source);
  const pieces: Piece[] = [];
  while (scanner.at < source.text.length) {
    const text = scanner.match(PLAIN_TEXT);
    if (text !== null) pieces.push({ kind: "text", text });
    else readSpecial(scanner, pieces);
  }
  return templateOf(scanner, 0, trimmed(pieces), isBareAllowed);
}

const HEREDOC = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t]*\r?\n/uy;

/** `<<NAME`, lines, `NAME`; with `<<-` the lines move left as far as all of them can. */
export function parseHeredoc(scanner: Scanner): Literal | Template {
  const start = scanner.at;
  HEREDOC.lastIndex = start;
  const [opening = "", dash = "", name = ""] = HEREDOC.exec(scanner.text) ?? [];
  if (opening === "") scanner.fail(start, "Expected a name and a line break after <<.", "Write <<EOT, for example.");
  scanner.at += opening.length;
  const closing = new RegExp(`[ \\t]*${name}(?=[ \\t]*(?:\\r?\\n|$))`, "uy");
  const pieces: Piece[] = [];
  scanner.nested(() => {
    let isLineStart = true;
    while (!isLineStart || scanner.match(closing) === null) {
      if (scanner.at >= scanner.text.length)
        scanner.fail(
          start,
          `The heredoc ${name} opened on line ${scanner.lineOf(start)} is never closed.`,
          `Add a line with ${name} alone.`,
        );
      const text = scanner.match(PLAIN_TEXT);
      isLineStart = text?.endsWith("\n") ?? false;
      if (text !== null) pieces.push({ kind: "text", text });
      else readSpecial(scanner, pieces);
    }
  });
  return templateOf(scanner, start, dash === "" ? trimmed(pieces) : flushed(trimmed(pieces)), false);
}

function templateOf(
  scanner: Scanner,
  start: number,
  pieces: readonly Piece[],
  isBareAllowed: boolean,
): Literal | Template {
  const { source, at: end } = scanner;
  const parts = partsOf(scanner, pieces);
  const [only = ""] = parts;
  if (parts.length <= 1 && typeof only === "string") return { kind: "literal", source, start, end, value: only };
  const isBare = isBareAllowed && parts.length === 1 && typeof only !== "string" && !only.kind.startsWith("template-");
  return { kind: "template", source, start, end, parts, isBare };
}

function escapeIn(scanner: Scanner): string | null {
  if (!scanner.sees("\\")) return null;
  const start = scanner.at;
  const written = scanner.match(ESCAPE);
  if (written === null) {
    const unknown = scanner.text.slice(start, start + 2);
    return scanner.fail(start, `There is no escape ${quoted(unknown)}.`, "Write a backslash as \\\\.");
  }
  const short = SHORT_ESCAPES[written[1]!];
  return short ?? characterOf(Number.parseInt(written.slice(2), 16));
}

/** Half a surrogate pair, and what is no character at all, become U+FFFD. */
function characterOf(code: number): string {
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\uFFFD" : String.fromCodePoint(code);
}

/** `${…}`, `%{…}`, their escapes, or the sign alone. False where none stands here. */
function readSpecial(scanner: Scanner, pieces: Piece[]): boolean {
  const start = scanner.at;
  const sign = scanner.match(TEMPLATE_START);
  if (sign === null) return false;
  if (sign.length > 1) pieces.push({ kind: "text", text: sign.slice(1) });
  else if (!scanner.take("{")) pieces.push({ kind: "text", text: sign });
  else
    pieces.push(scanner.within(true, () => (sign === "$" ? interpolation(scanner, start) : directive(scanner, start))));
  return true;
}

function interpolation(scanner: Scanner, start: number): Piece {
  const trimsBefore = scanner.take("~");
  const expression = parseExpression(scanner);
  const trimsAfter = end(scanner, start);
  return { kind: "value", expression, trimsBefore, trimsAfter };
}

function directive(scanner: Scanner, start: number): Piece {
  const trimsBefore = scanner.take("~");
  scanner.space();
  const opening = openingOf(scanner, start);
  const trimsAfter = end(scanner, start);
  return { kind: "directive", opening, start, trimsBefore, trimsAfter };
}

function openingOf(scanner: Scanner, start: number): Opening {
  if (takeWord(scanner, "if")) return { word: "if", condition: parseExpression(scanner) };
  const at = scanner.at;
  if (takeWord(scanner, "for")) {
    scanner.at = at;
    return { word: "for", ...parseForIntroduction(scanner) };
  }
  const word = scanner.identifier();
  if (word === "else" || word === "endif" || word === "endfor") return { word };
  return scanner.fail(
    start,
    `There is no template directive ${quoted(word ?? "")}.`,
    "Known are if, else, endif, for and endfor.",
  );
}

/** Whether the blanks behind it go, too. */
function end(scanner: Scanner, start: number): boolean {
  scanner.space();
  const trimsAfter = scanner.take("~");
  if (scanner.take("}")) return trimsAfter;
  if (scanner.at >= scanner.text.length)
    scanner.fail(start, `The template part opened on line ${scanner.lineOf(start)} is never closed.`, "Add }.");
  return scanner.fail(scanner.at, `Expected “}” at the end of a template part, found ${scanner.found()}.`);
}

function unclosed(scanner: Scanner, start: number): never {
  return scanner.fail(
    start,
    `The text opened on line ${scanner.lineOf(start)} is not closed on its line.`,
    'Add ". A line break within it is written \\n.',
  );
}
