import { expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import { FULL_AWS_ACCESS_ID } from "../../core/design/types";
import { filterSentence } from "./filterSentence";

const design = designOf("Root");
const base = { policyType: "SERVICE_CONTROL_POLICY", statements: [], actionCount: 1 } as const;

it.each([
  ["denies", FULL_AWS_ACCESS_ID, "FullAWSAccess denies it."],
  ["may deny", FULL_AWS_ACCESS_ID, "FullAWSAccess denies it under a condition."],
  ["allows only if", null, "This level allows it under a condition only."],
  ["allows nothing", null, "Nothing allows it here: no attached policy allows the action."],
] as const)("a level that %s says so", (effect, policyId, sentence) => {
  expect(filterSentence(design, { ...base, effect, policyId })).toBe(sentence);
});
