import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { filesOfManifest, holdsDesign, importers, MANIFEST_PATH, type TextFile } from "../core/formats";
import { type Problem, quoted } from "../core/json/problem";
import { fileProblem } from "./fileProblem";
import { type Io, problem } from "./io";

/**
 * Writes one file, whole or not at all: beside its place first, then renamed. Replaces an Orgwright design, a picture with
 * one or an empty file of that name and refuses to replace anything else; a pipe or device is written to as it is.
 *
 * @returns null where it is written, else why not
 */
export async function writeDesign(io: Io, path: string, text: string): Promise<Problem | null> {
  try {
    const target = await behindLinks(resolve(io.cwd, path));
    if ((await stat(dirname(target)).catch(nullIfMissing)) === null)
      return problem("no-folder", `The folder for ${quoted(path)} does not exist.`, "Create it first.");
    const existing = await stat(target).catch(nullIfMissing);
    if (existing !== null && !existing.isFile()) {
      await writeFile(target, text);
      return null;
    }
    if (existing !== null && existing.size > 0 && !isDesign(path, await readFile(target, "utf8")))
      return problem(
        "not-replaced",
        `${quoted(path)} exists and is no Orgwright design, so it is not replaced.`,
        "Choose another name or remove it first.",
      );
    const folder = await mkdtemp(join(dirname(target), ".orgwright-"));
    try {
      await writeFile(join(folder, basename(target)), text);
      await rename(join(folder, basename(target)), target);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    return null;
  } catch (error) {
    return fileProblem(error, path);
  }
}

function isDesign(path: string, text: string): boolean {
  return importers.find(({ recognises }) => recognises({ path, text }))?.id === "orgwright" || holdsDesign(text);
}

/**
 * Writes an export into a folder that is new, empty or an earlier export. Of an earlier export its own files are replaced, those
 * that the new one hasn't any more are removed, with the folders that are empty then, and what a person put beside them stays. All
 * files are written aside first, on the same disk; only then is one of the earlier export's touched.
 *
 * @returns null where it is written, else why not
 */
export async function writeFolder(io: Io, path: string, files: readonly TextFile[]): Promise<Problem | null> {
  const target = resolve(io.cwd, path);
  try {
    const earlier = await earlierFiles(target);
    if (earlier === null)
      return problem(
        "not-replaced",
        `The folder ${quoted(path)} is neither empty nor an earlier export, so nothing is written into it.`,
        "Choose another folder.",
      );
    await mkdir(target, { recursive: true });
    const staging = await mkdtemp(join(target, ".orgwright-"));
    try {
      for (const file of files) {
        await mkdir(dirname(join(staging, file.path)), { recursive: true });
        await writeFile(join(staging, file.path), file.text);
      }
      for (const file of files) {
        await mkdir(dirname(join(target, file.path)), { recursive: true });
        await rename(join(staging, file.path), join(target, file.path));
      }
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    const current = new Set(files.map((file) => file.path));
    for (const stale of earlier.filter((name) => !current.has(name))) {
      await removeFile(join(target, stale));
      for (let folder = dirname(stale); folder !== "."; folder = dirname(folder))
        await rmdir(join(target, folder)).catch(() => {}); // not empty, or gone already
    }
    return null;
  } catch (error) {
    return fileProblem(error, path);
  }
}

/** A link is written through, not replaced. */
async function behindLinks(path: string): Promise<string> {
  return (await realpath(path).catch(nullIfMissing)) ?? path;
}

/** The files of the export that is there; none for a new or empty folder; null for anybody else's. */
async function earlierFiles(folder: string): Promise<readonly string[] | null> {
  const names = await readdir(folder).catch(nullIfMissing);
  if (names === null || names.length === 0) return [];
  if (!names.includes(MANIFEST_PATH)) return null;
  return filesOfManifest(await readFile(join(folder, MANIFEST_PATH), "utf8"));
}

/** Only files: a link or folder of that name is somebody else's. */
async function removeFile(path: string): Promise<void> {
  const found = await lstat(path).catch(nullIfMissing);
  if (found?.isFile()) await rm(path);
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
