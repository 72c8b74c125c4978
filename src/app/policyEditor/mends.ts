import type { Problem } from "../../core/json/problem";
import { offsetOf } from "../dialogs/policyText";

/** A change of the text that does away with a problem. */
export interface Mend {
  readonly title: string;
  /** The problem's line, from 1. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The mends of those problems that have a sure one. */
export function mendsFor(text: string, problems: readonly Problem[]): readonly Mend[] {
  return problems.flatMap((problem) => mendOf(text, problem) ?? []);
}

function mendOf(text: string, problem: Problem): Mend | null {
  const line = problem.at.line ?? 1;
  const at = offsetOf(text, problem);
  const meant = /^Did you mean “(.+)”\?$/.exec(problem.remedy)?.[1];
  if (meant !== undefined && text[at] === '"') {
    const end = text.indexOf('"', at + 1);
    return end === -1 ? null : { title: `Write ${meant}`, line, from: at + 1, to: end, text: meant };
  }
  if (/[“”„‟]/.test(text[at] ?? "")) {
    const straight = text.replace(/[“”„‟]/g, '"');
    return { title: "Make all quotation marks straight", line, from: 0, to: text.length, text: straight };
  }
  const comma = text.slice(0, at).search(/,\s*$/);
  if (/^[\]}]/.test(text.slice(at)) && comma !== -1)
    return { title: "Take the comma away", line, from: comma, to: comma + 1, text: "" };
  return null;
}
