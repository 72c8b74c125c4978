import type { Document } from "../../design/types";
import { numberText } from "../../json/numberText";
import type { Problem, Result } from "../../json/problem";
import { crc32 } from "../crc32";
import type { BinaryImporter } from "../format";
import { damaged, designInBytes, designInPacked, noDesign, packedDesign, refuse } from "./packedDesign";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const KEYWORD = "orgwright-design";
/** More chunks are in no picture that a program makes. */
const MOST_CHUNKS = 100_000;
/** Length, type and checksum around a chunk's data. */
const AROUND = 12;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Type and data, over which the checksum is taken. */
  readonly checked: Uint8Array;
  readonly crc: number;
  readonly end: number;
}

/**
 * A PNG with the document inside, as international text behind its header: other programs show the picture as before.
 * Throws where the bytes are no PNG. Source: PNG Specification, "iTXt International textual data".
 */
export function pngWithDesign(png: Uint8Array, document: Document): Uint8Array {
  const header = isPng(png) ? chunkAt(png, SIGNATURE.length) : null;
  if (header?.type !== "IHDR") throw new Error("These bytes are no PNG.");
  const chunk = chunkOf("iTXt", [...latin(KEYWORD), 0, 1, 0, 0, 0], packedDesign(document));
  const bytes = new Uint8Array(png.length + chunk.length);
  bytes.set(png.subarray(0, header.end));
  bytes.set(chunk, header.end);
  bytes.set(png.subarray(header.end), header.end + chunk.length);
  return bytes;
}

/** A picture that opens again as the design that it was made of. */
export const pngImporter: BinaryImporter = {
  id: "png",
  title: "a picture with its design (.png)",
  recognises: ({ bytes }) => isPng(bytes),
  read({ path, bytes }, knownActions) {
    if (!isPng(bytes)) return refuse(notPng);
    const found = chunkWithDesign(bytes);
    if (!found.ok) return found;
    const data = found.value.subarray(KEYWORD.length + 1);
    const [compression, method] = data;
    const languageEnd = data.indexOf(0, 2);
    const keywordEnd = languageEnd === -1 ? -1 : data.indexOf(0, languageEnd + 1);
    if (keywordEnd === -1) return refuse(damaged);
    const text = data.subarray(keywordEnd + 1);
    if (compression === 0) return designInBytes(text, path, knownActions);
    return compression === 1 && method === 0 ? designInPacked(text, path, knownActions) : refuse(damaged);
  },
};

/** The data of the chunk with the design. Checksums of others are left to who shows the picture. */
function chunkWithDesign(bytes: Uint8Array): Result<Uint8Array> {
  let at = SIGNATURE.length;
  for (let count = 0; count < MOST_CHUNKS; count++) {
    const chunk = chunkAt(bytes, at);
    if (chunk === null) return refuse(cutOff);
    if (isOurs(chunk))
      return chunk.crc === crc32(chunk.checked) ? { ok: true, value: chunk.data, warnings: [] } : refuse(damaged);
    if (chunk.type === "IEND") return refuse(noDesign);
    at = chunk.end;
  }
  return refuse(tooManyChunks);
}

function isOurs({ type, data }: Chunk): boolean {
  return type === "iTXt" && data[KEYWORD.length] === 0 && latin(KEYWORD).every((byte, index) => data[index] === byte);
}

function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** The chunk that begins at an offset; null where the bytes end before it does. */
function chunkAt(bytes: Uint8Array, at: number): Chunk | null {
  if (at + AROUND > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(at);
  const end = at + AROUND + length;
  if (end > bytes.length) return null;
  const checked = bytes.subarray(at + 4, end - 4);
  return {
    type: String.fromCharCode(...checked.subarray(0, 4)),
    data: checked.subarray(4),
    checked,
    crc: view.getUint32(end - 4),
    end,
  };
}

function chunkOf(type: string, head: readonly number[], content: Uint8Array): Uint8Array {
  const length = head.length + content.length;
  const chunk = new Uint8Array(AROUND + length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, length);
  chunk.set([...latin(type), ...head], 4);
  chunk.set(content, 8 + head.length);
  view.setUint32(8 + length, crc32(chunk.subarray(4, 8 + length)));
  return chunk;
}

function latin(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

const notPng: Problem = {
  severity: "error",
  code: "not-png",
  at: {},
  message: "The file is no PNG picture.",
  remedy: "",
};

const cutOff: Problem = {
  severity: "error",
  code: "damaged-picture",
  at: {},
  message: "The picture is damaged: it ends in the middle of a part.",
  remedy: "Copy it again from where it came.",
};

const tooManyChunks: Problem = {
  severity: "error",
  code: "damaged-picture",
  at: {},
  message: `The picture is damaged: it has more than ${numberText(MOST_CHUNKS)} parts.`,
  remedy: "It was not read on. Take it from where it was first saved.",
};
