import { asJson } from "../../json/strictFields";
import { lint, lintRuleById } from "../../lint";
import { readWords } from "../readSelector";
import type { GoalFields, GoalKind } from "./goalKind";

/** None of these rules finds anything in the design; that a finding was accepted doesn't make it go away. */
export interface NoFindingGoal extends GoalFields {
  readonly kind: "no-finding";
  /** Ids of rules: "several-use-cases". */
  readonly rules: readonly string[];
}

export const noFinding: GoalKind<NoFindingGoal> = {
  kind: "no-finding",
  fields: ["rules"],
  read: (reader) => {
    const rules = readWords(reader, "rules");
    rules.forEach((id, index) => {
      if (lintRuleById(id) === undefined)
        reader.error(
          ["rules", index],
          "unknown-rule",
          `There is no rule “${id.slice(0, 80)}”.`,
          "Name one that the findings name.",
        );
    });
    return { rules };
  },
  write: ({ rules }) => asJson({ rules }),
  probeCount: () => 0,
  check: ({ rules }, design) =>
    lint(design, { rules: rules.flatMap((id) => lintRuleById(id) ?? []) }).map(({ message }) => ({ message })),
};
