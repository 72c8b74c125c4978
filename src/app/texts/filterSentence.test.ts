import { expect, it } from "vitest";
import { applied } from "../../core/design/applied";
import { addPolicy } from "../../core/design/commands";
import { designOf } from "../../core/design/designOf";
import { policyId } from "../../core/design/ids";
import { FULL_AWS_ACCESS_ID } from "../../core/design/types";
import { filterSentence } from "./filterSentence";

const design = designOf("Root");
const base = { policyType: "SERVICE_CONTROL_POLICY", statements: [], actionCount: 1 } as const;

it("tells an RCP from an SCP", () => {
  const type = "RESOURCE_CONTROL_POLICY";
  const withRcp = applied(design, addPolicy, { policy: { id: policyId("tls"), type, name: "OnlyOverTls" } });
  const filter = { ...base, policyType: type, effect: "denies", policyId: policyId("tls") } as const;
  expect(filterSentence(withRcp, filter)).toBe("RCP OnlyOverTls denies it.");
});

it.each([
  ["denies", FULL_AWS_ACCESS_ID, "FullAWSAccess denies it."],
  ["may deny", FULL_AWS_ACCESS_ID, "FullAWSAccess denies it under a condition."],
  ["allows only if", null, "This level allows it under a condition only."],
  ["allows nothing", null, "Nothing allows it here: no attached policy allows the action."],
] as const)("a level that %s says so", (effect, policyId, sentence) => {
  expect(filterSentence(design, { ...base, effect, policyId })).toBe(sentence);
});
