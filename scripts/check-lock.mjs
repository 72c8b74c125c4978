// Holds the lock file fit for every machine: no addresses of a registry, every platform's package recorded, and only
// licences that may ship with the page. Part of npm run check.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure, projectFolder, runMain } from "./run.mjs";

const allowedLicences = new Set(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "MPL-2.0"]);

/**
 * @typedef {{
 *   version?: string, resolved?: string, integrity?: string, license?: string, dev?: boolean, devOptional?: boolean,
 *   optionalDependencies?: Record<string, string>
 * }} LockRecord
 */

/**
 * What is wrong with a lock file.
 * @param {{ packages: Record<string, LockRecord> }} lock
 * @returns {readonly string[]} sentences; none where all is well
 */
export function lockProblems({ packages }) {
  return Object.entries(packages).flatMap(([path, record]) => {
    if (path === "") return [];
    return [
      ...(record.resolved === undefined ? [] : [`${path} names the address it came from: ${record.resolved}`]),
      ...(record.integrity === undefined ? [`${path} has no integrity`] : []),
      ...Object.keys(record.optionalDependencies ?? {})
        .filter((name) => !isRecorded(packages, path, name))
        .map((name) => `${path} wants ${name}, which has no record: npm ci fails on the machines that need it`),
      ...(record.dev === true || isAllowed(record.license)
        ? []
        : [`${path} ships under ${record.license ?? "no licence"}, which is not on the list`]),
    ];
  });
}

/**
 * Whether a package that `path` depends on has a record, looked up as Node does: in its own folder, then outwards.
 * @param {Record<string, LockRecord>} packages
 * @param {string} path
 * @param {string} name
 */
function isRecorded(packages, path, name) {
  const outwards = path
    .split("/node_modules/")
    .map((_, index, parts) => parts.slice(0, index + 1).join("/node_modules/"));
  return [...outwards.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`].some(
    (place) => packages[place]?.version !== undefined,
  );
}

/**
 * An SPDX expression of names joined by OR, each of which may be names joined by AND.
 * @param {string | undefined} licence
 */
function isAllowed(licence) {
  if (licence === undefined) return false;
  return licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((name) => allowedLicences.has(name.trim())));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runMain(async () => {
    const lock = JSON.parse(readFileSync(join(projectFolder, "package-lock.json"), "utf8"));
    const problems = lockProblems(lock);
    if (problems.length > 0)
      throw new Failure(`package-lock.json isn't fit for every machine:\n  ${problems.join("\n  ")}`);
    console.log(`The lock holds: ${Object.keys(lock.packages).length - 1} packages.`);
  });
}
