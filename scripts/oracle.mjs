// Applies the exported Terraform for real, against a check that stands in for AWS, and compares what comes out with the design.
//   node scripts/oracle.mjs FOLDER [TEXT]   FOLDER/check.sh DIR --out FILE --log DIR [--seed FILE --import] [--then DIR]
//                                    [--var-file FILE] formats, validates, plans, applies, plans again without drift and
//                                    writes what is there as JSON. TEXT: only the checks whose name has it;
//                                    --brief: without those that are parts of others.
// ORGWRIGHT_TF_ORACLE names FOLDER otherwise. Exit status 1 where a step fails or the organization differs.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { adoptionChecks } from "./oracle/adoption.mjs";
import { Refused } from "./oracle/apply.mjs";
import { loadCore } from "./oracle/core.mjs";
import { identityChecks } from "./oracle/identity.mjs";
import { newChecks } from "./oracle/new.mjs";
import { Failure, runMain } from "./run.mjs";

/** @typedef {{ name: string, run(): Promise<readonly string[]> }} Check gives what is wrong */

const AT_ONCE = 2;

/** What others do as well, at once or in the other syntax: of use where one of those fails. */
const PARTS = new Set([
  "new: names that try to break out, json",
  "adopted: nothing changed, provider 5, JSON",
  "adopted: a new OU with an account",
  "adopted: an account moved",
  "adopted: a policy edited and renamed",
  "adopted: an OU moved with what is inside",
  "adopted: a policy attached",
  "adopted: a policy detached and removed",
  "adopted: an OU renamed",
  "adopted: random edits 8",
  "adopted: random edits 24",
  "identity: renamed in AWS, an account, as the design has it",
]);

await runMain(async () => {
  const folder = process.argv[2] || process.env.ORGWRIGHT_TF_ORACLE;
  const isBrief = process.argv.includes("--brief");
  const wanted = isBrief ? "" : (process.argv[3] ?? "");
  if (!folder) throw new Failure("Name the folder of the check: node scripts/oracle.mjs FOLDER");
  if (!existsSync(join(folder, "check.sh"))) throw new Failure(`There is no check.sh in ${folder}.`);
  const core = await loadCore();
  const checks = [
    ...(await newChecks(core, folder)),
    ...(await adoptionChecks(core, folder)),
    ...(await identityChecks(core, folder)),
  ].filter(({ name }) => name.includes(wanted) && !(isBrief && PARTS.has(name)));
  let failures = 0;
  const worker = async () => {
    for (let check = checks.shift(); check !== undefined; check = checks.shift()) {
      const start = Date.now();
      const problems = await check.run().catch(refusal);
      const verdict = problems.length === 0 ? "PASS" : "FAIL";
      console.log(`${verdict} ${check.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
      for (const problem of problems.slice(0, 20)) console.log(`     ${problem}`);
      if (problems.length > 0) failures++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (failures > 0) throw new Failure(`${failures} exported designs did not come out as they were drawn.`);
});

/** @param {unknown} error @returns {readonly string[]} */
function refusal(error) {
  if (!(error instanceof Refused)) throw error;
  return error.message.trim().split("\n").slice(-20);
}
