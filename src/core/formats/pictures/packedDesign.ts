import { strToU8, zlibSync } from "fflate";
import type { Document } from "../../design/types";
import { writeDocument } from "../../design/writeDocument";
import type { Problem, Result } from "../../json/problem";
import type { KnownActions } from "../../policy";
import { decodeText, MAX_BYTES } from "../decodeText";
import { megabytes } from "../megabytes";
import { orgwrightImporter } from "../orgwright";
import { inflate } from "../packed/inflate";
import { adler32 } from "./adler32";

/** A document as it lies in a picture: our own format, packed with zlib. The same document gives the same bytes. */
export function packedDesign(document: Document): Uint8Array {
  return zlibSync(strToU8(writeDocument(document)), { level: 9 });
}

/** The document in a picture, read like a file of our own format; `path` is the picture's. */
export function designInPacked(packed: Uint8Array, path: string, knownActions?: KnownActions): Result<Document> {
  const unpacked = unpackedBytes(packed);
  return unpacked.ok ? designInBytes(unpacked.value, path, knownActions) : unpacked;
}

/** The same of what isn't packed. */
export function designInBytes(bytes: Uint8Array, path: string, knownActions?: KnownActions): Result<Document> {
  const text = decodeText(bytes);
  return text.ok ? orgwrightImporter.read([{ path, text: text.value }], knownActions) : text;
}

/** A zlib stream (RFC 1950): two bytes, DEFLATE, the checksum of what was packed. Never more than `MAX_BYTES` are unpacked. */
function unpackedBytes(packed: Uint8Array): Result<Uint8Array> {
  const [method = 0, flags = 0] = packed;
  const isZlib = packed.length > HEAD + SUM && (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
  if (!isZlib || (flags & HAS_DICTIONARY) !== 0) return refuse(damaged);
  const inflated = inflate(packed.subarray(HEAD, -SUM), MAX_BYTES);
  if (inflated.kind !== "whole") return refuse(inflated.kind === "too-large" ? tooLarge : damaged);
  const sum = new DataView(packed.buffer, packed.byteOffset + packed.length - SUM).getUint32(0);
  return sum === adler32(inflated.bytes) ? { ok: true, value: inflated.bytes, warnings: [] } : refuse(damaged);
}

const HEAD = 2;
const SUM = 4;
const HAS_DICTIONARY = 0x20;

const tooLarge: Problem = {
  severity: "error",
  code: "too-large",
  at: {},
  message: `The design in the picture is too large: unpacked it has more than ${megabytes(MAX_BYTES)}.`,
  remedy: "It was not read on. If the picture is from Orgwright, save the design itself instead.",
};

/** A design that isn't as it was written. */
export const damaged: Problem = {
  severity: "error",
  code: "damaged-design",
  at: {},
  message: "The design in the picture is damaged.",
  remedy: "Take the picture from where it was first saved, as it was.",
};

/** A picture that isn't ours, or has lost its design. */
export const noDesign: Problem = {
  severity: "error",
  code: "no-design",
  at: {},
  message: "This picture holds no design.",
  remedy: "Pictures that Orgwright saves hold theirs, unless another program or site has saved them again.",
};

export function refuse(problem: Problem): Result<never> {
  return { ok: false, problems: [problem] };
}
