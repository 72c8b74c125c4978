import type { TextFile } from "../../core/formats";

/** The files of one folder. `folder`: its path, empty for what lies at the top. */
export interface FileGroup {
  readonly folder: string;
  readonly files: readonly TextFile[];
}

const FIRST = "README.md";

/**
 * The files of an export by their folders: what lies at the top first, of that the README, then the folders in the order of
 * their names. Within a folder they stand in the export's order.
 */
export function fileGroups(files: readonly TextFile[]): readonly FileGroup[] {
  const byFolder = new Map<string, TextFile[]>();
  for (const file of files) {
    const folder = folderOf(file.path);
    const group = byFolder.get(folder);
    if (group === undefined) byFolder.set(folder, [file]);
    else group.push(file);
  }
  return [...byFolder]
    .map(([folder, group]) => ({ folder, files: group.toSorted((one, other) => rank(one) - rank(other)) }))
    .toSorted((one, other) => (one.folder < other.folder ? -1 : 1));
}

/** "policies/deny.json" without its folder. */
export function nameInFolder(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function rank({ path }: TextFile): number {
  return nameInFolder(path) === FIRST ? 0 : 1;
}
