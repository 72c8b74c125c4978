import type { Problem } from "../../core/json/problem";

/** Problems of one kind, in the order of the first of each. */
export interface ProblemGroup {
  readonly code: string;
  readonly problems: readonly [Problem, ...Problem[]];
}

/** So many of a kind stand by themselves; more are one line that unfolds. */
const MOST_BY_THEMSELVES = 3;

/** What is told in full, and what is so alike that its first stands for all. */
export function problemGroups(problems: readonly Problem[]): {
  readonly single: readonly Problem[];
  readonly groups: readonly ProblemGroup[];
} {
  const byCode = new Map<string, Problem[]>();
  for (const problem of problems) {
    const alike = byCode.get(problem.code);
    if (alike === undefined) byCode.set(problem.code, [problem]);
    else alike.push(problem);
  }
  const groups = [...byCode].flatMap(([code, [first, ...rest]]) =>
    first === undefined || rest.length < MOST_BY_THEMSELVES ? [] : [{ code, problems: [first, ...rest] as const }],
  );
  const grouped = new Set(groups.map(({ code }) => code));
  return { single: problems.filter(({ code }) => !grouped.has(code)), groups };
}
