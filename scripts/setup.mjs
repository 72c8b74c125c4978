// Brings a clone to where it can run: dependencies as the lock names them, builds no older than their sources.
// Imports only Node's own modules: it runs before anything is installed.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure, projectFolder, runMain, runNpm, runTool } from "./run.mjs";

const oldestNode = { major: 20, minor: 19 };

const builds = {
  page: {
    result: "dist/index.html",
    sources: ["src/app", "src/core", "public", "index.html"],
    args: ["build", "--logLevel", "warn"],
  },
  command: {
    result: "dist-cli/orgwright.js",
    sources: ["src/cli", "src/core"],
    args: ["build", "--mode", "cli", "--logLevel", "warn"],
  },
};
const everyBuildReads = ["vite.config.ts", "package.json", "package-lock.json", "tsconfig.json"];

/**
 * Installs the dependencies where what is installed differs from the lock.
 * @throws {Failure} where Node is too old or npm could not install
 */
export async function installDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < oldestNode.major || (major === oldestNode.major && minor < oldestNode.minor)) {
    const needed = `${oldestNode.major}.${oldestNode.minor}`;
    throw new Failure(`Orgwright needs Node ${needed} or newer, this is ${process.versions.node}.`);
  }
  const lock = packagesOf("package-lock.json");
  if (lock === null) throw new Failure("package-lock.json is missing or broken. Check the clone: git status");
  if (isInstalled(lock, packagesOf("node_modules/.package-lock.json"))) return;
  console.log("Installing dependencies (npm ci) …");
  const { status } = await runNpm(["ci", "--no-fund", "--no-audit"]);
  if (status !== 0) {
    throw new Failure(
      "The dependencies could not be installed (npm's message is above). Check the connection to the package registry, then run the same command again.",
    );
  }
}

/**
 * Builds the page (dist) or the command (dist-cli) where the last build is missing or older than its sources.
 * @param {keyof typeof builds} name
 * @throws {Failure} where the build fails
 */
export async function buildIfStale(name) {
  const { result, sources } = builds[name];
  if (newest([result]) < newest([...sources, ...everyBuildReads])) await build(name);
}

/**
 * Builds the page (dist) or the command (dist-cli).
 * @param {keyof typeof builds} name
 * @throws {Failure} where the build fails
 */
export async function build(name) {
  console.log(`Building the ${name} …`);
  const { status } = await runTool("vite", builds[name].args);
  if (status !== 0) throw new Failure(`The ${name} could not be built, see the message above.`);
}

/**
 * Whether every package of the lock is installed in its version; packages for other platforms may be missing.
 * @param {Record<string, LockRecord>} lock
 * @param {Record<string, LockRecord> | null} installed npm's own note of what it installed
 */
export function isInstalled(lock, installed) {
  if (installed === null) return false;
  return Object.entries(lock).every(([path, wanted]) => {
    if (path === "") return true;
    const present = installed[path];
    if (present === undefined) return wanted.optional === true;
    return present.version === wanted.version && present.integrity === wanted.integrity;
  });
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockRecord */

/**
 * @param {string} path
 * @returns {Record<string, LockRecord> | null}
 */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, path), "utf8")).packages;
  } catch {
    return null;
  }
}

/**
 * The latest change below the given paths, in milliseconds; 0 where none exists. Folders count too: deleting a file changes
 * its folder.
 * @param {readonly string[]} paths
 * @returns {number}
 */
function newest(paths) {
  return Math.max(
    0,
    ...paths.map((path) => {
      const stats = statSync(join(projectFolder, path), { throwIfNoEntry: false });
      if (stats === undefined) return 0;
      if (!stats.isDirectory()) return stats.mtimeMs;
      return Math.max(stats.mtimeMs, newest(readdirSync(join(projectFolder, path)).map((name) => join(path, name))));
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await runMain(installDependencies);
