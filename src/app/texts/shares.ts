import type { VerdictCounts } from "../../core/engine";
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
  const parts: readonly (readonly [Answer, number])[] = [
    ["passes", counts.allowed],
    ["exempt", counts.exempt],
    ["passes-if", counts.conditional],
    ["blocked", counts.explicitDeny],
    ["nothing-allows", counts.implicitDeny],
  ];
  return parts.filter(([, count]) => count > 0).map(([answer, count]) => ({ answer, share: count / all }));
}

/** "all but 11", "87.3 %", "none"; where all that isn't filtered hangs on a condition, how much that is: "all if…". */
export function passingShare(counts: VerdictCounts): string {
  const { share, isConditional } = passingOf(counts);
  return isConditional ? `${share} if…` : share;
}

/** "all but 11 pass", "all pass if…"; where much hangs on a condition, also how much that is: "12.9 % pass, 87 % if…". */
export function passingWords(counts: VerdictCounts): string {
  const { share, isConditional } = passingOf(counts);
  if (isConditional) return `${share} pass if…`;
  const percent = Math.floor((counts.conditional / totalOf(counts)) * 100);
  return `${share} pass${percent === 0 ? "" : `, ${percent} % if…`}`;
}

function passingOf(counts: VerdictCounts): { readonly share: string; readonly isConditional: boolean } {
  const passing = counts.allowed + counts.exempt;
  const isConditional = passing === 0 && counts.conditional > 0;
  return { share: shareOf(isConditional ? counts.conditional : passing, totalOf(counts)), isConditional };
}

/** A share is rounded down, and told by what is missing where nearly all is there. */
function shareOf(part: number, all: number): string {
  if (part === 0) return "none";
  if (part === all) return "all";
  const tenths = Math.floor((part / all) * 1000);
  if (tenths === 0) return "under 0.1 %";
  return tenths >= NEARLY_ALL ? `all but ${numberText(all - part)}` : `${(tenths / 10).toFixed(1)} %`;
}

/** Tenths of a per cent from which what is missing says more than the share. */
const NEARLY_ALL = 980;

/** "22,080 of 22,091 pass, 11 blocked". */
export function sharesSentence(counts: VerdictCounts): string {
  const passing = counts.allowed + counts.exempt;
  const others: readonly (readonly [Answer, number])[] = [
    ["passes-if", counts.conditional],
    ["blocked", counts.explicitDeny],
    ["nothing-allows", counts.implicitDeny],
  ];
  return [
    `${numberText(passing)} of ${numberText(totalOf(counts))} pass`,
    ...others
      .filter(([, count]) => count > 0)
      .map(([answer, count]) => `${numberText(count)} ${ANSWERS[answer].count}`),
  ].join(", ");
}

function totalOf({ allowed, conditional, explicitDeny, implicitDeny, exempt }: VerdictCounts): number {
  return allowed + conditional + explicitDeny + implicitDeny + exempt;
}
