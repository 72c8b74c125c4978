/** Where a text stands within its block: at its edges more characters mean something. */
export interface TextPlace {
  readonly isFirst?: boolean;
  readonly isLast?: boolean;
}

/**
 * A text as Markdown (CommonMark with GitHub's tables, strikethrough and autolinks) that is shown as the same text: no link,
 * HTML, emphasis or break comes of it, in a paragraph, a heading, an item of a list or a cell of a table. It has no control
 * characters and no line breaks (`visible` has written them out). What needs no escape has none, so that it can be read as it is.
 */
export function escapedText(text: string, { isFirst = false, isLast = false }: TextPlace = {}): string {
  const escaped = text
    .replace(/[\\`*[\]<>|~&$@]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/(https?|ftp|mailto|xmpp):/gi, "$1\\:")
    .replace(/www\./gi, "www\\.")
    .replace(/\s(?=\s)/g, asEntity)
    .replace(isFirst ? /^\s/ : /^$/, asEntity)
    .replace(isLast ? /\s$/ : /^$/, asEntity)
    .replace(/(^|\s|;)(#+)(?=\s|$|&#)/g, (_, before: string, hashes: string) => before + hashes.replaceAll("#", "\\#"));
  return isFirst ? escapedStart(escaped) : escaped;
}

function asEntity(character: string): string {
  return character === "" ? "" : `&#${character.charCodeAt(0)};`;
}

/** What begins a heading, a quote, a list, a rule or an underline at the start of a block. */
function escapedStart(text: string): string {
  return text.replace(/^[-+=#:]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
}

/**
 * A text as a code span; as escaped text where no code span holds it: an empty one, and in a table one with `|`, which would end
 * the cell.
 */
export function codeSpan(text: string, place: TextPlace = {}): string {
  if (text === "" || text.includes("|")) return escapedText(text, place);
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const needsSpace = /^`|`$|^ .*[^ ].* $/.test(text);
  return needsSpace ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** A fence that no line of the text ends. */
export function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return "`".repeat(longest + 1);
}
