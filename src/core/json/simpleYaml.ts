import type { JsonValue } from "./value";

/**
 * Reads the plain part of YAML in which policies are written: mappings and lists by indentation, lists in brackets, texts
 * with and without quotation marks, comments. Every value is a text, as a policy has no others that differ from their text.
 * Null for all else (anchors, tags, blocks of text, several documents): half understood would be worse.
 */
export function readSimpleYaml(text: string): JsonValue | null {
  const lines: Line[] = [];
  for (const [index, written] of text.replace(/\r/g, "").split("\n").entries()) {
    if (index === 0 && /^---\s*$/.test(written)) continue;
    const content = withoutComment(written).trimEnd();
    if (content === "") continue;
    const indent = content.search(/[^ ]/);
    if (content[indent] === "\t") return null;
    lines.push({ indent, content: content.slice(indent) });
  }
  const reader = { lines, at: 0 };
  try {
    const value = readBlock(reader, lines[0]?.indent ?? 0);
    return reader.at === lines.length && typeof value === "object" ? value : null;
  } catch (failure) {
    if (failure instanceof NotSimple) return null;
    throw failure;
  }
}

class NotSimple extends Error {}

interface Line {
  readonly indent: number;
  readonly content: string;
}
interface Reader {
  readonly lines: Line[];
  at: number;
}

/** `"[^"]*"` and `'[^']*'` are passed over, so that a # in them is none. */
function withoutComment(line: string): string {
  const found = /^(?:[^#"']|"[^"]*"|'[^']*'|(?<=\S)#|(?<=\w)['"])*/.exec(line)?.[0] ?? "";
  return line[found.length] === "#" ? found : line;
}

const ITEM = /^-(?: +|$)/;
const MAX_INDENT = 200;

function readBlock(reader: Reader, indent: number): JsonValue {
  const first = reader.lines[reader.at];
  if (first === undefined || indent > MAX_INDENT) throw new NotSimple();
  return ITEM.test(first.content) ? readList(reader, indent) : readMapping(reader, indent);
}

function readList(reader: Reader, indent: number): JsonValue {
  const items: JsonValue[] = [];
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    const dash = ITEM.exec(line.content)?.[0];
    if (dash === undefined) break;
    const rest = line.content.slice(dash.length);
    if (rest === "") {
      reader.at++;
      items.push(readBelow(reader, indent));
    } else if (ITEM.test(rest) || keyIn(rest) !== null) {
      // What follows the dash is a block of its own, as far in as it stands.
      reader.lines[reader.at] = { indent: indent + dash.length, content: rest };
      items.push(readBlock(reader, indent + dash.length));
    } else {
      reader.at++;
      items.push(readScalar(rest));
    }
  }
  return items;
}

function readMapping(reader: Reader, indent: number): JsonValue {
  const members = new Map<string, JsonValue>();
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    const found = keyIn(line.content);
    if (found === null || members.has(found.key)) throw new NotSimple();
    reader.at++;
    const next = reader.lines[reader.at];
    const isListBeside = next?.indent === indent && ITEM.test(next.content);
    if (found.rest !== "") members.set(found.key, readScalar(found.rest));
    else members.set(found.key, isListBeside ? readList(reader, indent) : readBelow(reader, indent));
  }
  return Object.fromEntries(members);
}

function readBelow(reader: Reader, indent: number): JsonValue {
  const next = reader.lines[reader.at];
  if (next === undefined || next.indent <= indent) throw new NotSimple();
  return readBlock(reader, next.indent);
}

/** A key may hold colons, as `aws:RequestedRegion: eu-west-1` does; the one that ends it is followed by space. */
function keyIn(content: string): { readonly key: string; readonly rest: string } | null {
  const [, double, single, plain, rest = ""] =
    /^(?:"([^"\\]*)"|'([^']*)'|([A-Za-z][^\s"'{}[\],]*?)) *:(?: +(.*))?$/.exec(content) ?? [];
  const key = double ?? single ?? plain;
  return key === undefined ? null : { key, rest };
}

function readScalar(text: string): JsonValue {
  const quoted = /^"([^"\\]*)"$|^'([^']*)'$/.exec(text);
  if (quoted !== null) return quoted[1] ?? quoted[2] ?? "";
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list !== undefined && !/[[\]{}]/.test(list))
    return list.trim() === "" ? [] : list.split(",").map((item) => readScalar(item.trim()));
  if (!/^[A-Za-z0-9](?:[^:#]|:(?=\S)|(?<=\S)#)*$/.test(text)) throw new NotSimple();
  return text;
}
