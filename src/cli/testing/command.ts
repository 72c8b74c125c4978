import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { main } from "../orgwright";

/** Where the command works. */
export let folder: string;

/** To be called by a file of tests: each of them gets a new folder. */
export function inNewFolders(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "orgwright-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
}

/** Runs the command in the folder: its exit status, and what it has printed. */
export async function orgwright(...args: readonly string[]) {
  const said = { out: "", err: "" };
  const status = await main(args, {
    cwd: folder,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { status, ...said };
}

/** Writes a file into the folder; what is no text as JSON. */
export function put(path: string, content: string | object): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
}

export function textOf(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

export function filesIn(path = "."): readonly string[] {
  return readdirSync(join(folder, path)).toSorted();
}
