import { expect, it } from "vitest";
import { quotasInShort, typicalFactor } from "./typicalQuotas";

const organization = { phases: ["dev", "stage", "prod"] };

it("gives production ten times what the phases before it have", () => {
  expect(["dev", "stage", "prod"].map((phase) => typicalFactor(organization, phase))).toEqual([1, 1, 10]);
});

// The defaults are AWS's: Lambda, API Gateway and RDS guides, "quotas".
it.each([
  [1, "Lambda 1,000, API 10,000/s, RDS 40"],
  [10, "Lambda 10,000, API 100,000/s, RDS 400"],
])("says in one line what %i times AWS's defaults are", (factor, line) => {
  expect(quotasInShort(factor)).toBe(line);
});
