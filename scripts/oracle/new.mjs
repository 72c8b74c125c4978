// New organizations: in both syntaxes and with both versions of the provider, what was drawn comes out.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure, projectFolder } from "../run.mjs";
import { apply } from "./apply.mjs";
import { differences } from "./facts.mjs";
import { planDifferences } from "./plans.mjs";

/** @typedef {import("../../src/core/design/types").Document} Document */
/** @typedef {import("./core.mjs").Core} Core */

/**
 * @param {Core} core
 * @param {string} oracle
 * @returns {Promise<readonly import("../oracle.mjs").Check[]>}
 */
export async function newChecks(core, oracle) {
  const nasty = await nastyNames(core);
  const check = (
    /** @type {string} */ name,
    /** @type {"hcl" | "json"} */ syntax,
    /** @type {Document} */ document,
    /** @type {Readonly<Record<string, string | boolean>>} */ choices = {},
  ) => ({
    name: `new: ${name}, ${syntax}`,
    run: async () => {
      const { files } = core.exporters[syntax].export(document, choices);
      const { organization, applied } = await apply(oracle, [files]);
      return [...planDifferences(files, applied), ...differences(document.design, organization)];
    },
  });
  return [
    check("100 accounts", "hcl", { design: core.generatedOrganization(100, 1) }),
    check("the example", "hcl", core.exampleCorp.document()),
    check("the example with provider 5", "json", core.exampleCorp.document(), { provider: "5" }),
    check("names that try to break out", "hcl", nasty),
    check("names that try to break out", "json", nasty),
    {
      name: "new: managed, then only read",
      run: async () => {
        const document = core.exampleCorp.document();
        const { files } = core.exporters.hcl.export(document, {});
        const reading = core.exporters.hcl.export(document, { organization: "read" }).files;
        const { organization } = await apply(oracle, [files, reading], { keep: true });
        return differences(document.design, organization);
      },
    },
  ];
}

/** @param {Core} core @returns {Promise<Document>} */
export async function nastyNames(core) {
  const path = "fixtures/exports/nasty-names.orgwright.json";
  const nasty = core.readDocument(await readFile(join(projectFolder, path), "utf8"));
  if (!nasty.ok) throw new Failure(`${path} can't be read.`);
  return nasty.value;
}
