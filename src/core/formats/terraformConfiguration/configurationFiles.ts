import type { TextFile } from "../format";
import { commonFolder, folderOf, joined, nameOf, normalised } from "./paths";

/** The files that came in, by normalised path and by folder. */
export class ConfigurationFiles {
  readonly #byPath: ReadonlyMap<string, TextFile>;
  readonly #configurationByFolder = new Map<string, TextFile[]>();

  constructor(files: readonly TextFile[]) {
    const sorted = files
      .map(({ path, text }) => ({ path: normalised(path.replaceAll("\\", "/")), text }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    this.#byPath = new Map(sorted.map((file) => [file.path, file]));
    for (const file of sorted) {
      if (!isConfiguration(file.path) || this.#isReplaced(file.path)) continue;
      const folder = folderOf(file.path);
      const others = this.#configurationByFolder.get(folder);
      if (others === undefined) this.#configurationByFolder.set(folder, [file]);
      else others.push(file);
    }
  }

  /** Where OpenTofu finds `a.tofu` beside `a.tf`, it leaves the latter alone. */
  #isReplaced(path: string): boolean {
    return /\.tf(?:\.json)?$/.test(path) && this.#byPath.has(path.replace(/\.tf((?:\.json)?)$/, ".tofu$1"));
  }

  at(path: string): TextFile | undefined {
    return this.#byPath.get(path);
  }

  /** The configuration files right in the folder, in order. */
  configurationIn(folder: string): readonly TextFile[] {
    return this.#configurationByFolder.get(folder) ?? [];
  }

  /** The folders that hold configuration, in order. */
  get folders(): readonly string[] {
    return [...this.#configurationByFolder.keys()];
  }

  /** The folder over all that hold configuration. */
  get top(): string {
    return commonFolder(this.folders);
  }

  /** The values that Terraform takes without being told to, in its order: later ones win. */
  valuesIn(folder: string): readonly TextFile[] {
    const own = [...this.#byPath.values()].filter(({ path }) => folderOf(path) === folder);
    const plain = own.filter(({ path }) => /^terraform\.tfvars(?:\.json)?$/.test(nameOf(path)));
    return [...plain, ...own.filter(({ path }) => /\.auto\.tfvars(?:\.json)?$/.test(path))];
  }

  /** Values that Terraform takes only where it is told to. */
  unusedValuesIn(folder: string): readonly TextFile[] {
    const used = new Set(this.valuesIn(folder));
    return [...this.#byPath.values()].filter(
      (file) => /\.tfvars(?:\.json)?$/.test(file.path) && folderOf(file.path) === folder && !used.has(file),
    );
  }

  /** The paths of all files below a folder, from it. */
  pathsBelow(folder: string): readonly string[] {
    const start = folder === "" ? "" : `${folder}/`;
    return [...this.#byPath.keys()].flatMap((path) => (path.startsWith(start) ? [path.slice(start.length)] : []));
  }

  resolve(folder: string, path: string): string {
    return path.startsWith("/") ? normalised(path) : joined(folder, path);
  }
}

/** Whether a file is Terraform's or OpenTofu's configuration, by its name. */
export function isConfiguration(path: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(path);
}
