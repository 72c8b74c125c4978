import { MAX_CHARACTERS } from "../json/parseJson";
import type { Problem, Result } from "../json/problem";
import { megabytes } from "./megabytes";
import { readUtf8 } from "./utf8";

/** Larger files are not looked at; a text within the limit of characters may still be refused by its reader. */
export const MAX_BYTES = 2 * MAX_CHARACTERS;

/**
 * The text of a file: UTF-8, with or without a byte order mark, or UTF-16 with one, without a terminal's colours. Refuses what is
 * no text, saying what it looks like, and files without content; nothing is ever guessed into wrong letters.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  if (bytes.length === 0) return refuse("empty", "The file is empty.", "");
  if (bytes.length > MAX_BYTES)
    return refuse(
      "too-large",
      `The file is too large: ${megabytes(bytes.length)}; at most ${megabytes(MAX_BYTES)} are read.`,
      "Split it into smaller files.",
    );
  const kind = MAGIC.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (kind !== undefined) return refuse("not-text", `The file is not text: it looks like ${kind.name}.`, kind.remedy);
  const byteOrder = startsWith(bytes, 0xff, 0xfe) ? "little" : startsWith(bytes, 0xfe, 0xff) ? "big" : null;
  if (byteOrder !== null) return readUtf16(bytes.subarray(2), byteOrder);
  if (looksLikeUtf16(bytes))
    return refuse(
      "not-utf-8",
      "The file's text is not encoded as UTF-8: it looks like UTF-16 without a byte order mark.",
      "Save it as UTF-8.",
    );
  const content = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  const reading = readUtf8(content);
  if (!("text" in reading) && endsAsZip(bytes))
    return refuse(
      "not-text",
      "The file is a zip that unpacks itself when it is run, which is not done here.",
      "Unpack it first, or pack it as a plain zip.",
    );
  if ("text" in reading) return withContent(reading.text);
  // No text holds this character.
  if (bytes.includes(0)) return refuse("not-text", "The file is not text.", "");
  return {
    ok: false,
    problems: [
      {
        severity: "error",
        code: "not-utf-8",
        at: placeIn(content, reading.invalidAt),
        message: "The file's text is not encoded as UTF-8.",
        remedy: "Save it as UTF-8.",
      },
    ],
  };
}

const MAGIC: readonly { readonly start: readonly number[]; readonly name: string; readonly remedy: string }[] = [
  { start: [0x1f, 0x8b], name: "gzip", remedy: "Unpack it first." },
  { start: [0x50, 0x4b, 0x03, 0x04], name: "a zip file", remedy: "Unpack it first." },
  { start: [0x50, 0x4b, 0x05, 0x06], name: "an empty zip file", remedy: "" },
  { start: [0x28, 0xb5, 0x2f, 0xfd], name: "zstd", remedy: "Unpack it first." },
  { start: [0x42, 0x5a, 0x68], name: "bzip2", remedy: "Unpack it first." },
  { start: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: "xz", remedy: "Unpack it first." },
  { start: [0x25, 0x50, 0x44, 0x46], name: "a PDF", remedy: "" },
  { start: [0x89, 0x50, 0x4e, 0x47], name: "a PNG picture", remedy: "" },
  {
    start: [0xff, 0xd8, 0xff],
    name: "a JPEG picture",
    remedy: "Only SVG and PNG pictures that Orgwright wrote hold a design.",
  },
  { start: [0x7f, 0x45, 0x4c, 0x46], name: "a program", remedy: "" },
];

/** A zip's list of files ends it, with a comment behind of at most 64 KB (APPNOTE.TXT 4.3.16). */
function endsAsZip(bytes: Uint8Array): boolean {
  const end = bytes.subarray(Math.max(0, bytes.length - 65_557));
  return end.some((_, at) => end[at] === 0x50 && end[at + 1] === 0x4b && end[at + 2] === 5 && end[at + 3] === 6);
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Every other byte of western text in UTF-16 is zero, those between are letters and white space. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 512);
  const zeros = [0, 0];
  const controls = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++;
    if (byte < 0x20 && !WHITE_SPACE.has(byte)) controls[index % 2]!++;
  });
  const half = sample.length / 2;
  return half >= 2 && zeros.some((count, side) => count > half * 0.4 && controls[1 - side]! < half * 0.1);
}

/** Tab, line feed, carriage return. */
const WHITE_SPACE: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d]);

function readUtf16(bytes: Uint8Array, byteOrder: "little" | "big"): Result<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let start = 0; start + 1 < bytes.length; start += 8192) {
    const units: number[] = [];
    for (let at = start; at < start + 8192 && at + 1 < bytes.length; at += 2)
      units.push(view.getUint16(at, byteOrder === "little"));
    parts.push(String.fromCharCode(...units));
  }
  const text = parts.join("");
  if (bytes.length % 2 === 0 && !/\p{Cs}/u.test(text)) return withContent(text);
  return refuse("not-utf-16", "The file says that it is UTF-16, but its text is damaged.", "Save it as UTF-8.");
}

/** What a terminal is told beside the text, such as colours (ECMA-48, "Control sequences", and xterm's window titles). */
const TERMINAL_SEQUENCES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g;

function withContent(given: string): Result<string> {
  const text = given.includes("\u001b") ? given.replace(TERMINAL_SEQUENCES, "") : given;
  return /\S/.test(text)
    ? { ok: true, value: text, warnings: [] }
    : refuse("empty", "The file has no content, only white space.", "");
}

function placeIn(bytes: Uint8Array, offset: number): Problem["at"] {
  const before = bytes.subarray(0, offset);
  const lineStart = before.lastIndexOf(0x0a) + 1;
  let line = 1;
  for (const byte of before) if (byte === 0x0a) line++;
  const reading = readUtf8(before.subarray(lineStart));
  return { line, column: "text" in reading ? reading.text.length + 1 : 1 };
}

function refuse(code: string, message: string, remedy: string): Result<string> {
  return { ok: false, problems: [{ severity: "error", code, at: {}, message, remedy }] };
}
