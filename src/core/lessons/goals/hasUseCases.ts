import { accountsUnder } from "../../design/queries";
import { isLike, patternWords, type UseCasePattern } from "../../design/selectAccounts";
import { asJson } from "../../json/strictFields";
import { patternFields, readPatterns } from "../readSelector";
import type { GoalFields, GoalKind } from "./goalKind";

/** For each pattern there is an account with such a use case: nothing got lost, and what is asked for is there. */
export interface HasUseCasesGoal extends GoalFields {
  readonly kind: "has-use-cases";
  readonly useCases: readonly UseCasePattern[];
}

export const hasUseCases: GoalKind<HasUseCasesGoal> = {
  kind: "has-use-cases",
  fields: ["useCases"],
  read: (reader) => ({ useCases: readPatterns(reader, "useCases") }),
  write: ({ useCases }) => asJson({ useCases: useCases.map(patternFields) }),
  probeCount: () => 0,
  check({ useCases }, design) {
    const held = accountsUnder(design, design.rootId).flatMap((account) => account.useCases);
    const missing = useCases.filter((pattern) => !held.some((useCase) => isLike(useCase, pattern)));
    return missing.map((pattern) => ({ message: `No account is for ${patternWords(pattern)}.` }));
  },
};
