import type { Argument, Block, Expression } from "./blocks";

/**
 * HCL as `terraform fmt` writes it: two spaces a level, `=` aligned over consecutive one-line attributes. An expression is
 * text that may have several lines, the first without indentation.
 *
 * Source: HCL Native Syntax Specification; hclwrite's formatter (which `terraform fmt` is).
 */

/** Blocks as HCL, a blank line between them. */
export function writeHcl(blocks: readonly Block[]): string {
  return blocks.map(blockText).join("\n\n");
}

function blockText({ type, labels, sections }: Block): string {
  return hclBlock(
    [type, ...labels.map((label) => `"${label}"`)].join(" "),
    ...sections.map((section) =>
      section.kind === "block" ? blockText(section) : hclAttributes(entriesOf(section.entries)),
    ),
  );
}

function entriesOf(entries: readonly Argument[]): readonly HclEntry[] {
  return entries.map(([key, value]) => [key, expressionText(value)]);
}

/** An expression as it stands behind `=`. */
export function expressionText(expression: Expression): string {
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
      return line.length <= MAX_LINE ? line : hclList(expression.names);
    }
    case "list":
      return hclList(expression.items.map(expressionText));
    case "record":
      return hclRecord(entriesOf(expression.entries));
    case "map":
      return hclMap(entriesOf(expression.entries));
  }
}

const MAX_LINE = 100;

type HclEntry = readonly [name: string, expression: string];

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
  return `"${text.replace(/["\\]|[$%](?=\{)|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, escaped)}"`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return "\\uFFFD";
  return SHORT_ESCAPES[character] ?? numericEscape(code);
}

function numericEscape(code: number): string {
  const digits = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
}

/** A list: on one line up to one item, else one item a line. */
export function hclList(items: readonly string[]): string {
  if (items.length <= 1) return `[${items.join("")}]`;
  return ["[", ...items.map((item) => indented(`${item},`)), "]"].join("\n");
}

/** An object whose keys are identifiers, one entry a line. */
export function hclRecord(entries: readonly HclEntry[]): string {
  return entries.length === 0 ? "{}" : `{\n${indented(hclAttributes(entries))}\n}`;
}

/** An object whose keys are any texts, one entry a line. */
export function hclMap(entries: readonly HclEntry[]): string {
  return hclRecord(entries.map(([key, expression]) => [hclKey(key), expression]));
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

/** `name = expression` lines, aligned as `terraform fmt` does; an expression of several lines interrupts the alignment. */
export function hclAttributes(entries: readonly HclEntry[]): string {
  const lines: string[] = [];
  for (let start = 0; start < entries.length; ) {
    let end = start;
    while (end < entries.length && !entries[end]![1].includes("\n")) end++;
    const chain = entries.slice(start, end);
    const width = Math.max(0, ...chain.map(([name]) => name.length));
    for (const [name, expression] of chain) lines.push(`${name.padEnd(width)} = ${expression}`);
    const interrupting = entries[end];
    if (interrupting !== undefined) lines.push(`${interrupting[0]} = ${interrupting[1]}`);
    start = end + 1;
  }
  return lines.join("\n");
}

/** A block: its header (`resource "a" "b"`) and its sections, a blank line between them; empty sections are left out. */
export function hclBlock(header: string, ...sections: readonly string[]): string {
  return `${header} {\n${indented(sections.filter((section) => section !== "").join("\n\n"))}\n}`;
}

/** Every line that isn't blank two spaces further in. Strings have no line breaks of their own, so none is changed. */
function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
