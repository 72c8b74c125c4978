import type { DesignProblem } from "../design/structure/designProblem";
import { present } from "../json/value";
import type { Fix, Found, LintRule } from "./types";

/** A rule that tells what `structureWarnings` says under the code that is the rule's id. */
export function problemRule(
  rule: Omit<LintRule, "find">,
  fixFor: (problem: DesignProblem) => Fix | undefined = () => undefined,
): LintRule {
  return {
    ...rule,
    find: (context) =>
      context.problems(rule.id).map(
        (problem): Found =>
          present({
            nodeId: problem.nodeId ?? undefined,
            policyId: problem.policyId ?? undefined,
            message: problem.message,
            mend: problem.remedy === "" ? undefined : problem.remedy,
            fix: fixFor(problem),
          }),
      ),
  };
}
