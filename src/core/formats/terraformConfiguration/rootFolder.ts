import { type Problem, quoted, type Result } from "../../json/problem";
import { MANIFEST_PATH } from "../terraform/manifest";
import type { ConfigurationFiles } from "./configurationFiles";
import { folderOf, joined, nameOf } from "./paths";

/**
 * The root module's folder: the one over all others, if it holds configuration; else the only one that no module block leads to
 * and that speaks of an organization.
 */
export function rootFolderOf(files: ConfigurationFiles): Result<string> {
  const { top, folders } = files;
  if (files.configurationIn(top).length > 0) return { ok: true, value: top, warnings: [] };
  const called = new Set(folders.flatMap((folder) => calledFrom(files, folder)));
  const roots = folders.filter((folder) => !called.has(folder));
  const speaking = roots.filter((folder) => speaksOfOrganization(files, folder));
  const candidates = speaking.length > 0 ? speaking : roots;
  const [only, second] = stepsOfExport(files, candidates) ?? candidates;
  if (only !== undefined && second === undefined) return { ok: true, value: only, warnings: [] };
  return { ok: false, problems: [severalRoots(candidates)] };
}

/** Of an export in steps ("1-adopt", "2-change") the last one is the design. */
function stepsOfExport(files: ConfigurationFiles, candidates: readonly string[]): readonly string[] | null {
  return candidates.every((folder) => isStepOfExport(files, folder)) ? candidates.toSorted().slice(-1) : null;
}

/** Whether the folder is one of the steps of an export that takes several. */
export function isStepOfExport(files: ConfigurationFiles, folder: string): boolean {
  const isExport = files.at(joined(files.top, MANIFEST_PATH)) !== undefined;
  return isExport && folder !== files.top && folderOf(folder) === files.top && /^\d-/.test(nameOf(folder));
}

const LOCAL_SOURCE = /\bsource"?\s*[=:]\s*"(\.{1,2}(?:\/[^"]*)?)"/g;

/** Where the folder's module blocks lead to, by their look: nothing is worked out yet. */
function calledFrom(files: ConfigurationFiles, folder: string): readonly string[] {
  return files
    .configurationIn(folder)
    .flatMap(({ text }) => [...text.matchAll(LOCAL_SOURCE)].map(([, path = ""]) => joined(folder, path)));
}

/** The folder, or one that its module blocks lead to. */
function speaksOfOrganization(files: ConfigurationFiles, start: string): boolean {
  const seen = new Set([start]);
  for (const folder of seen) {
    if (files.configurationIn(folder).some(({ text }) => text.includes("aws_organizations_"))) return true;
    for (const called of calledFrom(files, folder)) seen.add(called);
  }
  return false;
}

function severalRoots(folders: readonly string[]): Problem {
  return {
    severity: "error",
    code: "several-root-modules",
    at: {},
    message: `Several folders could be the root module: ${folders.slice(0, 10).map(quoted).join(", ")}.`,
    remedy: "Name the one that is meant.",
  };
}
