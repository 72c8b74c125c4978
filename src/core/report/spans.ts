import { unseenName } from "../design/labels";
import { visible } from "../json/problem";
import { linkedParts } from "../words/links";
import { numberText } from "../words/words";
import type { Block, Line, ListItem, Span } from "./types";

/** A name from outside, whole, with its invisible characters written out. */
export function nameText(name: string): string {
  return unseenName(name) ?? visible(name);
}

/** A text of our own from elsewhere in the page, with the apostrophes of the report. */
export function ownText(text: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, "’");
}

export function strong(text: string): Span {
  return { as: "strong", text };
}

/** A text that stands for itself, such as an action or an id. */
export function code(text: string): Span {
  return { as: "code", text: visible(text) };
}

/** Texts that stand for themselves, with commas between them; `last` before the last one. */
export function codes(texts: readonly string[], last = ", "): readonly Span[] {
  return texts.flatMap((text, index): readonly Span[] => {
    if (index === 0) return [code(text)];
    return [index === texts.length - 1 ? last : ", ", code(text)];
  });
}

export function paragraph(...line: Line): Block {
  return { kind: "paragraph", line };
}

export function heading(...line: Line): Block {
  return { kind: "heading", line };
}

/** A list; nothing where there are no items. */
export function list(items: readonly ListItem[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

export function item(...line: Line): ListItem {
  return { line };
}

/** A table; nothing where there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly Line[])[]): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: "table", head: head.map((cell) => [cell]), rows }];
}

/** What people wrote, a line for each of theirs; empty lines are left out. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => visible(line.trim()))
    .filter((line) => line !== "");
}

/** What people wrote, a line for each of theirs, with links where addresses stand in it. */
export function linkedLinesOf(text: string): readonly Line[] {
  return linesOf(text).map((line) =>
    linkedParts(line).map(
      (part): Span => (part.href === undefined ? part.text : { as: "link", text: part.text, href: part.href }),
    ),
  );
}

/** The first items, then one that counts the others: "and 40 more policies". */
export function shortened<T>(
  most: number,
  all: readonly T[],
  write: (one: T) => ListItem,
  noun: string,
): readonly ListItem[] {
  const rest = all.length - most;
  if (rest <= 1) return all.map(write);
  return [...all.slice(0, most).map(write), item(`and ${numberText(rest)} more ${noun}`)];
}
