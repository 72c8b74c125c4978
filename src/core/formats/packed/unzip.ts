import { numberText } from "../../json/numberText";
import { type Problem, quoted, type Result } from "../../json/problem";
import { crc32 } from "../crc32";
import { MAX_BYTES } from "../decodeText";
import type { BinaryFile } from "../format";
import { megabytes } from "../megabytes";
import { inflate } from "./inflate";
import { isLeftOut, MAX_FILES } from "./leftOut";
import { type ZipEntry, zipEntries } from "./zipEntries";

export interface ZipLimits {
  readonly files: number;
  /** Of all that is unpacked, in bytes. */
  readonly bytes: number;
  /** How many times its size all that is unpacked may have; counted from `innocentBytes` on. */
  readonly ratio: number;
  readonly innocentBytes: number;
}

/** Text that repeats itself, as that of many accounts does, packs to a twentieth; a bomb to a thousandth. */
export const ZIP_LIMITS: ZipLimits = { files: MAX_FILES, bytes: MAX_BYTES, ratio: 200, innocentBytes: 2_000_000 };

/**
 * The files of a zip in the order of its list, without those that `isLeftOut` leaves out. Refused whole where a path leads out
 * of the zip or stands twice, a file is packed in a way that isn't read, encrypted or damaged, or where more would come out than
 * `limits` allow or than the list says. A zip within the zip stays packed.
 */
export function unzip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Result<readonly BinaryFile[]> {
  const list = zipEntries(bytes, limits.files);
  if ("refusal" in list) return { ok: false, problems: [{ severity: "error", at: {}, ...list.refusal }] };
  const wanted = list.entries.filter(({ path }) => !isLeftOut(path) || leadsOut(path));
  const problems = [...pathProblems(wanted), ...wanted.flatMap(kindProblems)];
  if (problems.length > 0) return { ok: false, problems };
  if (wanted.length === 0) return refused({}, "no-files", "The zip file holds no file that could be read.", "");

  const most = Math.min(limits.bytes, Math.max(limits.innocentBytes, bytes.length * limits.ratio));
  const beyond = firstBeyond(wanted, most);
  if (beyond !== undefined) return tooLarge(beyond, bytes.length, most, limits);
  const files: BinaryFile[] = [];
  let left = most;
  for (const entry of wanted) {
    const unpacked =
      entry.method === 0
        ? { kind: "whole" as const, bytes: entry.packed }
        : inflate(entry.packed, Math.min(left, entry.unpackedSize));
    if (unpacked.kind !== "whole" || !isAsListed(entry, unpacked.bytes)) return damaged(entry);
    left -= unpacked.bytes.length;
    files.push({ path: entry.path, bytes: unpacked.bytes });
  }
  return { ok: true, value: files, warnings: [] };
}

/** What the list itself says is too much isn't unpacked to find that out; a file that is larger than its list says is damaged. */
function firstBeyond(entries: readonly ZipEntry[], most: number): ZipEntry | undefined {
  let size = 0;
  return entries.find(({ unpackedSize }) => {
    size += unpackedSize;
    return size > most;
  });
}

function isAsListed({ crc, unpackedSize }: ZipEntry, bytes: Uint8Array): boolean {
  return bytes.length === unpackedSize && crc32(bytes) === crc;
}

/** Out of the folder that the zip stands for: up, or to a place of its own on a disk. */
function leadsOut(path: string): boolean {
  return path.startsWith("/") || /^[a-z]:/i.test(path) || path.split("/").includes("..");
}

function pathProblems(entries: readonly ZipEntry[]): readonly Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ path }) => {
    const isTwice = seen.has(path);
    seen.add(path);
    if (leadsOut(path))
      return [
        problem(
          {},
          "zip-path",
          `The zip file holds ${quoted(path)}, which leads out of its folder.`,
          "It is not unpacked: look where it comes from.",
        ),
      ];
    return isTwice ? [problem({}, "zip-path", `The zip file holds ${quoted(path)} twice.`, "Pack it again.")] : [];
  });
}

function kindProblems({ path: file, method, isEncrypted }: ZipEntry): readonly Problem[] {
  if (isEncrypted)
    return [
      problem({ file }, "zip-encrypted", "The file is encrypted in the zip.", "Unpack it with its password first."),
    ];
  if (method === 0 || method === 8) return [];
  const name = METHODS[method] ?? `method ${method}`;
  return [
    problem(
      { file },
      "zip-method",
      `The file is packed with ${name}, which is not read.`,
      "Pack it with Deflate, as usual.",
    ),
  ];
}

/** APPNOTE.TXT, 4.4.5. */
const METHODS: Readonly<Record<number, string>> = {
  9: "Deflate64",
  12: "bzip2",
  14: "LZMA",
  93: "zstd",
  95: "xz",
  98: "PPMd",
};

function tooLarge(
  { path: file }: ZipEntry,
  packedBytes: number,
  most: number,
  limits: ZipLimits,
): Result<readonly BinaryFile[]> {
  const why =
    most === limits.bytes
      ? `at most ${megabytes(most)} are unpacked`
      : `a zip of ${numberText(packedBytes)} bytes is unpacked to at most ${megabytes(most)}`;
  return refused(
    { file },
    "zip-too-large",
    `What is in the zip file is too large: ${why}.`,
    "Choose the files that the design is in.",
  );
}

function damaged({ path: file }: ZipEntry): Result<readonly BinaryFile[]> {
  return refused(
    { file },
    "zip-damaged",
    "The file is damaged in the zip: it isn't what the zip lists.",
    "Pack or download it again.",
  );
}

function refused(at: Problem["at"], code: string, message: string, remedy: string): Result<readonly BinaryFile[]> {
  return { ok: false, problems: [problem(at, code, message, remedy)] };
}

function problem(at: Problem["at"], code: string, message: string, remedy: string): Problem {
  return { severity: "error", code, at, message, remedy };
}
