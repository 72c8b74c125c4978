// Holds the direction of imports (docs/architecture.md): app and cli know only core; within core a folder knows only the
// folders to the right of an arrow; core knows no platform, clock or randomness. Part of npm run lint.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { parseSync, Visitor } from "vite";
import { Failure, projectFolder, runMain } from "./run.mjs";

/** The folders of src/core, lowest first. A folder may import itself and folders of lower rows, not its neighbours. */
const rows = [
  ["json"],
  ["design", "hcl"],
  ["policy", "catalog", "guesses"],
  ["engine", "layout", "reach"],
  ["difference", "words"],
  ["templates", "generator"],
  ["requirements", "lint", "partition", "matrix"],
  ["pictures"],
  ["report"],
  ["formats", "examples"],
  ["lessons"],
];
const rowOf = new Map(rows.flatMap((folders, row) => folders.map((folder) => [folder, row])));

/** What core takes from npm, and where. */
const packagesOfCore = new Map([["fflate", ["formats"]]]);

/** What a test may import besides: the runners, and files. */
const packagesOfTests = /^(vitest|fast-check|happy-dom|micromark|micromark-extension-gfm|ajv\/dist\/2020|node:.*)$/;

/**
 * What is wrong with the imports of one file.
 * @param {string} path from the project's folder, with forward slashes: `src/core/engine/trace.ts`
 * @param {string} source
 * @returns {readonly string[]} sentences; none where all is well
 */
export function layerProblems(path, source) {
  const { program, module, errors } = parseSync(path, source);
  if (errors.length > 0) return [`${path} can't be parsed: ${errors[0]?.message}`];
  const imports = [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) =>
      entry.entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => source.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ];
  const problems = [...new Set(imports)].flatMap((name) => importProblem(path, name) ?? []);
  if (!path.startsWith("src/core/") || isTest(path)) return problems.map((problem) => `${path} ${problem}`);
  return [...problems, ...impurities(program)].map((problem) => `${path} ${problem}`);
}

/**
 * @param {string} path
 * @param {string} name what the import says, such as `../design/types`
 * @returns {string | null}
 */
function importProblem(path, name) {
  const [, area = "", folder = ""] = path.split("/");
  if (!name.startsWith(".")) return area === "core" ? packageProblem(path, folder, name) : null;
  const target = posix.join(posix.dirname(path), name.replace(/\?.*$/, ""));
  const [top, targetArea = "", targetFolder = ""] = target.split("/");
  if (top !== "src") return isTest(path) ? null : `imports ${name}, which lies outside src`;
  if (targetArea !== area && targetArea !== "core") return `imports ${name}: src/${area} knows only src/core`;
  if (area !== "core" || isTest(path) || targetFolder === folder) return null;
  const [row, targetRow] = [rowOf.get(folder), rowOf.get(targetFolder)];
  if (row === undefined) return `lies in a folder without a place among the layers: src/core/${folder}`;
  if (targetRow === undefined) return `imports ${name}, a folder without a place among the layers`;
  return targetRow < row ? null : `imports ${name}: ${folder} must not know ${targetFolder}`;
}

/**
 * @param {string} path
 * @param {string} folder
 * @param {string} name
 */
function packageProblem(path, folder, name) {
  if (packagesOfCore.get(name)?.includes(folder) || (isTest(path) && packagesOfTests.test(name))) return null;
  return `imports the package ${name}, which is not on the list for src/core/${folder}`;
}

/**
 * The clock and randomness, which the compiler knows as part of the language. (It does not know the DOM and Node in core.)
 * @param {import("vite").ESTree.Program} program
 * @returns {readonly string[]}
 */
function impurities(program) {
  /** @type {string[]} */
  const found = [];
  new Visitor({
    MemberExpression({ object, property }) {
      if (object.type !== "Identifier" || property.type !== "Identifier") return;
      const name = `${object.name}.${property.name}`;
      if (name === "Math.random") found.push("uses Math.random: what is random comes in as an argument");
      if (name === "Date.now") found.push("uses Date.now: the time comes in as an argument");
    },
    NewExpression({ callee, arguments: args }) {
      if (callee.type === "Identifier" && callee.name === "Date" && args.length === 0) {
        found.push("uses new Date(): the time comes in as an argument");
      }
    },
    CallExpression({ callee }) {
      if (callee.type === "Identifier" && callee.name === "Date")
        found.push("calls Date(): the time comes in as an argument");
    },
  }).visit(program);
  return found;
}

/** A test, or what only tests use. @param {string} path */
function isTest(path) {
  return /\.test\.tsx?$|\/testing\//.test(path);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runMain(async () => {
    const paths = readdirSync(join(projectFolder, "src"), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => posix.join("src", path.replaceAll("\\", "/")));
    const problems = paths.flatMap((path) => layerProblems(path, readFileSync(join(projectFolder, path), "utf8")));
    if (problems.length > 0)
      throw new Failure(`The layers are broken (docs/architecture.md):\n  ${problems.join("\n  ")}`);
    console.log(`The layers hold in ${paths.length} files.`);
  });
}
