// Existing organizations: taking over changes nothing, and after any change what was drawn is what is there.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../run.mjs";
import { apply } from "./apply.mjs";
import { allOf, furtherChanges, randomlyEdited, sixChanges } from "./edits.mjs";
import { differences } from "./facts.mjs";
import { nastyNames } from "./new.mjs";

/** @typedef {import("../../src/core/design/types").Document} Document */
/** @typedef {import("../../src/core/design/types").Design} Design */
/** @typedef {import("./core.mjs").Core} Core */
/** @typedef {Readonly<Record<string, string | boolean>>} Choices */

/** Of the first forty those that need most of what there is: OUs moved, names exchanged, last policies, a step between. */
const RANDOM_SEEDS = [1, 4, 8, 10, 13, 15, 19, 21, 24, 35, 39, 40];

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
      const { organization } = await apply(oracle, [files], { seed, mayChange, environment });
      return differences(document.design, organization);
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
