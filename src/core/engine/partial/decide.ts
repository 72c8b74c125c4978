import { denialBy, implicitDenialAt } from "../decisions";
import type { Level } from "../levels";
import type { Decision } from "../types";
import { type Constraint, constraintsOf, independentGroups, reduce } from "./constraints";
import { type Assignment, Solver, type Unknowns } from "./solver";

/** What all completions of a request come to, with the values of unknown keys that pass and that don't. */
export type Outcome =
  | { readonly kind: "allowed" }
  | { readonly kind: "denied"; readonly decidedBy: readonly Decision[] }
  | {
      readonly kind: "conditional";
      readonly allowed: Assignment | null;
      readonly denied: Assignment | null;
    };

const ALLOWED: Outcome = { kind: "allowed" };

/**
 * Decides a request at its levels: `allowed` or `denied` if and only if every completion is.
 *
 * A denial that three-valued logic sees is certain. Otherwise the request passes unless some open constraint can be broken,
 * and is denied if some group of constraints that share unknowns can't be kept together. `decidedBy` has what denies in
 * every completion; where only several together do (one statement denies a region, another all others), all of those.
 */
export function decide(
  levels: readonly Level[],
  resources: readonly (string | undefined)[],
  unknowns: Unknowns,
): Outcome {
  const constraints = constraintsOf(levels, resources);
  const solver = new Solver(unknowns, constraints);
  const knowledge = solver.knowledge();
  const broken: Constraint[] = [];
  const open: Constraint[] = [];
  for (const constraint of constraints) {
    const reduced = reduce(constraint, knowledge);
    if (reduced === "broken") broken.push(constraint);
    else if (reduced !== "kept") open.push(reduced);
  }
  if (broken.length > 0) return { kind: "denied", decidedBy: decisionsOf(levels, broken) };
  const breaking = firstBreaking(solver, open);
  if (breaking.denied === null && breaking.proved) return ALLOWED;
  const keeping = new Map<string, readonly string[]>();
  let isKept = true;
  for (const group of independentGroups(open, knowledge)) {
    const { assignment, proved } = solver.keepAll(group);
    if (assignment === null && proved)
      return { kind: "denied", decidedBy: decisionsOf(levels, culpritsIn(solver, group)) };
    isKept &&= assignment !== null;
    for (const [name, values] of assignment ?? []) keeping.set(name, values);
  }
  return { kind: "conditional", allowed: isKept ? keeping : null, denied: breaking.denied };
}

function firstBreaking(
  solver: Solver,
  open: readonly Constraint[],
): { readonly denied: Assignment | null; readonly proved: boolean } {
  let proved = true;
  for (const constraint of open) {
    const solution = solver.breakOne(constraint);
    if (solution.assignment !== null) return { denied: solution.assignment, proved: true };
    proved &&= solution.proved;
  }
  return { denied: null, proved };
}

/** Those constraints of a group that can't be kept alone; all where each can. */
function culpritsIn(solver: Solver, group: readonly Constraint[]): readonly Constraint[] {
  const alone = group.filter((constraint) => {
    const { assignment, proved } = solver.keepAll([constraint]);
    return assignment === null && proved;
  });
  return alone.length > 0 ? alone : group;
}

/** The broken constraints as decisions: root first, a level's statements before its lack of an allow, none twice. */
function decisionsOf(levels: readonly Level[], broken: readonly Constraint[]): readonly Decision[] {
  return levels.flatMap((level) => {
    const here = broken.filter((constraint) => constraint.level === level);
    const rules = new Set(
      here.flatMap(({ kind, guards }) => (kind === "no-deny" ? guards.map(({ rule }) => rule) : [])),
    );
    const denials = level.denies.filter((rule) => rules.has(rule)).map((rule) => denialBy(level, rule));
    return here.some(({ kind }) => kind === "an-allow") ? [...denials, implicitDenialAt(level)] : denials;
  });
}
