import type { VerdictCounts } from "../../core/engine";
import { ANSWERS, type Answer } from "./verdicts";

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

/** "all", "all but 11", "87.3 %", "none": how much passes; a share is rounded down, and given where many don't pass. */
export function passingShare(counts: VerdictCounts): string {
  const all = totalOf(counts);
  const passing = counts.allowed + counts.exempt;
  if (passing === all) return all === 0 ? "none" : "all";
  if (passing === 0) return "none";
  const tenths = Math.floor((passing / all) * 1000);
  if (tenths === 0) return "under 0.1 %";
  return tenths >= NEARLY_ALL ? `all but ${number(all - passing)}` : `${(tenths / 10).toFixed(1)} %`;
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
    `${number(passing)} of ${number(totalOf(counts))} pass`,
    ...others.filter(([, count]) => count > 0).map(([answer, count]) => `${number(count)} ${ANSWERS[answer].count}`),
  ].join(", ");
}

function totalOf({ allowed, conditional, explicitDeny, implicitDeny, exempt }: VerdictCounts): number {
  return allowed + conditional + explicitDeny + implicitDeny + exempt;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
