import type { Answer } from "../../core/words/verdicts";

export * from "../../core/words/verdicts";

/** The glossary's term for what an answer says. */
export const TERM_OF_ANSWER: Record<Answer, string> = {
  passes: "verdict",
  "passes-if": "condition",
  partly: "verdict",
  blocked: "explicit-deny",
  "nothing-allows": "implicit-deny",
  exempt: "exempt",
};
