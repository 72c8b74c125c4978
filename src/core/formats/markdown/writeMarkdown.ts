import type { Block, Line, ListItem, Report, Span, TreeDiagram } from "../../report";
import { codeSpan, escapedText, fenceFor, type TextPlace } from "./escape";

/** A report as Markdown. `diagramOf`: the Mermaid text of a part of the tree; null: diagrams are left out. */
export function writeMarkdown(
  { title, lead, sections }: Report,
  diagramOf: ((diagram: TreeDiagram) => string) | null,
): string {
  const blocks = [
    `# ${lineText([title])}`,
    ...lead.map((line) => lineText(line)),
    ...sections.flatMap((section) => [
      `## ${lineText([section.title])}`,
      ...section.blocks.flatMap((block) => blockText(block, diagramOf)),
    ]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function blockText(block: Block, diagramOf: ((diagram: TreeDiagram) => string) | null): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [lineText(block.line)];
    case "heading":
      return [`### ${lineText(block.line)}`];
    case "list":
      return [block.items.flatMap((item) => itemLines(item, "")).join("\n")];
    case "table":
      return [[row(block.head), `|${" --- |".repeat(block.head.length)}`, ...block.rows.map(row)].join("\n")];
    case "code":
      return [fenced(block.language, block.text)];
    case "tree-diagram":
      return diagramOf === null ? [] : [...captionOf(block), fenced("mermaid", diagramOf(block))];
  }
}

function captionOf({ caption }: TreeDiagram): readonly string[] {
  return caption.length === 0 ? [] : [lineText(caption)];
}

function fenced(language: string, text: string): string {
  const fence = fenceFor(text);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

function itemLines({ line, items = [] }: ListItem, indent: string): readonly string[] {
  return [`${indent}- ${lineText(line)}`, ...items.flatMap((item) => itemLines(item, `${indent}  `))];
}

function row(cells: readonly Line[]): string {
  return `| ${cells.map(lineText).join(" | ")} |`;
}

function lineText(line: Line): string {
  return line
    .map((span, index) => spanText(span, { isFirst: index === 0, isLast: index === line.length - 1 }))
    .join("");
}

function spanText(span: Span, place: TextPlace): string {
  if (typeof span === "string") return escapedText(span, place);
  switch (span.as) {
    case "strong":
      return strongText(span.text, place);
    case "code":
      return codeSpan(span.text, place);
    case "link":
      return `[${escapedText(span.text)}](${span.href.replace(/[&*~$]/g, "\\$&")})`;
  }
}

/** Emphasis holds only where no white space is at its inner edges; it is put outside. */
function strongText(text: string, place: TextPlace): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (inner === "") return escapedText(before, place);
  const { isFirst = false, isLast = false } = place;
  return `${escapedText(before, { isFirst })}**${escapedText(inner)}**${escapedText(after, { isLast })}`;
}
