// Holds what a README says of the plans to what Terraform did.

/** @typedef {import("../../src/core/formats/format").TextFile} TextFile */

/**
 * What differs between the counts that an export's README expects of each step and those of the applies.
 * @param {readonly TextFile[]} files
 * @param {readonly string[]} applied "25 imported, 0 added, 5 changed, 0 destroyed"
 * @returns {readonly string[]}
 */
export function planDifferences(files, applied) {
  const readme = files.find(({ path }) => path === "README.md")?.text ?? "";
  const expected = Array.from(readme.matchAll(/`Plan: (.*?)\.`/g), ([, counts = ""]) => numbersIn(counts));
  const found = applied.map(numbersIn);
  return expected.join("; ") === found.join("; ")
    ? []
    : [`plans: the README expects ${expected.join("; ") || "nothing"}, Terraform did ${found.join("; ")}`];
}

/** Imported, added, changed, destroyed. @param {string} counts @returns {string} */
function numbersIn(counts) {
  const numbers = counts.match(/\d+/g) ?? [];
  return [...(numbers.length < 4 ? ["0"] : []), ...numbers].join(" ");
}
