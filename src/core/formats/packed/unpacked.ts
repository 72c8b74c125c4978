import type { Result } from "../../json/problem";
import type { BinaryFile } from "../format";
import { unzip } from "./unzip";
import { isZip } from "./zipEntries";

/** The files with what is in zips in their place; `wasPacked`: there was a zip. */
export interface Unpacked {
  readonly files: readonly BinaryFile[];
  readonly wasPacked: boolean;
}

/** Zips among the files are unpacked; several files keep apart by the zip's name in their paths. */
export function unpacked(files: readonly BinaryFile[]): Result<Unpacked> {
  if (!files.some(({ bytes }) => isZip(bytes))) return { ok: true, value: { files, wasPacked: false }, warnings: [] };
  const all: BinaryFile[] = [];
  for (const file of files) {
    if (!isZip(file.bytes)) {
      all.push(file);
      continue;
    }
    const unzipped = unzip(file.bytes);
    if (!unzipped.ok)
      return {
        ok: false,
        problems: unzipped.problems.map((problem) => ({
          ...problem,
          at: { ...problem.at, file: inside(file.path, problem.at.file) },
        })),
      };
    all.push(
      ...unzipped.value.map(({ path, bytes }) => ({
        // What is still packed is only told of.
        path: files.length === 1 && !isZip(bytes) ? path : inside(file.path, path),
        bytes,
      })),
    );
  }
  return { ok: true, value: { files: all, wasPacked: true }, warnings: [] };
}

function inside(zip: string, path: string | undefined): string {
  return path === undefined ? zip : `${zip}/${path}`;
}
