// Applies the exported Terraform for real, against a check that stands in for AWS, and compares what comes out with the design.
//   node scripts/oracle.mjs FOLDER [TEXT]   FOLDER/check.sh DIR --out FILE --log DIR [--seed FILE --import] [--then DIR]
//                                    [--var-file FILE] formats, validates, plans, applies, plans again without drift and
//                                    writes what is there as JSON. TEXT: only the checks whose name has it;
//                                    --brief: only those that cover most.
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

/** Those that between them write each kind of block, order and step; the others tell where it is when one of these fails. */
const BRIEF = new Set([
  "new: the example, hcl",
  "new: the example with provider 5, json",
  "new: names that try to break out, hcl",
  "adopted: nothing changed",
  "adopted: FullAWSAccess replaced by an allow list",
  "adopted: an OU without FullAWSAccess moved",
  "adopted: names exchanged",
  "adopted: the six at once",
  "adopted: random edits 1",
  "adopted: names that try to break out",
  "adopted: accounts that the design lacks are closed where that is chosen",
  "adopted: imported without tags, which stay",
  "adopted: imported without places, and nothing moves",
  "adopted: a second export after importing anew",
  "identity: renamed in AWS, twice, then back",
  "identity: taken over from modules, an OU moved with what is inside",
]);

await runMain(async () => {
  const folder = process.argv[2] || process.env.ORGWRIGHT_TF_ORACLE;
  const isBrief = process.argv.includes("--brief");
  const wanted = isBrief ? "" : (process.argv[3] ?? "");
  if (!folder) throw new Failure("Name the folder of the check: node scripts/oracle.mjs FOLDER");
  if (!existsSync(join(folder, "check.sh"))) throw new Failure(`There is no check.sh in ${folder}.`);
  const core = await loadCore();
  const all = [
    ...(await newChecks(core, folder)),
    ...(await adoptionChecks(core, folder)),
    ...(await identityChecks(core, folder)),
  ];
  const checks = all.filter(({ name }) => name.includes(wanted) && !(isBrief && !BRIEF.has(name)));
  if (isBrief && checks.length !== BRIEF.size) throw new Failure("The brief list names a check that isn't there.");
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
