import { parseJson } from "../../json/parseJson";
import { isJsonObject } from "../../json/value";
import type { TextFile } from "../format";

export const MANIFEST_PATH = "orgwright-export.json";
const FORMAT = "orgwright-export";

/**
 * The list of an export's files, so that the next export into the same folder knows which ones are its own to replace.
 *
 * @param withoutFullAwsAccess the targets that the design keeps without FullAWSAccess, as `target_id` would name them: no resource
 * says so, and without it a reader of the configuration would take them to allow everything
 */
export function manifest(files: readonly TextFile[], withoutFullAwsAccess: readonly string[]): TextFile {
  const paths = files.map(({ path }) => path).toSorted();
  const content = {
    format: FORMAT,
    version: 1,
    files: paths,
    ...(withoutFullAwsAccess.length === 0 ? {} : { withoutFullAwsAccess }),
  };
  return { path: MANIFEST_PATH, text: `${JSON.stringify(content, null, 2)}\n` };
}

/** The paths that an earlier export wrote; null where the text is no such list. Paths that lead elsewhere are left out. */
export function filesOfManifest(text: string): readonly string[] | null {
  const parsed = parseJson(text);
  if ("syntaxError" in parsed || !isJsonObject(parsed.value) || parsed.value.format !== FORMAT) return null;
  const { files } = parsed.value;
  return Array.isArray(files) ? files.filter((path) => typeof path === "string" && OWN_PATH.test(path)) : null;
}

/** Two folders deep at most, plain characters, no leading dot: nothing that leaves the folder or hides in it. */
const OWN_PATH = /^(?:[a-z0-9][\w-]*\/){0,2}[A-Za-z0-9][\w-]*(?:\.[\w-]+)*$/;
