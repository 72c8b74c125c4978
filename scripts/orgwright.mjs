// The orgwright command in a clone: npm run -s orgwright -- evaluate DESIGN --requests FILE
// Installs dependencies and builds the command where that is missing or older than its sources; all of that speaks on standard
// error. Imports only Node's own modules: it runs before anything is installed.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { basename, join } from "node:path";
import { projectFolder } from "./run.mjs";

const built = join(projectFolder, "dist-cli");
const command = join(built, "orgwright.js");
const sources = ["src/cli", "src/core", "vite.config.ts", "package-lock.json"].map((path) => join(projectFolder, path));

process.exitCode = await main();

/** @returns {Promise<number>} the command's own exit status; 2 where it could not be made ready */
async function main() {
  if (mayLackDependencies()) {
    const status = await speakingOnStandardError([join(projectFolder, "scripts", "setup.mjs")]);
    if (status !== 0) return 2;
  }
  if (isStale() && !(await build())) return 2;
  // npm starts scripts in the project's folder; relative paths are the caller's.
  return node([command, ...process.argv.slice(2)], "inherit", process.env.INIT_CWD ?? process.cwd());
}

/** Cheaply: setup.mjs looks closely, and installs only where something differs. */
function mayLackDependencies() {
  const installed = statSync(join(projectFolder, "node_modules", ".package-lock.json"), { throwIfNoEntry: false });
  return installed === undefined || installed.mtimeMs < newest(join(projectFolder, "package-lock.json"));
}

function isStale() {
  const stats = statSync(command, { throwIfNoEntry: false });
  return stats === undefined || stats.mtimeMs < Math.max(...sources.map(newest));
}

/** The latest change at or below a path, in milliseconds. Folders count too: deleting a file changes its folder. @param {string} path @returns {number} */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * Builds aside and then takes the old one's place, the file that is run last and in one step: two at once don't disturb each
 * other. It counts as old as its start, so that what changed meanwhile is built the next time.
 * @returns {Promise<boolean>}
 */
async function build() {
  const start = new Date();
  const fresh = mkdtempSync(join(projectFolder, "node_modules", ".dist-cli-"));
  try {
    const vite = join(projectFolder, "node_modules", "vite", "bin", "vite.js");
    const args = [vite, "build", "--mode", "cli", "--logLevel", "warn", "--emptyOutDir"];
    const status = await speakingOnStandardError(args, { ORGWRIGHT_CLI_OUT: fresh });
    if (status !== 0) {
      process.stderr.write("The command could not be built, see the message above.\n");
      return false;
    }
    const entry = basename(command);
    utimesSync(join(fresh, entry), start, start);
    mkdirSync(built, { recursive: true });
    const others = readdirSync(fresh).filter((name) => name !== entry);
    for (const name of others) cpSync(join(fresh, name), join(built, name), { recursive: true });
    renameSync(join(fresh, entry), command);
    return true;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
function speakingOnStandardError(args, env) {
  return node(args, ["ignore", 2, 2], projectFolder, env);
}

/**
 * @param {readonly string[]} args
 * @param {import("node:child_process").StdioOptions} stdio
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} the exit status; 2 where a signal ended it
 */
function node(args, stdio, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { cwd, env: { ...process.env, ...env }, stdio });
    child.on("error", reject);
    child.on("close", (status) => resolve(status ?? 2));
  });
}
