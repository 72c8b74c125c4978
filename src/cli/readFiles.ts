import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Document } from "../core/design/types";
import {
  type BinaryFile,
  decodeText,
  importFiles,
  isLeftOut,
  MAX_BYTES,
  MAX_FILES,
  megabytes,
  unpackFromLink,
} from "../core/formats";
import { numberText } from "../core/json/numberText";
import { quoted, type Result } from "../core/json/problem";
import { fileProblem } from "./fileProblem";
import { type Io, problem } from "./io";
import { readActions } from "./readActions";

/**
 * The document in a file, a zip, a shared link, or in the files of a folder and the folders in it: JSON and YAML, and where there
 * is configuration of Terraform, also what that may read. Of a folder, files that are of no format are left alone with a warning.
 * Policies that name actions which AWS doesn't know come with warnings.
 */
export async function readDesign(io: Io, paths: readonly string[], format?: string): Promise<Result<Document>> {
  const files: BinaryFile[] = [];
  let isFolder = false;
  for (const path of paths) {
    const found = await filesAt(io, path);
    if (!found.ok) return found;
    files.push(...found.value.files);
    isFolder ||= found.value.isFolder;
  }
  return importFiles(files, { format, isFolder, knownActions: readActions() });
}

/** The text of one file. */
export async function readText(io: Io, path: string): Promise<Result<string>> {
  const bytes = await readBytes(io, path);
  if (!bytes.ok) return bytes;
  const decoding = decodeText(bytes.value);
  if (decoding.ok) return decoding;
  return { ok: false, problems: decoding.problems.map((each) => ({ ...each, at: { file: path, ...each.at } })) };
}

interface FilesAt {
  readonly files: readonly BinaryFile[];
  readonly isFolder: boolean;
}

/** A shared link; what is behind `d=` is the design itself, so nothing is fetched. */
const LINK = /^https?:\/\/[^#]*#(?:.*&(?:amp;)?)?d=([^&\s]*)/;

function filesInLink(packed: string): Result<FilesAt> {
  const text = unpackFromLink(packed);
  if (!text.ok) return text;
  const file = { path: "the link", bytes: new TextEncoder().encode(text.value) };
  return { ok: true, value: { files: [file], isFolder: false }, warnings: [] };
}

async function filesAt(io: Io, path: string): Promise<Result<FilesAt>> {
  const packed = LINK.exec(path)?.[1];
  if (packed !== undefined) return filesInLink(packed);
  if (/^https?:\/\//i.test(path))
    return refuse("address", `${quoted(path)} is an address; nothing is fetched.`, "Download the file first.");
  if (path === "") return refuse("empty-path", "A path is empty.", "Name a file or a folder.");
  try {
    const absolute = resolve(io.cwd, path);
    const isFolder = (await stat(absolute)).isDirectory();
    const names = isFolder ? await filesIn(absolute) : [absolute];
    if (names.length === 0)
      return refuse(
        "no-files",
        `The folder ${quoted(path)} holds no JSON and no Terraform file.`,
        "Name a file, or another folder.",
      );
    if (names.length > MAX_FILES)
      return refuse(
        "too-many-files",
        `The folder ${quoted(path)} holds ${numberText(names.length)} files to read; at most ${numberText(MAX_FILES)} are read.`,
        "Name a smaller folder.",
      );
    const files: BinaryFile[] = [];
    for (const name of names) {
      const shownPath = isFolder ? withSlashes(join(path, relative(absolute, name))) : path;
      const bytes = await readBytes(io, shownPath);
      if (!bytes.ok) return bytes;
      files.push({ path: shownPath, bytes: bytes.value });
    }
    return { ok: true, value: { files, isFolder }, warnings: [] };
  } catch (error) {
    return { ok: false, problems: [fileProblem(error, path)] };
  }
}

/** A path as formats know it; Windows has another sign between folders, which elsewhere may be part of a name. */
function withSlashes(path: string): string {
  return path.replaceAll(sep, "/");
}

/** Sorted, so that the same folder is the same document; hidden files and folders are left out. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isLeftOut(withSlashes(relative(folder, path))))
    .sort();
  const isConfiguration = paths.some((path) => CONFIGURATION.test(path));
  return paths.filter((path) => FORMATS.test(path) || (isConfiguration && BESIDE_CONFIGURATION.test(path)));
}

/** YAML isn't read, but told by its name: what it is, beside what is read or instead. */
const FORMATS = /\.(?:json|tfstate|tf|tofu|ya?ml)$/i;
const CONFIGURATION = /\.(?:tf|tofu)(?:\.json)?$/i;
/** Values of variables, and what `file` and `templatefile` are used for. */
const BESIDE_CONFIGURATION = /\.(?:tfvars|tftpl|tpl|tmpl|template|txt|csv)$/i;

async function readBytes(io: Io, path: string): Promise<Result<Uint8Array>> {
  try {
    const absolute = isAbsolute(path) ? path : resolve(io.cwd, path);
    const stats = await stat(absolute);
    if (stats.size > MAX_BYTES) return tooLarge(path);
    // A device or another program may give without end.
    const bytes = stats.isFile()
      ? await readFile(absolute)
      : await buffer(createReadStream(absolute, { end: MAX_BYTES }));
    return bytes.length > MAX_BYTES ? tooLarge(path) : { ok: true, value: bytes, warnings: [] };
  } catch (error) {
    return { ok: false, problems: [fileProblem(error, path)] };
  }
}

function tooLarge(path: string): Result<Uint8Array> {
  return refuse(
    "too-large",
    `${quoted(path)} is too large: at most ${megabytes(MAX_BYTES)} are read.`,
    "Split it into smaller files.",
  );
}

function refuse<T>(code: string, message: string, remedy: string): Result<T> {
  return { ok: false, problems: [problem(code, message, remedy)] };
}
