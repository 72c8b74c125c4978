import { strToU8, zipSync } from "fflate";
import type { TextFile } from "./format";

/**
 * The files as one zip. The same files give the same bytes anywhere: every entry has the earliest date that zip knows,
 * in local time, as zip stores it.
 */
export function zipOf(files: readonly TextFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), { mtime: EARLIEST });
}

const EARLIEST = new Date(1980, 0, 1);
