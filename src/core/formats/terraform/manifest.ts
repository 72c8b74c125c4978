import { parseJson } from "../../json/parseJson";
import { isJsonObject } from "../../json/value";
import type { TextFile } from "../format";

export const MANIFEST_PATH = "orgwright-export.json";
const FORMAT = "orgwright-export";

/** The list of an export's files, so that the next export into the same folder knows which ones are its own to replace. */
export function manifest(files: readonly TextFile[]): TextFile {
  const paths = files.map(({ path }) => path).toSorted();
  return { path: MANIFEST_PATH, text: `${JSON.stringify({ format: FORMAT, version: 1, files: paths }, null, 2)}\n` };
}

/** The paths that an earlier export wrote; null where the text is no such list. Paths that lead elsewhere are left out. */
export function filesOfManifest(text: string): readonly string[] | null {
  const parsed = parseJson(text);
  if ("syntaxError" in parsed || !isJsonObject(parsed.value) || parsed.value.format !== FORMAT) return null;
  const { files } = parsed.value;
  return Array.isArray(files) ? files.filter((path) => typeof path === "string" && OWN_PATH.test(path)) : null;
}

/** One folder deep at most, plain characters, no leading dot: nothing that leaves the folder or hides in it. */
const OWN_PATH = /^(?:[a-z0-9][\w-]*\/)?[A-Za-z0-9][\w-]*(?:\.[\w-]+)*$/;
