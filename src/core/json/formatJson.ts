import { parseJson } from "./parseJson";

/** A string as it is written, a mark, or a number or word. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * The text with one entry on a line, two spaces a level, as `JSON.stringify` would lay it out; keys, strings and numbers
 * stay exactly as they are written. Null where it isn't JSON that has one meaning (duplicate keys, for example).
 */
export function formatJson(text: string): string | null {
  const parsed = parseJson(text);
  if ("syntaxError" in parsed || parsed.problems.length > 0) return null;
  const tokens = text.replace(/^\uFEFF/, "").match(TOKEN) ?? [];
  let depth = 0;
  let before = "";
  const parts = tokens.map((token) => {
    const isClosing = token === "}" || token === "]";
    const isEmpty = isClosing && (before === "{" || before === "[");
    if (isClosing) depth--;
    const startsLine = isClosing ? !isEmpty : before === "{" || before === "[" || before === ",";
    const part = `${startsLine ? `\n${"  ".repeat(depth)}` : ""}${token}${token === ":" ? " " : ""}`;
    if (token === "{" || token === "[") depth++;
    before = token;
    return part;
  });
  return parts.join("");
}
