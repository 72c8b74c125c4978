import { numberText } from "../../json/numberText";
import { quoted } from "../../json/problem";
import { readUtf8 } from "../utf8";

/** A file in a zip, as the list at the zip's end tells it. */
export interface ZipEntry {
  readonly path: string;
  /** 0: stored as it is, 8: DEFLATE; anything else isn't read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** In bytes, as the list claims. */
  readonly unpackedSize: number;
  readonly packed: Uint8Array;
}

/** A zip that can't be read, in a sentence; `remedy` may be empty. */
export interface ZipRefusal {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}
export type ZipEntries = { readonly entries: readonly ZipEntry[] } | { readonly refusal: ZipRefusal };

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

/** Whether the bytes begin as a zip does, also one without files. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}

/**
 * The files that a zip lists; folders are left out. Nothing is unpacked. The list at the end is what counts, as for every
 * program that unpacks; what stands between the files is not looked at.
 *
 * Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3 (structure) and 4.4 (fields).
 */
export function zipEntries(bytes: Uint8Array, maxEntries: number): ZipEntries {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return damaged("its list of files, which stands at the end, is missing");
  const count = view.getUint16(end + 10, true);
  const listStart = view.getUint32(end + 16, true);
  if (count === 0xffff || listStart === 0xffffffff)
    return refuse("zip-kind", "The zip file is a Zip64 archive, which is not read.", "Pack fewer or smaller files.");
  if (view.getUint16(end + 4, true) !== 0)
    return refuse("zip-kind", "The zip file is one part of several.", "Pack the files into one zip.");
  if (count > maxEntries)
    return refuse(
      "too-many-files",
      `The zip file holds ${numberText(count)} files; at most ${numberText(maxEntries)} are read.`,
      "Pack only the folder that the design is in.",
    );
  const entries: ZipEntry[] = [];
  let at = listStart;
  for (let number = 0; number < count; number++) {
    if (at + 46 > end || view.getUint32(at, true) !== LISTED) return damaged("its list of files breaks off");
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return damaged("its list of files breaks off");
    const path = pathOf(bytes.subarray(at + 46, at + 46 + nameLength));
    const packed = dataOf(view, view.getUint32(at + 42, true), view.getUint32(at + 20, true), end);
    if (packed === null) return damaged(`${quoted(path)} stands outside of it`);
    if (path !== "" && !path.endsWith("/"))
      entries.push({
        path,
        method: view.getUint16(at + 10, true),
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
        crc: view.getUint32(at + 16, true),
        unpackedSize: view.getUint32(at + 24, true),
        packed: bytes.subarray(packed.from, packed.to),
      });
    at = next;
  }
  return { entries };
}

/** Where the last record begins; a comment may follow it. */
function endOf(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= earliest; at--)
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  return null;
}

/** The bytes behind an entry's own head; null where they aren't within the zip. */
function dataOf(view: DataView, at: number, size: number, end: number): { from: number; to: number } | null {
  if (at + 30 > end || view.getUint32(at, true) !== LOCAL) return null;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + size > end ? null : { from, to: from + size };
}

/** UTF-8, as all programs of today write; else one byte a letter. Old programs on Windows part folders by `\`, some begin at `./`. */
function pathOf(name: Uint8Array): string {
  const reading = readUtf8(name);
  return ("text" in reading ? reading.text : String.fromCharCode(...name))
    .replaceAll("\\", "/")
    .replace(/(?<=^|\/)\.\/+/g, "");
}

function damaged(what: string): ZipEntries {
  return refuse("zip-damaged", `The zip file is damaged: ${what}.`, "Pack or download it again.");
}

function refuse(code: string, message: string, remedy: string): ZipEntries {
  return { refusal: { code, message, remedy } };
}
