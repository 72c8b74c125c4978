import { expect, it } from "vitest";
import { factorInShort, quotasInShort, typicalFactor } from "./typicalQuotas";

const organization = { phases: ["dev", "stage", "prod"] };

it("gives production ten times what the phases before it have", () => {
  expect(["dev", "stage", "prod"].map((phase) => typicalFactor(organization, phase))).toEqual([1, 1, 10]);
});

// The defaults are AWS's: Lambda, API Gateway and RDS guides, "quotas".
it.each([
  [1, "AWS’s defaults", ["1,000 Lambdas at once", "10,000 API requests/s", "40 RDS databases"]],
  [10, "10× AWS’s defaults", ["10,000 Lambdas at once", "100,000 API requests/s", "400 RDS databases"]],
])("says in a few words what %i times AWS's defaults are", (factor, inShort, figures) => {
  expect(factorInShort(factor)).toBe(inShort);
  expect(quotasInShort(factor)).toEqual(figures);
});
