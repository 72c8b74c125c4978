// Starting other programs, and stopping with a message. Imports only Node's own modules: it runs before anything is installed.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** Something that the person has to know and can act on: printed without a stack. */
export class Failure extends Error {}

/**
 * Runs a script's main function. A `Failure` becomes its message and exit status 1; any other error is a bug of ours and
 * keeps its stack.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    const isExpected = error instanceof Failure;
    process.stderr.write(`\n${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}

/**
 * Runs a program in the project's folder with our own output, without input.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, timeoutMs?: number, shell?: boolean }} [options] quiet: its output
 *   is not shown but given back
 * @returns {Promise<{ status: number, output: string }>} status 127 where the program could not be started
 */
export function run(program, args, { env, quiet = false, timeoutMs, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      timeout: timeoutMs,
      shell,
    });
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", (error) => resolve({ status: 127, output: error.message }));
    child.on("close", (status, signal) => {
      resolve({ status: status ?? 1, output: signal === null ? output : `${output}\n(stopped by ${signal})` });
    });
  });
}

/**
 * Runs npm with the same Node that runs us. `npm_execpath` is npm's own script, set inside `npm run`.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const script = process.env.npm_execpath;
  if (script !== undefined && /\.c?js$/.test(script)) return run(process.execPath, [script, ...args]);
  return run("npm", args, { shell: process.platform === "win32" });
}

/**
 * Runs the command of an installed package, for example `vite build`.
 * @param {string} name package and command, such as `vite`
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, timeoutMs?: number }} [options]
 */
export function runTool(name, args, options) {
  return run(process.execPath, [commandOf(name), ...args], options);
}

/** @param {string} name */
function commandOf(name) {
  const folder = join(projectFolder, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : Object.values(bin)[0]);
}
