import { policyLabelOf } from "../../design/labels";
import type { LintRule } from "../types";

/** A rule that tells what `unknownNames` says under the code that is the rule's id. */
export function unknownNameRule(rule: Omit<LintRule, "find" | "severity">): LintRule {
  return {
    ...rule,
    severity: "warning",
    find: ({ design, unknownNames }) =>
      unknownNames
        .filter(({ problem }) => problem.code === rule.id)
        .map(({ policyId, problem: { message, remedy } }) => ({
          policyId,
          message: `Policy ${policyLabelOf(design, policyId)}: ${message}`,
          mend: remedy,
        })),
  };
}
