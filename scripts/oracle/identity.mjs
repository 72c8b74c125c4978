// What is the same stays the same: whatever it is called in AWS, in the design and in the state, nothing of it is destroyed.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure, projectFolder } from "../run.mjs";
import { apply } from "./apply.mjs";
import { differences } from "./facts.mjs";

/** @typedef {import("../../src/core/design/types").Document} Document */
/** @typedef {import("../../src/core/design/types").Design} Design */
/** @typedef {import("./core.mjs").Core} Core */
/** @typedef {Readonly<Record<string, string>>} Names by id */

const [dev, prod, workloads] = ["444444444444", "333333333333", "ou-ab12-22222222"];

/**
 * @param {Core} core
 * @param {string} oracle
 * @returns {Promise<readonly import("../oracle.mjs").Check[]>}
 */
export async function identityChecks(core, oracle) {
  const seed = JSON.parse(await readFile(join(projectFolder, "fixtures/exports/existing-organization.json"), "utf8"));
  return [
    renamedInAws(core, oracle, seed, "an account, as the design has it", [{ [dev]: "store-dev" }]),
    renamedInAws(core, oracle, seed, "twice, then back", [
      { [dev]: "store-dev" },
      { [dev]: "outlet-dev" },
      { [dev]: "shop-dev" },
    ]),
    renamedInAws(core, oracle, seed, "two accounts exchange their names", [{ [dev]: "shop-prod", [prod]: "shop-dev" }]),
    renamedInAws(core, oracle, seed, "an account takes the name that another one gives up", [
      { [dev]: "store-dev" },
      { [prod]: "shop-dev" },
      { [prod]: "store-dev", [dev]: "shop-prod" },
    ]),
    renamedInAws(core, oracle, seed, "an OU and what hangs on it", [{ [workloads]: "Runtime" }]),
    ...(await takenOverFromModules(core, oracle)),
  ];
}

/**
 * An export is applied; then names change in AWS, the baseline is updated, and the next export is planned over the same state.
 * The design follows the names, so that nothing is left to change.
 * @param {Core} core
 * @param {string} oracle
 * @param {any} seed
 * @param {string} what
 * @param {readonly Names[]} rounds
 */
function renamedInAws(core, oracle, seed, what, rounds) {
  return {
    name: `identity: renamed in AWS, ${what}`,
    run: async () => {
      let document = core.documentOfOrganization(seed);
      let real = seed;
      const exports = [core.exporters.hcl.export(document, {}).files];
      for (const names of rounds) {
        real = renamed(real, names);
        const imported = core.documentOfOrganization(real).baseline;
        if (imported === undefined) throw new Failure("The import has no baseline.");
        const updated = core.updatedFromAws(followed(core, document, names), imported);
        document = updated.document;
        exports.push(core.exporters.hcl.export(document, {}).files);
      }
      const { organization, notes } = await apply(oracle, exports, { seed, renamedMeanwhile: rounds });
      return [...noted(notes, "note then: 0 import(s), 0 change(s)"), ...differences(document.design, organization)];
    },
  };
}

/** @param {Core} core @param {Document} document @param {Names} names @returns {Document} */
function followed({ commands }, document, names) {
  let { design } = document;
  for (const [id, name] of Object.entries(names)) {
    const nodeId = /** @type {import("../../src/core/design/types").NodeId} */ (id);
    design = done(commands.renameNode.run(design, { nodeId, name }));
  }
  return { ...document, design };
}

/** @param {any} organization @param {Names} names */
function renamed(organization, names) {
  return JSON.parse(JSON.stringify(organization), (_key, value) =>
    value?.id in names ? { ...value, name: names[value.id] } : value,
  );
}

/**
 * An organization that other code manages, in modules: what was imported from its state is planned over that state.
 * @param {Core} core
 * @param {string} oracle
 */
async function takenOverFromModules(core, oracle) {
  const folder = join(projectFolder, "fixtures/terraform-state");
  const files = await Promise.all(
    (await readdir(join(folder, "modules"), { recursive: true }))
      .filter((path) => path.endsWith(".tf"))
      .map(async (path) => ({ path, text: asFirst(await readFile(join(folder, "modules", path), "utf8")) })),
  );
  const path = "modules.tfstate";
  const check = (
    /** @type {string} */ what,
    /** @type {string} */ note,
    /** @type {(design: Design) => Design} */ edit,
    /** @type {(before: Design, after: Design) => Design} */ comesOut = (_, after) => after,
  ) => ({
    name: `identity: taken over from modules, ${what}`,
    run: async () => {
      const reading = core.importFiles([{ path, bytes: await readFile(join(folder, path)) }], { isFolder: false });
      if (!reading.ok) throw new Failure(`${path} can't be read.`);
      const design = edit(reading.value.design);
      const second = core.exporters.hcl.export({ ...reading.value, design }, {}).files;
      const { organization, notes } = await apply(oracle, [files, second], { keep: true });
      return [...noted(notes, note), ...differences(comesOut(reading.value.design, design), organization)];
    },
  });
  const nodeCalled = (/** @type {Design} */ { nodes }, /** @type {string} */ name) => {
    const found = [...nodes.values()].find((node) => node.name === name);
    if (found === undefined) throw new Failure(`There is no ${name}.`);
    return found.id;
  };
  return [
    // Four accounts were to be closed on deletion, which no import can tell.
    check("nothing changed", "note then: 0 import(s), 4 change(s)", (design) => design),
    check(
      "a unit left out of the design",
      // Two of those are let go of, with their OU.
      "note then: 0 import(s), 5 change(s)",
      (design) => done(core.commands.deleteNodes.run(design, { nodeIds: [nodeCalled(design, "billing")] })),
      (before) => before,
    ),
    // Two OUs go and two come, each with an address of its own, one is made anew inside them, a policy is attached anew, and four
    // accounts move.
    check("an OU moved into one that was inside it", "note then: 0 import(s), 11 change(s)", (design) => {
      const inside = nodeCalled(design, "shop");
      const around = /** @type {import("../../src/core/design/types").NodeId} */ (design.parentIds.get(inside));
      const moved = { nodeIds: [inside], parentId: design.rootId, beforeId: null };
      const out = done(core.commands.moveNodes.run(design, moved));
      return done(core.commands.moveNodes.run(out, { nodeIds: [around], parentId: inside, beforeId: null }));
    }),
    check("an OU moved with what is inside", "note then: 0 import(s), 4 change(s)", (design) =>
      done(
        core.commands.moveNodes.run(design, {
          nodeIds: [nodeCalled(design, "shop")],
          parentId: nodeCalled(design, "Security"),
          beforeId: null,
        }),
      ),
    ),
  ];
}

/** @param {import("../../src/core/design/command").CommandResult} result @returns {Design} */
function done(result) {
  if (result.kind === "refused") throw new Failure(result.problem.message);
  return result.design;
}

/** The configuration as it was when the state was written. @param {string} text */
function asFirst(text) {
  return text
    .replace('["shop", "billing", "search"]', '["shop", "billing"]')
    .replace("organizational_unit.sandbox.id", "organizational_unit.security.id")
    .replace(/\nresource "aws_organizations_organizational_unit" "sandbox" \{[^}]*\}\n/, "");
}

/** @param {readonly string[]} notes @param {string} wanted */
function noted(notes, wanted) {
  return notes.at(-1) === wanted ? [] : [`${notes.at(-1)}; ${wanted} was expected`];
}
