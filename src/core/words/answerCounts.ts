import type { AccountCounts } from "../engine";
import { ANSWERS, type Answer } from "./verdicts";
import { counted, numberText } from "./words";

/** How many accounts get each answer. */
export type AnswerCounts = Readonly<Record<Answer, number>>;

/** The engine's counts by answer. */
export function answerCountsOf(counts: AccountCounts): AnswerCounts {
  return {
    passes: counts.allowed,
    "passes-if": counts.conditional,
    partly: counts.partly,
    blocked: counts.explicitDeny,
    "nothing-allows": counts.implicitDeny,
    exempt: counts.exempt,
  };
}

/** The answers in the order in which the page tells them. */
export const ANSWER_ORDER: readonly Answer[] = ["passes", "passes-if", "partly", "blocked", "nothing-allows", "exempt"];

/** The answers that at least one account gets, in the page's order. */
export function answersGiven(counts: AnswerCounts): readonly { readonly answer: Answer; readonly count: number }[] {
  return ANSWER_ORDER.filter((answer) => counts[answer] > 0).map((answer) => ({ answer, count: counts[answer] }));
}

/** "3 pass, 5 pass if…, 2 blocked"; "no accounts" where there are none. */
export function answerCountsSentence(counts: AnswerCounts): string {
  const given = answersGiven(counts);
  if (given.length === 0) return "no accounts";
  return given.map(({ answer, count }) => `${numberText(count)} ${ANSWERS[answer].count}`).join(", ");
}

/** "⊘ 2 of 7 accounts blocked by a statement": one answer among all, for tooltips. */
export function answerShareSentence(counts: AnswerCounts, answer: Answer): string {
  const total = ANSWER_ORDER.reduce((sum, each) => sum + counts[each], 0);
  return `${ANSWERS[answer].mark} ${numberText(counts[answer])} of ${counted(total, "account")}: ${ANSWERS[answer].word}`;
}
