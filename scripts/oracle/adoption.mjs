// Existing organizations: taking over changes nothing, and after any change what was drawn is what is there.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../run.mjs";
import { apply } from "./apply.mjs";
import {
  accountAndOuGone,
  accountGone,
  accountMoved,
  accountRetagged,
  allOf,
  furtherChanges,
  ouRenamed,
  randomlyEdited,
  sixChanges,
  withoutPlaces,
  withoutTags,
} from "./edits.mjs";
import { differences } from "./facts.mjs";
import { nastyNames } from "./new.mjs";
import { planDifferences } from "./plans.mjs";

/** @typedef {import("../../src/core/design/types").Document} Document */
/** @typedef {import("../../src/core/design/types").Design} Design */
/** @typedef {import("./core.mjs").Core} Core */
/** @typedef {Readonly<Record<string, string | boolean>>} Choices */

/** Of the first forty some that need most of what there is: OUs moved, names exchanged, last policies, a step between. */
const RANDOM_SEEDS = [1, 8, 24];

/**
 * @param {Core} core
 * @param {string} oracle
 * @returns {Promise<readonly import("../oracle.mjs").Check[]>}
 */
export async function adoptionChecks(core, oracle) {
  const seed = JSON.parse(await readFile(join(projectFolder, "fixtures/exports/existing-organization.json"), "utf8"));
  const existing = core.documentOfOrganization(seed);
  const changed = (/** @type {Design} */ design) => ({ ...existing, design });
  const check = (
    /** @type {string} */ name,
    /** @type {(design: Design) => Design} */ edit,
    /** @type {Choices & { syntax?: "hcl" | "json" }} */ { syntax = "hcl", ...choices } = {},
    /** @type {Readonly<Record<string, string>>} */ environment = {},
  ) => ({
    name: `adopted: ${name}`,
    run: async () => {
      const document = changed(edit(existing.design));
      const { files } = core.exporters[syntax].export(document, choices);
      const isStepped = files.some(({ path }) => path.startsWith("1-adopt/"));
      const mayChange = !isStepped && document.design !== existing.design;
      const { organization, applied } = await apply(oracle, [files], { seed, mayChange, environment });
      return [...planDifferences(files, applied), ...differences(document.design, organization)];
    },
  });
  const edited = [...sixChanges, ...furtherChanges].map(([name, edit]) => check(name, (design) => edit(design, core)));
  return [
    check("nothing changed", (design) => design),
    check("nothing changed, provider 5, JSON", (design) => design, { syntax: "json", provider: "5" }),
    ...edited,
    check("the six at once", (design) => allOf(sixChanges)(design, core), {}, { ORACLE_STRICT_REMOVAL: "1" }),
    check("the six at once, provider 5, JSON", (design) => allOf(sixChanges)(design, core), {
      syntax: "json",
      provider: "5",
    }),
    ...RANDOM_SEEDS.map((randomSeed, index) =>
      check(`random edits ${randomSeed}`, (design) => randomlyEdited(design, core, randomSeed), {
        "removed-accounts": "destroy",
        syntax: index % 4 === 3 ? "json" : "hcl",
        provider: index % 4 === 2 ? "5" : "6",
      }),
    ),
    hostileNames(core, oracle, await nastyNames(core)),
    ...keptAccounts(core, oracle, seed),
    ...untold(core, oracle, seed),
    ...laterExports(core, oracle, seed),
  ];
}

/**
 * Accounts are never destroyed by default: what the design lacks stays as it was, with the OUs and policies around it, also where
 * the state had it and where AWS would let no account go.
 * @param {Core} core
 * @param {string} oracle
 * @param {any} seed
 */
function keptAccounts(core, oracle, seed) {
  const existing = core.documentOfOrganization(seed);
  const without = accountAndOuGone(existing.design, core);
  const closed = structuredClone(seed);
  closed.root.ous[0].accounts[0].status = "SUSPENDED";
  closed.delegated_administrators = [];
  return [
    {
      name: "adopted: accounts that the design lacks stay, as the state had them",
      run: async () => {
        const first = core.exporters.hcl.export(existing, {}).files;
        const second = core.exporters.json.export({ ...existing, design: without }, {}).files;
        const environment = { ORACLE_STRICT_REMOVAL: "1" };
        const { organization } = await apply(oracle, [first, second], { seed, environment });
        return differences(existing.design, organization);
      },
    },
    {
      name: "adopted: accounts that the design lacks are closed where that is chosen",
      run: async () => {
        const design = accountGone(existing.design, core);
        const choices = { "removed-accounts": "destroy", "close-on-deletion": true };
        const { files } = core.exporters.hcl.export({ ...existing, design }, choices);
        const environment = { ORACLE_STRICT_REMOVAL: "1" };
        const { organization, applied } = await apply(oracle, [files], { seed, environment });
        const statuses = JSON.stringify(organization.root).match(/"status":"SUSPENDED"/g) ?? [];
        return [
          ...planDifferences(files, applied),
          ...(statuses.length === 1 ? [] : [`${statuses.length} accounts were closed, not one`]),
        ];
      },
    },
    {
      name: "adopted: an organization with a closed account",
      run: async () => {
        const document = core.documentOfOrganization(closed);
        const { organization } = await apply(oracle, [core.exporters.hcl.export(document, {}).files], { seed: closed });
        return differences(document.design, organization);
      },
    },
  ];
}

/**
 * What nobody has told stays as it is, and the plan has nothing but imports.
 * @param {Core} core
 * @param {string} oracle
 * @param {any} seed
 */
function untold(core, oracle, seed) {
  const existing = core.documentOfOrganization(seed);
  const check = (/** @type {string} */ name, /** @type {Design} */ imported, /** @type {Design} */ design) => ({
    name: `adopted: ${name}`,
    run: async () => {
      const { files } = core.exporters.hcl.export({ design, baseline: { design: imported } }, {});
      const { organization, applied } = await apply(oracle, [files], { seed });
      return [...planDifferences(files, applied), ...differences(existing.design, organization)];
    },
  });
  const untagged = withoutTags(existing.design, core);
  const flat = withoutPlaces(existing.design, core);
  return [
    check("imported without tags, which stay", untagged, untagged),
    check("tags of the design where AWS's aren't known, which stay", untagged, accountRetagged(untagged, core)),
    check("imported without places, and nothing moves", flat, flat),
    check("accounts moved whose places aren't known, and none moves", flat, accountMoved(flat, core)),
  ];
}

/**
 * One export after the other over the same state plans only what has changed between them: from the same import, and from a new
 * one of what the first has made.
 * @param {Core} core
 * @param {string} oracle
 * @param {any} seed
 */
function laterExports(core, oracle, seed) {
  const existing = core.documentOfOrganization(seed);
  const first = allOf([...sixChanges.slice(0, 2), ["renamed", ouRenamed]])(existing.design, core);
  const filesOf = (/** @type {Design} */ design) => core.exporters.hcl.export({ ...existing, design }, {}).files;
  const noted = (/** @type {readonly string[]} */ notes, /** @type {string} */ wanted) =>
    notes.at(-1) === wanted ? [] : [`${notes.at(-1)}; ${wanted} was expected`];
  return [
    {
      name: "adopted: a second export from the same import",
      run: async () => {
        const second = accountRetagged(first, core);
        const options = { seed, mayChange: true };
        const { organization, notes } = await apply(oracle, [filesOf(first), filesOf(second)], options);
        return [...noted(notes, "note then: 0 import(s), 1 change(s)"), ...differences(second, organization)];
      },
    },
    {
      name: "adopted: a second export that only reads the organization",
      run: async () => {
        const second = core.exporters.hcl.export(existing, { organization: "read" }).files;
        const { organization, notes } = await apply(oracle, [filesOf(existing.design), second], { seed });
        // The organization is let go of.
        return [...noted(notes, "note then: 0 import(s), 1 change(s)"), ...differences(existing.design, organization)];
      },
    },
    {
      name: "adopted: a second export after importing anew",
      run: async () => {
        const made = await apply(oracle, [filesOf(first)], { seed, mayChange: true });
        const again = core.documentOfOrganization(made.organization);
        const second = core.exporters.hcl.export(again, {}).files;
        const { organization, notes } = await apply(oracle, [filesOf(first), second], { seed, mayChange: true });
        return [...noted(notes, "note then: 0 import(s), 0 change(s)"), ...differences(first, organization)];
      },
    },
  ];
}

/** The organization that a hostile design made, imported again, changes nothing. @param {Core} core @param {string} oracle @param {Document} nasty */
function hostileNames(core, oracle, nasty) {
  return {
    name: "adopted: names that try to break out",
    run: async () => {
      const made = await apply(oracle, [core.exporters.hcl.export(nasty, {}).files]);
      const document = core.documentOfOrganization(made.organization);
      const { files } = core.exporters.json.export(document, {});
      const { organization } = await apply(oracle, [files], { seed: made.organization });
      return differences(document.design, organization);
    },
  };
}
