import { deflateSync, strToU8 } from "fflate";
import type { Document } from "../design/types";
import { writeDocument } from "../design/writeDocument";
import type { Problem, Result } from "../json/problem";
import { numberText } from "../words/words";
import { crc32 } from "./crc32";
import { megabytes } from "./megabytes";
import { inflate } from "./packed/inflate";
import { base64Of, bytesOfBase64 } from "./pictures/base64";
import { readUtf8 } from "./utf8";

/** Longer links are cut by programs that pass them on; about 1,500 nodes. */
export const MAX_LINK_CHARACTERS = 32_000;
/** A link may have been made by a later version that makes longer ones. */
const MAX_READ_CHARACTERS = 10 * MAX_LINK_CHARACTERS;
/** Of the design's text. A link of our own length unpacks to less than a tenth of it. */
const MAX_UNPACKED_BYTES = 10_000_000;

const VERSION = "1";

/**
 * The document as a text that may stand in an address: `1.`, our own format without white space, packed (DEFLATE, base64url),
 * and the CRC-32 of what is packed, by which a cut link is known. All but the baseline: the organization as it is in AWS is
 * for those who have it. Refused where the link would be too long to be passed on.
 */
export function packForLink(document: Document): Result<string> {
  const { baseline: _, ...shared } = document;
  const text = JSON.stringify(JSON.parse(writeDocument(shared)));
  const packed = deflateSync(strToU8(text), { level: 9 });
  const link = `${VERSION}.${base64Of(packed).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}.${sumOf(packed)}`;
  if (link.length <= MAX_LINK_CHARACTERS) return { ok: true, value: link, warnings: [] };
  return refuse(
    "link-too-long",
    `The design is too large for a link: it would have ${numberText(link.length)} characters, and programs that pass links on cut them beyond ${numberText(MAX_LINK_CHARACTERS)}.`,
    "Share it as a file.",
  );
}

/** The text of the design that `packForLink` packed. What follows it, as a bracket after a link in a text, is left out. */
export function unpackFromLink(link: string): Result<string> {
  if (link.length > MAX_READ_CHARACTERS)
    return refuse(
      "link-too-long",
      `The link is too long: ${numberText(link.length)} characters.`,
      "Ask for the design as a file.",
    );
  const version = /^(\d+)\./.exec(link)?.[1];
  if (version !== undefined && version !== VERSION)
    return refuse("link-version", "The link was made by a later version of Orgwright.", "Open it with that version.");
  const [, letters, sum] = /^1\.([\w-]+)\.([\da-f]{8})/.exec(link) ?? [];
  const packed = letters === undefined ? null : bytesOfBase64Url(letters);
  if (packed === null || sumOf(packed) !== sum)
    return refuse(
      "link-damaged",
      "The link is not whole: part of it is missing or changed.",
      "Copy it again, to its end.",
    );
  const unpacked = inflate(packed, MAX_UNPACKED_BYTES);
  if (unpacked.kind === "too-large")
    return refuse(
      "link-bomb",
      `The design in the link is too large: unpacked it has more than ${megabytes(MAX_UNPACKED_BYTES)}.`,
      "Orgwright makes no such links: look where it comes from.",
    );
  const reading = unpacked.kind === "whole" ? readUtf8(unpacked.bytes) : null;
  if (reading === null || !("text" in reading))
    return refuse("link-damaged", "The link holds no design that could be read.", "Look where it comes from.");
  return { ok: true, value: reading.text, warnings: [] };
}

function bytesOfBase64Url(letters: string): Uint8Array | null {
  const plain = letters.replaceAll("-", "+").replaceAll("_", "/");
  return bytesOfBase64(plain.padEnd(Math.ceil(plain.length / 4) * 4, "="));
}

function sumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, "0");
}

function refuse(code: string, message: string, remedy: string): Result<never> {
  const problem: Problem = { severity: "error", code, at: {}, message, remedy };
  return { ok: false, problems: [problem] };
}
