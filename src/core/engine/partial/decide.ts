import type { Match } from "../../policy";
import { denialBy, implicitDenialAt } from "../decisions";
import type { Level, Rule } from "../levels";
import type { Decision } from "../types";
import {
  type Assignment,
  type Clause,
  type Constraint,
  constraintsOf,
  type Guard,
  guardMatch,
  independentGroups,
  type Knowledge,
  reduce,
} from "./constraints";
import { type Solution, Solver, SolverCache, type Unknowns } from "./solver";

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

/** What deciding many requests under one lens has in common. */
export interface SharedWork {
  readonly cache: SolverCache;
  /** The three-valued answer of a guard before anything is chosen. */
  matchOf(guard: Guard, knowledge: Knowledge): Match;
}

/** Whether a constraint is kept, or broken, in every completion; else `open`. */
export type ConstraintState = "kept" | "broken" | "open";

/** Decides one request at its levels, over all its completions. */
export class Decider {
  readonly #levels: readonly Level[];
  readonly #solver: Solver;
  readonly #knowledge: Knowledge;
  readonly #shared: SharedWork;
  readonly #constraints: readonly Constraint[];
  readonly #constraintsByLevel: ReadonlyMap<Level, readonly Constraint[]>;

  constructor(
    levels: readonly Level[],
    resources: readonly (string | undefined)[],
    unknowns: Unknowns,
    shared: SharedWork = { cache: new SolverCache(), matchOf: guardMatch },
  ) {
    this.#levels = levels;
    this.#constraints = constraintsOf(levels, resources);
    this.#constraintsByLevel = byLevel(this.#constraints);
    this.#shared = shared;
    this.#solver = new Solver(unknowns, shared.cache);
    this.#knowledge = this.#solver.knowledge();
  }

  /**
   * `allowed` or `denied` if and only if every completion is.
   *
   * A denial that three-valued logic sees is certain. Otherwise the request passes unless some open constraint can be
   * broken, and is denied if a group of constraints that share unknowns can't be kept together. `decidedBy` has what
   * denies in every completion; where only several together do (one statement denies a Region, another all others), those.
   */
  outcome(): Outcome {
    const broken: Constraint[] = [];
    const open: Constraint[] = [];
    for (const constraint of this.#constraints) {
      const reduced = this.#reduced(constraint);
      if (reduced === "broken") broken.push(constraint);
      else if (reduced !== "kept") open.push(reduced);
    }
    if (broken.length > 0) return { kind: "denied", decidedBy: decisionsOf(this.#levels, broken) };
    const breaking = this.#firstBreaking(open);
    if (breaking.assignment === null && breaking.proved) return ALLOWED;
    const keeping = new Map<string, readonly string[]>();
    let isKept = true;
    for (const group of independentGroups(open, this.#knowledge)) {
      const { assignment, proved } = this.#solver.keepAll(group);
      if (assignment === null && proved)
        return { kind: "denied", decidedBy: decisionsOf(this.#levels, this.#culpritsIn(group)) };
      isKept &&= assignment !== null;
      for (const [name, values] of assignment ?? []) keeping.set(name, values);
    }
    return { kind: "conditional", allowed: isKept ? keeping : null, denied: breaking.assignment };
  }

  /** Exact where the search isn't cut short; then `open`. */
  stateOf(constraint: Clause): ConstraintState {
    const reduced = this.#reduced(constraint);
    if (typeof reduced === "string") return reduced;
    if (isRuledOut(this.#solver.breakOne(reduced))) return "kept";
    return isRuledOut(this.#solver.keepAll([reduced])) ? "broken" : "open";
  }

  /** The states of a level's constraints of one kind, for each resource and statement that denies. */
  statesAt(level: Level, kind: Constraint["kind"]): readonly ConstraintState[] {
    const here = this.#constraintsByLevel.get(level) ?? [];
    return here.filter((constraint) => constraint.kind === kind).map((constraint) => this.stateOf(constraint));
  }

  /** Whether a rule's guard holds for one of the resources in every completion (`yes`), in none (`no`), or in some. */
  matchOf(level: Level, rule: Rule): Match {
    const states = (this.#constraintsByLevel.get(level) ?? [])
      .flatMap(({ guards }) => guards.filter((guard) => guard.rule === rule))
      .map((guard) => this.stateOf({ kind: "no-deny", guards: [guard] }));
    return states.includes("broken") ? "yes" : states.includes("open") ? "maybe" : "no";
  }

  #reduced<C extends Clause>(constraint: C): "kept" | "broken" | C {
    return reduce(constraint, (guard) => this.#shared.matchOf(guard, this.#knowledge));
  }

  #firstBreaking(open: readonly Constraint[]): Solution {
    let proved = true;
    for (const constraint of open) {
      const solution = this.#solver.breakOne(constraint);
      if (solution.assignment !== null) return solution;
      proved &&= solution.proved;
    }
    return { assignment: null, proved };
  }

  /** Those constraints of a group that can't be kept alone; all where each can. */
  #culpritsIn(group: readonly Constraint[]): readonly Constraint[] {
    const alone = group.filter((constraint) => isRuledOut(this.#solver.keepAll([constraint])));
    return alone.length > 0 ? alone : group;
  }
}

function byLevel(constraints: readonly Constraint[]): ReadonlyMap<Level, readonly Constraint[]> {
  const levels = new Map<Level, Constraint[]>();
  for (const constraint of constraints) {
    const here = levels.get(constraint.level);
    if (here === undefined) levels.set(constraint.level, [constraint]);
    else here.push(constraint);
  }
  return levels;
}

function isRuledOut({ assignment, proved }: Solution): boolean {
  return assignment === null && proved;
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
