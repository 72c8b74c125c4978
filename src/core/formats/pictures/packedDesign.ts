import { strToU8, Unzlib, zlibSync } from "fflate";
import type { Document } from "../../design/types";
import { writeDocument } from "../../design/writeDocument";
import type { Problem, Result } from "../../json/problem";
import type { KnownActions } from "../../policy";
import { decodeText, MAX_BYTES } from "../decodeText";
import { orgwrightImporter } from "../orgwright";
import { adler32 } from "./checksums";

/** Unpacked in steps of so many packed bytes, each of which gives at most about a thousand. */
const STEP = 4_096;

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

class TooLarge extends Error {}

/** Never more than `MAX_BYTES` are unpacked, whatever the packed bytes say. */
function unpackedBytes(packed: Uint8Array): Result<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((part) => {
    size += part.length;
    if (size > MAX_BYTES) throw new TooLarge();
    parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    return error instanceof TooLarge ? refuse(tooLarge) : refuse(damaged);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const sum = packed.slice(-4);
  const told = new DataView(sum.buffer, 0, sum.length);
  if (size === 0 || sum.length < 4 || told.getUint32(0) !== adler32(bytes)) return refuse(damaged);
  return { ok: true, value: bytes, warnings: [] };
}

const tooLarge: Problem = {
  severity: "error",
  code: "too-large",
  at: {},
  message: `The design in the picture is too large: unpacked it has more than ${MAX_BYTES} bytes.`,
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
