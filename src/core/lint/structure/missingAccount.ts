import type { Found, LintRule } from "../types";

/** Alternatives: of one of them every kind must be there. */
type Kinds = readonly (readonly string[])[];

/** A rule that a member account with a use case is there; `kinds` may be spread over several accounts. */
export function missingAccountRule(
  rule: Omit<LintRule, "find" | "severity">,
  { kinds, message }: { readonly kinds: Kinds; readonly message: string },
): LintRule {
  return {
    ...rule,
    severity: "warning",
    find({ members }): readonly Found[] {
      const there = new Set(members.flatMap(({ useCases }) => useCases.map(({ kind }) => kind)));
      return kinds.some((all) => all.every((kind) => there.has(kind))) ? [] : [{ message }];
    },
  };
}
