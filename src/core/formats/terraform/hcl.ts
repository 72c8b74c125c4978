import type { Argument, Block, Expression } from "./blocks";

/**
 * HCL as `terraform fmt` writes it: two spaces a level, `=` aligned over consecutive one-line attributes. `indent` is the white
 * space before the line on which something starts, so that each line is written once, where it stands.
 *
 * Source: HCL Native Syntax Specification; hclwrite's formatter (which `terraform fmt` is).
 */

/** Blocks as HCL, a blank line between them. */
export function writeHcl(blocks: Iterable<Block>): string {
  return Array.from(blocks, (block) => blockText(block, "")).join("\n\n");
}

function blockText({ type, labels, sections }: Block, indent: string): string {
  const deeper = indent + LEVEL;
  let header = `${indent}${type}`;
  for (const label of labels) header += ` "${label}"`;
  let text = "";
  for (const section of sections) {
    if (text !== "") text += "\n\n";
    text += section.kind === "block" ? blockText(section, deeper) : argumentLines(section.entries, deeper);
  }
  return text === "" ? `${header} {}` : `${header} {\n${text}\n${indent}}`;
}

/** `name = expression` lines, aligned as `terraform fmt` does; an expression of several lines interrupts the alignment. */
function argumentLines(entries: readonly Argument[], indent: string): string {
  const expressions = entries.map(([, value]) => expressionText(value, indent));
  let lines = "";
  for (let start = 0; start < entries.length; ) {
    let end = start;
    let width = 0;
    for (; end < entries.length && !expressions[end]!.includes("\n"); end++)
      width = Math.max(width, entries[end]![0].length);
    for (; start < end; start++) lines += `${indent}${entries[start]![0].padEnd(width)} = ${expressions[start]}\n`;
    if (end < entries.length) lines += `${indent}${entries[end]![0]} = ${expressions[end]}\n`;
    start = end + 1;
  }
  return lines.slice(0, -1);
}

/** An expression as it stands behind `=` in a line that is indented so. */
export function expressionText(expression: Expression, indent = ""): string {
  switch (expression.kind) {
    case "text":
      return hclString(expression.text);
    case "flag":
      return String(expression.value);
    case "code":
      return expression.code;
    case "name":
      return expression.name;
    case "names": {
      const line = `[${expression.names.join(", ")}]`;
      return line.length <= MAX_LINE ? line : listText(expression.names, indent);
    }
    case "list":
      return listText(
        expression.items.map((item) => expressionText(item, indent + LEVEL)),
        indent,
      );
    case "record":
      return recordText(expression.entries, indent);
    case "object-type":
      return `object(${recordText(expression.entries, indent)})`;
    case "map":
      return recordText(
        expression.entries.map(([key, value]) => [hclKey(key), value]),
        indent,
      );
  }
}

const LEVEL = "  ";
const MAX_LINE = 100;

/** A list: on one line up to one item, else one item a line. */
function listText(items: readonly string[], indent: string): string {
  if (items.length <= 1) return `[${items.join("")}]`;
  return `[\n${items.map((item) => `${indent}${LEVEL}${item},\n`).join("")}${indent}]`;
}

/** An object, one entry a line. */
function recordText(entries: readonly Argument[], indent: string): string {
  return entries.length === 0 ? "{}" : `{\n${argumentLines(entries, indent + LEVEL)}\n${indent}}`;
}

const SHORT_ESCAPES: Record<string, string> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  $: "$$",
  "%": "%%",
};

/**
 * Any text as an HCL string that means exactly this text: quotes, backslashes, template openings (`${`, `%{`), line breaks,
 * control characters and those that can't be seen or turn the writing round are escaped. Half a surrogate pair, which
 * HCL has no way to say, becomes U+FFFD. Terraform itself normalises every string to Unicode's form C.
 */
export function hclString(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  return `"${text.replace(/["\\]|[$%](?=\{)|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, escaped)}"`;
}

/** What stands for itself: most texts, and sooner looked through. */
const PLAIN = /^[ !#&-[\]-~]*$/;

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return "\\uFFFD";
  return SHORT_ESCAPES[character] ?? numericEscape(code);
}

function numericEscape(code: number): string {
  const digits = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
}

/**
 * A quoted key. `terraform fmt` aligns by the width of what it counts as one character, which for marks, jamo and emoji
 * hangs on its version of Unicode: keys with such characters are written in escapes.
 */
function hclKey(key: string): string {
  const text = hclString(key);
  return ONE_COLUMN_EACH.test(text)
    ? text
    : text.replace(/[^ -~]/gu, (each) => numericEscape(each.codePointAt(0) ?? 0));
}

const ONE_COLUMN_EACH =
  /^[ -~\u00a1-\u02af\u0370-\u03ff\u0410-\u044f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]*$/;
