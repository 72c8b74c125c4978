import { conditionHolds, type Glob } from "../../policy";
import {
  type Assignment,
  type Clause,
  type Guard,
  guardMatch,
  type Knowledge,
  RESOURCE,
  reduce,
  unknownsOf,
  worldOf,
} from "./constraints";
import { Keepers, likelyResources } from "./guesses";
import { isAlwaysSent, isBoolean, isMultivalued, samplesOf } from "./keys";
import { keyProbes, patternsOn, referencesTo, resourceProbes } from "./probes";
import { type ValueClasses, type ValueSpace, valueClassesOf } from "./valueClasses";

/** An assignment that does what was asked, or null; `proved: false` where one may exist all the same. */
export interface Solution {
  readonly assignment: Assignment | null;
  readonly proved: boolean;
}

const MAX_REMEMBERED = 5_000;

/** Values found once for conditions that many requests share, as the accounts of one design do. */
export class SolverCache {
  readonly classes: Map<string, ValueClasses>;
  /** Of constraints without an account of their own, under one lens. */
  readonly solutions = new Map<string, Solution>();
  /** Null: the search makes no guesses. */
  readonly keepers: Keepers | null;
  readonly #numbers: Map<object, number>;

  /**
   * Takes over from an earlier cache what holds under any lens, unless that has grown large with policies long gone.
   * `guesses`: likely values are tried before a search. Which completion is found then hangs on what was asked before,
   * whether there is one never does.
   */
  constructor(earlier?: SolverCache, { guesses = false } = {}) {
    this.keepers = guesses ? new Keepers() : null;
    const last = earlier !== undefined && earlier.#numbers.size < MAX_REMEMBERED ? earlier : null;
    this.classes = last === null ? new Map() : last.classes;
    this.#numbers = last === null ? new Map() : last.#numbers;
  }

  numberOf(source: object): number {
    const number = this.#numbers.get(source) ?? this.#numbers.size;
    this.#numbers.set(source, number);
    return number;
  }
}

/** Patterns of which a value fits one. */
export interface ValueDomain {
  /** Domains with the same name are the same. */
  readonly name: string;
  readonly globs: readonly Glob[];
}

/** What is known of a request, and what is known of the values that aren't. */
export interface Unknowns {
  valuesOf(key: string): readonly string[] | undefined;
  /** Patterns that an unknown key's value fits; such a key is never absent. Null: any value, or absent. */
  domainOf(key: string): ValueDomain | null;
  /** Patterns that no value fits. */
  excludedOf(key: string): readonly Glob[];
  readonly resourceDomain: ValueDomain;
  /** Whether policies ask a key (lower case) with ForAllValues or ForAnyValue. */
  isQuantified(key: string): boolean;
}

const MAX_NODES = 20_000;
const NOTHING: Assignment = new Map();

/**
 * Decides over all completions of a request: key by key, over the finitely many values that the constraints tell apart,
 * turning back where three-valued logic already says no.
 */
export class Solver {
  readonly #unknowns: Unknowns;
  readonly #cache: SolverCache;
  readonly #maxNodes: number;
  #nodes = 0;
  #complete = true;

  /** `maxNodes`: choices that are tried before the search gives up. */
  constructor(unknowns: Unknowns, cache: SolverCache, maxNodes = MAX_NODES) {
    this.#unknowns = unknowns;
    this.#cache = cache;
    this.#maxNodes = maxNodes;
  }

  /** A completion that keeps every constraint. */
  keepAll(constraints: readonly Clause[]): Solution {
    return this.#solve(constraints, "keep");
  }

  /** A completion that breaks the constraint. */
  breakOne(constraint: Clause): Solution {
    return this.#solve([constraint], "break");
  }

  /** Choices that the last search tried. */
  get choices(): number {
    return this.#nodes;
  }

  knowledge(assignment: Assignment = NOTHING): Knowledge {
    return {
      valuesOf: (key) => assignment.get(key) ?? this.#unknowns.valuesOf(key),
      resource: assignment.get(RESOURCE)?.[0],
    };
  }

  #solve(constraints: readonly Clause[], want: "keep" | "break"): Solution {
    const knowledge = this.knowledge();
    const unknowns = [...new Set(constraints.flatMap((one) => unknownsOf(one, knowledge)))];
    const name = this.#nameOf(constraints, unknowns, want);
    const known = this.#cache.solutions.get(name);
    if (known !== undefined) return known;
    const assignment = this.#guessed(constraints, unknowns, want) ?? this.#searched(constraints, NOTHING, want);
    const solution = { assignment, proved: assignment !== null || this.#complete };
    this.#cache.solutions.set(name, solution);
    return solution;
  }

  /** A search of its own; `#complete` says afterwards whether it went through all. */
  #searched(constraints: readonly Clause[], assignment: Assignment, want: "keep" | "break"): Assignment | null {
    this.#nodes = 0;
    this.#complete = true;
    return this.#search(constraints, assignment, want);
  }

  /** A completion found without a walk over all texts that a resource can be; null: none was, but one may exist. */
  #guessed(constraints: readonly Clause[], unknowns: readonly string[], want: "keep" | "break"): Assignment | null {
    const { keepers } = this.#cache;
    if (keepers === null) return null;
    if (want === "keep") {
      const bounds = new Map(unknowns.map((name) => [name, this.#boundsOf(name)]));
      for (const before of keepers.assignmentsOf(bounds)) if (this.#areKept(constraints, before)) return before;
    }
    const found = unknowns.includes(RESOURCE) ? this.#onLikelyResource(constraints, want) : null;
    if (found !== null && want === "keep") keepers.remember(found, (name) => this.#boundsOf(name));
    return found;
  }

  #areKept(constraints: readonly Clause[], assignment: Assignment): boolean {
    const knowledge = this.knowledge(assignment);
    return constraints.every((one) => reduce(one, (guard) => guardMatch(guard, knowledge)) === "kept");
  }

  /** A search over the other unknowns for each likely resource. */
  #onLikelyResource(constraints: readonly Clause[], want: "keep" | "break"): Assignment | null {
    for (const text of likelyResources(this.#unknowns.resourceDomain.globs, constraints)) {
      const found = this.#searched(constraints, new Map([[RESOURCE, [text]]]), want);
      if (found !== null) return found;
    }
    return null;
  }

  /** Equal names, equal solutions, as long as what is known stays the same. */
  #nameOf(constraints: readonly Clause[], unknowns: readonly string[], want: "keep" | "break"): string {
    const bounds = new Set(unknowns.map((key) => this.#boundsOf(key)));
    const clauses = constraints.map(({ kind, guards }) => {
      const numbers = guards.map(({ rule, resource }) => `${this.#cache.numberOf(rule.statement)} ${resource ?? ""}`);
      return `${kind} ${numbers.join()}`;
    });
    return [want, ...clauses, ...bounds].join("\n");
  }

  #search(constraints: readonly Clause[], assignment: Assignment, want: "keep" | "break"): Assignment | null {
    if (++this.#nodes > this.#maxNodes) {
      this.#complete = false;
      return null;
    }
    const knowledge = this.knowledge(assignment);
    const open: Clause[] = [];
    for (const constraint of constraints) {
      const reduced = reduce(constraint, (guard) => guardMatch(guard, knowledge));
      if (reduced === "broken") return want === "break" ? assignment : null;
      if (reduced !== "kept") open.push(reduced);
    }
    const [first] = open;
    if (first === undefined) return want === "keep" ? assignment : null;
    const name = this.#nextUnknown(open, first, knowledge);
    const { classes, complete } = this.#classesOf(name, open, knowledge);
    if (!complete) this.#complete = false;
    for (const values of classes) {
      const found = this.#search(open, new Map([...assignment, [name, values]]), want);
      if (found !== null) return found;
    }
    return null;
  }

  /** A key that the first constraint waits for; before a key those that its conditions' policy variables refer to. */
  #nextUnknown(open: readonly Clause[], first: Clause, knowledge: Knowledge): string {
    const guard = first.guards.find((candidate) => guardMatch(candidate, knowledge) === "maybe");
    let name = (guard && waitsFor(guard, knowledge)) ?? unknownsOf(first, knowledge)[0] ?? RESOURCE;
    const visited = new Set<string>();
    while (!visited.has(name)) {
      visited.add(name);
      const variables = patternsOn(name, open).flatMap(({ pattern }) => ("keys" in pattern ? pattern.keys : []));
      name = variables.find((key) => !visited.has(key) && knowledge.valuesOf(key) === undefined) ?? name;
    }
    return name;
  }

  #classesOf(name: string, open: readonly Clause[], knowledge: Knowledge): ValueClasses {
    const guards = open.flatMap((constraint) => constraint.guards);
    const asked = name === RESOURCE ? resourceProbes(guards, knowledge) : keyProbes(name, guards, knowledge);
    const referring = referencesTo(name, guards, knowledge);
    const space = this.#spaceOf(name, referring);
    const isStatic = referring.length === 0 && asked.every((probe) => probe.isStatic);
    const numbers = asked.map(({ source }) => this.#cache.numberOf(source)).sort();
    const known = `${this.#boundsOf(name)} ${numbers.join()}`;
    const cached = isStatic ? this.#cache.classes.get(known) : undefined;
    if (cached !== undefined) return cached;
    const probes = asked.map(({ probe }) => probe);
    const own = valueClassesOf(probes, space, worldOf(undefined, knowledge));
    const classes = referring.length === 0 ? own : { classes: withEach(own.classes, referring), complete: false };
    if (isStatic) this.#cache.classes.set(known, classes);
    return classes;
  }

  /** An unknown with all that decides which values it can have. */
  #boundsOf(name: string): string {
    if (name === RESOURCE) return `${name} ${this.#unknowns.resourceDomain.name}`;
    return `${name} ${this.#unknowns.domainOf(name)?.name ?? isMultivalued(name, this.#unknowns.isQuantified(name))}`;
  }

  #spaceOf(name: string, samples: readonly string[]): ValueSpace {
    if (name === RESOURCE)
      return {
        domain: this.#unknowns.resourceDomain.globs,
        excluded: [],
        multivalued: false,
        boolean: false,
        absence: "never",
        samples,
      };
    const domain = this.#unknowns.domainOf(name);
    return {
      domain: domain?.globs ?? null,
      excluded: this.#unknowns.excludedOf(name),
      multivalued: domain === null && isMultivalued(name, this.#unknowns.isQuantified(name)),
      boolean: isBoolean(name),
      absence: domain !== null ? "never" : isAlwaysSent(name) ? "last" : "first",
      samples: [...samples, ...samplesOf(name)],
    };
  }
}

/** What an undecided guard waits for first: an unknown key, or the resource. */
function waitsFor({ rule: { statement }, resource }: Guard, knowledge: Knowledge): string | undefined {
  const world = worldOf(resource, knowledge);
  const condition = statement.conditions.find((candidate) => conditionHolds(candidate, world) === "maybe");
  if (condition === undefined) {
    if (world.resource === undefined) return RESOURCE;
    return statement.keys.find((key) => knowledge.valuesOf(key) === undefined);
  }
  return [...condition.variables, condition.key].find((key) => knowledge.valuesOf(key) === undefined);
}

function withEach(classes: readonly (readonly string[])[], values: readonly string[]): readonly (readonly string[])[] {
  const lists = [...classes, ...values.map((value) => [value])];
  return [...new Map(lists.map((list) => [JSON.stringify(list), list])).values()];
}
