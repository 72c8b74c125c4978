// Finds a Chromium-family browser for the tests: every candidate is really launched before it is taken.
import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { Failure, run, runTool } from "./run.mjs";

/** First the one without windows, where somebody installed it for tests: it takes two thirds of the time. */
const commands = [
  "chromium-headless-shell",
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const windowsCommands = ["chrome.exe", "chromium.exe", "msedge.exe"];
const downloadTimeoutMs = 300_000;

/**
 * @typedef {(path: string) => Promise<string | null>} Launch why the program can't be used as the browser, null where it can
 * @typedef {{
 *   platform: string, env: NodeJS.ProcessEnv, usualPlaces: readonly string[], launch: Launch,
 *   downloads: readonly Download[]
 * }} Surroundings
 * @typedef {{ name: string, run: () => Promise<{ path: string } | { problem: string }> }} Download
 */

/**
 * The program of a browser that works here. In this order: the one named by ORGWRIGHT_BROWSER (and then no other), Chrome,
 * Chromium or Edge on PATH, at their usual places, Playwright's own, Debian's package.
 * @param {Surroundings} [surroundings]
 * @returns {Promise<string>}
 * @throws {Failure} that lists every attempt
 */
export async function findBrowser(surroundings = here()) {
  const { platform, env, launch, downloads } = surroundings;
  const named = env.ORGWRIGHT_BROWSER;
  if (named !== undefined && named !== "") {
    const problem = await launch(named);
    if (problem === null) return named;
    throw new Failure(`ORGWRIGHT_BROWSER names a browser that doesn't start: ${named}\n  ${problem}`);
  }
  const attempts = [];
  const candidates = [...new Set([...onPath(platform, env), ...surroundings.usualPlaces])].filter(isProgram);
  if (candidates.length === 0) attempts.push("no Chrome, Chromium or Edge on PATH or at its usual places");
  for (const path of candidates) {
    const problem = await launch(path);
    if (problem === null) return path;
    attempts.push(`${path}: ${problem}`);
  }
  for (const download of downloads) {
    const found = await download.run();
    const problem = "problem" in found ? found.problem : await launch(found.path);
    if ("path" in found && problem === null) return found.path;
    attempts.push(`${download.name}: ${problem}`);
  }
  throw new Failure(
    [
      "The browser tests need Chrome, Chromium or Edge, and none could be started:",
      ...attempts.map((attempt) => `  - ${attempt}`),
      "Install one of them, or name its program: ORGWRIGHT_BROWSER=/path/to/chrome npm test",
    ].join("\n"),
  );
}

/** @returns {Surroundings} */
function here() {
  return {
    platform: process.platform,
    env: process.env,
    usualPlaces: usualPlaces(process.platform, process.env),
    launch: launchProblem,
    downloads: [
      { name: "Playwright's own browser", run: fromPlaywright },
      ...(isDebianRoot() ? ["chromium-headless-shell", "chromium"].map(debianPackage) : []),
    ],
  };
}

/** @type {Launch} */
async function launchProblem(path) {
  if (!existsSync(path)) return "there is no such program";
  const { chromium } = await import("@playwright/test");
  try {
    const browser = await chromium.launch({ executablePath: path, args: sandboxArgs(), timeout: 30_000 });
    try {
      const page = await browser.newPage();
      return (await page.evaluate("6 * 7")) === 42 ? null : "it doesn't run scripts";
    } finally {
      await browser.close();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return (
      /\[err\] (.*)/.exec(message)?.[1] ?? message.trim().split("\n")[0]?.replace("browserType.launch: ", "") ?? ""
    );
  }
}

/** Chromium refuses to start as root with its sandbox. */
export function sandboxArgs() {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

/**
 * @param {string} platform
 * @param {NodeJS.ProcessEnv} env
 */
function onPath(platform, env) {
  const names = platform === "win32" ? windowsCommands : commands;
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * @param {string} platform
 * @param {NodeJS.ProcessEnv} env
 */
function usualPlaces(platform, env) {
  switch (platform) {
    case "darwin":
      return ["", homedir()].flatMap((home) => [
        `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
        `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
        `${home}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
      ]);
    case "win32":
      return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((folder) =>
        folder === undefined
          ? []
          : [
              `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
              `${folder}\\Chromium\\Application\\chrome.exe`,
              `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
            ],
      );
    default:
      return [
        "/opt/google/chrome/chrome",
        "/opt/microsoft/msedge/msedge",
        "/usr/lib/chromium/chromium",
        "/usr/lib/chromium-browser/chromium-browser",
        "/usr/lib64/chromium-browser/chromium-browser",
        "/snap/bin/chromium",
        "/var/lib/flatpak/exports/bin/org.chromium.Chromium",
      ];
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function fromPlaywright() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  if (existsSync(path)) return { path };
  console.log("No browser found: downloading Playwright's …");
  const { status, output } = await runTool("playwright", ["install", "chromium"], {
    quiet: true,
    timeoutMs: downloadTimeoutMs,
  });
  return status === 0 ? { path } : { problem: `the download failed (${lastLine(output)})` };
}

function isDebianRoot() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

/**
 * A browser from Debian's packages.
 * @param {string} name the package, and what it puts into /usr/bin
 * @returns {Download}
 */
const debianPackage = (name) => ({
  name: `Debian's package (apt-get install ${name})`,
  async run() {
    console.log(`No browser found: installing Debian's ${name} …`);
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { quiet: true, env, timeoutMs: downloadTimeoutMs });
    const { status, output } = await run("apt-get", ["install", "-y", "--no-install-recommends", name], {
      quiet: true,
      env,
      timeoutMs: downloadTimeoutMs,
    });
    return status === 0 ? { path: `/usr/bin/${name}` } : { problem: `it could not be installed (${lastLine(output)})` };
  },
});

/** @param {string} text */
const lastLine = (text) => text.trim().split("\n").at(-1) ?? "";
