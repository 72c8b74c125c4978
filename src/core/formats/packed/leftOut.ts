/**
 * Whether a file of a folder or zip is left out without a word: hidden ones and those in hidden folders (`.git`,
 * `.terraform`), what npm installs, what macOS adds to its zips. `path` is relative and uses `/`.
 */
export function isLeftOut(path: string): boolean {
  return path.split("/").some((part) => part.startsWith(".") || part === "node_modules" || part === "__MACOSX");
}

/** Of a folder or zip; more are not read. */
export const MAX_FILES = 5_000;
