import type { VerdictCounts } from "../engine";
import { ANSWERS, type Answer } from "./verdicts";
import { numberText } from "./words";

/** One part of the actions asked, of 1. */
export interface SharePart {
  readonly answer: Answer;
  readonly share: number;
}

/** The parts of the actions asked by answer, what passes first; none where nothing is asked. */
export function sharesOf(counts: VerdictCounts): readonly SharePart[] {
  const all = totalOf(counts);
  return partsOf(counts).map(({ answer, count }) => ({ answer, share: count / all }));
}

function partsOf(counts: VerdictCounts): readonly { readonly answer: Answer; readonly count: number }[] {
  const parts: readonly (readonly [Answer, number])[] = [
    ["passes", counts.allowed],
    ["exempt", counts.exempt],
    ["passes-if", counts.conditional],
    ["blocked", counts.explicitDeny],
    ["nothing-allows", counts.implicitDeny],
  ];
  return parts.filter(([, count]) => count > 0).map(([answer, count]) => ({ answer, count }));
}

/** A piece of what becomes of several actions; `partly`: it tells more than one answer. */
export interface KeptPart {
  readonly answer: Answer;
  /** "◆ 87 %", "all but ⊘ 6". */
  readonly text: string;
}

/**
 * What becomes of the actions asked, in marks: "✓ 12.9 %", "◆ 87 %". Where nearly all pass, in one piece what doesn't:
 * "all but ⊘ 6". None where nothing is asked.
 */
export function keptParts(counts: VerdictCounts): readonly KeptPart[] {
  const all = totalOf(counts);
  const parts = partsOf(counts);
  const rest = parts.filter(({ answer }) => answer !== "passes" && answer !== "exempt");
  if (isNearlyAll(counts.allowed + counts.exempt, all) && rest.length > 0) {
    const missing = rest.map(({ answer, count }) => `${ANSWERS[answer].mark} ${numberText(count)}`);
    return [{ answer: "partly", text: `all but ${missing.join(", ")}` }];
  }
  return parts.map(({ answer, count }) => {
    const share = count === all || answer === "passes" ? shareOf(count, all) : wholePercent(count, all);
    return { answer, text: `${ANSWERS[answer].mark} ${share}` };
  });
}

function wholePercent(part: number, all: number): string {
  const percent = Math.floor((part / all) * 100);
  return percent === 0 ? "under 1 %" : `${percent} %`;
}

/** "all but 11", "87.3 %", "none"; where all that isn't filtered hangs on a condition, how much that is: "all if…". */
export function passingShare(counts: VerdictCounts): string {
  const { share, isConditional } = passingOf(counts);
  return isConditional ? `${share} if…` : share;
}

/** "all but 11 pass", "all pass if…"; where much doesn't pass, also what becomes of it: "12.9 % pass · 87 % if…". */
export function passingWords(counts: VerdictCounts): string {
  const { share, isConditional } = passingOf(counts);
  if (isConditional) return `${share} pass if…`;
  const all = totalOf(counts);
  const passing = counts.allowed + counts.exempt;
  if (passing === 0 || isNearlyAll(passing, all)) return `${share} pass`;
  const rest = partsOf(counts).flatMap(({ answer, count }) => {
    const word = REST_WORDS[answer];
    const percent = Math.floor((count / all) * 100);
    return word === undefined || percent === 0 ? [] : [`${percent} % ${word}`];
  });
  return [`${share} pass`, ...rest].join(" · ");
}

const REST_WORDS: Partial<Record<Answer, string>> = {
  "passes-if": "if…",
  blocked: "blocked",
  "nothing-allows": "not allowed",
};

function passingOf(counts: VerdictCounts): { readonly share: string; readonly isConditional: boolean } {
  const passing = counts.allowed + counts.exempt;
  const isConditional = passing === 0 && counts.conditional > 0;
  return { share: shareOf(isConditional ? counts.conditional : passing, totalOf(counts)), isConditional };
}

/** A share is rounded down, and told by what is missing where nearly all is there. */
function shareOf(part: number, all: number): string {
  if (part === 0) return "none";
  if (part === all) return "all";
  if (isNearlyAll(part, all)) return `all but ${numberText(all - part)}`;
  const tenths = Math.floor((part / all) * 1000);
  return tenths === 0 ? "under 0.1 %" : `${(tenths / 10).toFixed(1)} %`;
}

/** Whether what is missing says more than the share. */
function isNearlyAll(part: number, all: number): boolean {
  return part >= all * 0.98;
}

/**
 * "22,080 of 22,091 pass, 11 blocked". What SCPs don't concern is told apart and not counted among what passes: "8 of 8
 * pass, 4 exempt", "all 22,091 exempt".
 */
export function sharesSentence(counts: VerdictCounts): string {
  return sentenceParts(counts)
    .map(({ text }) => text)
    .join(", ");
}

/** The same of the root or an OU, where policies further down may take more: "Down to here 22,080 of 22,091 pass". */
export function downToHere(counts: VerdictCounts): string {
  return `Down to here ${sharesSentence(counts)}`;
}

/** The sentence by its parts, each with the answer that it counts; what passes comes first, also where it is none. */
export function sentenceParts(counts: VerdictCounts): readonly KeptPart[] {
  const all = totalOf(counts);
  if (counts.exempt === all && all > 0) return [{ answer: "exempt", text: `all ${numberText(all)} exempt` }];
  const concerned = all - counts.exempt;
  const passing = { answer: "passes", text: `${numberText(counts.allowed)} of ${numberText(concerned)} pass` } as const;
  const others: readonly (readonly [Answer, number])[] = [
    ["passes-if", counts.conditional],
    ["blocked", counts.explicitDeny],
    ["nothing-allows", counts.implicitDeny],
    ["exempt", counts.exempt],
  ];
  return [
    passing,
    ...others
      .filter(([, count]) => count > 0)
      .map(([answer, count]) => ({ answer, text: `${numberText(count)} ${ANSWERS[answer].count}` })),
  ];
}

function totalOf({ allowed, conditional, explicitDeny, implicitDeny, exempt }: VerdictCounts): number {
  return allowed + conditional + explicitDeny + implicitDeny + exempt;
}
