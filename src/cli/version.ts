import { readFile } from "node:fs/promises";

/** The version in the package.json of this command: one folder up from the built file, two from its source. */
export async function version(): Promise<string> {
  for (const path of ["../package.json", "../../package.json"]) {
    const text = await readFile(new URL(path, import.meta.url), "utf8").catch(() => null);
    if (text === null) continue;
    const { name, version: found } = JSON.parse(text) as { readonly name?: string; readonly version?: string };
    if (name === "orgwright" && found !== undefined) return found;
  }
  return "unknown";
}
