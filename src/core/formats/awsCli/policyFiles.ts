import type { Problem } from "../../json/problem";
import type { TextFile } from "../format";

/** Files that came with the answers and are none of them: policy documents, where a policy's id or name is the file's name. */
export class PolicyFiles {
  readonly #byName: ReadonlyMap<string, TextFile>;
  readonly #used = new Set<TextFile>();

  constructor(readonly files: readonly TextFile[]) {
    this.#byName = new Map(files.filter(isPolicy).map((file) => [nameOf(file.path), file]));
  }

  /** The text of the policy's document; null where no file is named after it. */
  contentOf(id: string, name: string): string | null {
    const file = this.#byName.get(id.toLowerCase()) ?? this.#byName.get(name.toLowerCase());
    if (file === undefined) return null;
    this.#used.add(file);
    return file.text;
  }

  /** One warning for each file that no policy asked for. */
  leftOut(): readonly Problem[] {
    return this.files
      .filter((file) => !this.#used.has(file))
      .map((file) => ({
        severity: "warning",
        code: "file-left-out",
        at: { file: file.path },
        message: "The file was left out: it is no answer of the AWS command line.",
        remedy: isPolicy(file)
          ? "To give a policy its document, name the file after the policy's id or name (p-a1b2c3d4.json)."
          : "",
      }));
  }
}

function isPolicy({ text }: TextFile): boolean {
  return /^\s*\{/.test(text) && /"Statement"\s*:/.test(text);
}

/** "p-a1b2c3d4" for "policies/p-a1b2c3d4.json". */
function nameOf(path: string): string {
  return path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.json$/i, "")
    .toLowerCase();
}
