import { isLeftOut, MAX_BYTES, MAX_FILES, megabytes } from "../../core/formats";
import type { Problem } from "../../core/json/problem";
import { counted, numberText } from "../../core/words/words";

/** What a person gave: files, a folder, a text. Nothing of it is read yet. */
export interface Source {
  /** What to call it: a file's name, a folder's, "3 files". */
  readonly title: string;
  /** All that a folder holds, not such files as a person chose. */
  readonly isFolder: boolean;
  readonly files: readonly SourceFile[];
  /** The text, where that is what a person gave. */
  readonly pasted?: string;
}

/** `path` is relative and uses `/`; of what is in a folder it begins with that folder's name. */
export interface SourceFile {
  readonly path: string;
  readonly blob: Blob;
}

/** Files that a person chose, or dropped without a folder. */
export function sourceOfFiles(files: readonly File[]): Source {
  return {
    title: titleOf(files),
    isFolder: false,
    files: files.map((file) => ({ path: file.name, blob: file })),
  };
}

/** What `<input webkitdirectory>` gives: all files of one folder, whose name begins each path. */
export function sourceOfFolder(files: readonly File[]): Source {
  const paths = files.map(({ webkitRelativePath }) => webkitRelativePath);
  const title = paths[0]?.split("/")[0] ?? "";
  const all = files.map((file, index) => ({ path: paths[index] ?? "", blob: file }));
  const seen = all.filter(({ path }) => !isLeftOut(path.slice(title.length + 1)));
  return { title: title || "folder", isFolder: true, files: seen };
}

export function sourceOfText(title: string, text: string): Source {
  return { title, isFolder: false, files: [{ path: title, blob: new Blob([text]) }], pasted: text };
}

/** What was dropped or pasted, as the browser tells it: an entry for each thing, null where it is no file. */
export interface Dropped {
  readonly entries: readonly (FileSystemEntry | null)[];
  readonly files: readonly File[];
}

/**
 * What was dropped, folders with all that is in them. Hidden folders are not looked into; no more than one file over the limit
 * is found.
 */
export function sourceOfDrop({ entries, files }: Dropped): Promise<Source> {
  const known = entries.filter((entry) => entry !== null);
  return known.some(isFolder) ? sourceOfEntries(known) : Promise.resolve(sourceOfFiles(files));
}

async function sourceOfEntries(entries: readonly FileSystemEntry[]): Promise<Source> {
  const [only] = entries;
  const title =
    entries.length === 1 && only !== undefined
      ? only.name
      : counted(entries.length, "file or folder", "files and folders");
  const files: SourceFile[] = [];
  const open = entries.map((entry) => ({ entry, path: entry.name })).reverse();
  for (let next = open.pop(); next !== undefined && files.length <= MAX_FILES; next = open.pop()) {
    const { entry, path } = next;
    if (isFolder(entry)) {
      const children = (await childrenOf(entry)).toSorted((one, other) => (one.name < other.name ? -1 : 1));
      const seen = children.filter(({ name }) => !isLeftOut(name));
      open.push(...seen.map((child) => ({ entry: child, path: `${path}/${child.name}` })).reverse());
    } else files.push({ path, blob: await fileOf(entry as FileSystemFileEntry) });
  }
  return { title, isFolder: true, files };
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A reader gives up to a hundred at a time, and none when that is all. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function titleOf(files: readonly File[]): string {
  const [only] = files;
  return files.length === 1 && only !== undefined ? only.name : counted(files.length, "file");
}

/** Why so much isn't read; none where it is. */
export function limitProblems({ title, isFolder: isOfFolder, files }: Source): readonly Problem[] {
  if (files.length === 0)
    return [problem(title, "no-files", "The folder holds no file that could be read.", "Hidden ones are left out.")];
  if (files.length > MAX_FILES)
    return [
      problem(
        title,
        "too-many-files",
        `There are more than ${numberText(MAX_FILES)} files; at most so many are read.`,
        "Choose only the folder that the design is in.",
      ),
    ];
  const tooLarge = files.filter(({ blob }) => blob.size > MAX_BYTES);
  if (tooLarge.length > 0 && !isOfFolder) return tooLarge.map(tooLargeProblem);
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
  if (total <= MAX_BYTES) return [];
  const largest = files.reduce((most, file) => (file.blob.size > most.blob.size ? file : most));
  return [
    problem(
      title,
      "too-large",
      `${counted(files.length, "file")} have ${megabytes(total)}; at most ${megabytes(MAX_BYTES)} are read.`,
      `The largest is ${largest.path} with ${megabytes(largest.blob.size)}. Choose only the files that the design is in.`,
    ),
  ];
}

function tooLargeProblem({ path, blob }: SourceFile): Problem {
  return problem(
    path,
    "too-large",
    `The file has ${megabytes(blob.size)}; at most ${megabytes(MAX_BYTES)} are read.`,
    "It was not looked at. Split it into smaller files.",
  );
}

function problem(file: string, code: string, message: string, remedy: string): Problem {
  return { severity: "error", code, at: { file }, message, remedy };
}
