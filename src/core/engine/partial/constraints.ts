import { guardHolds, type Match, type World } from "../../policy";
import type { Level, Rule } from "../levels";

/** A rule held against one resource of the request; undefined: the resource isn't known. */
export interface Guard {
  readonly rule: Rule;
  readonly resource: string | undefined;
}

/** A statement that denies must not hold, or one of a level's statements that allow must. */
export interface Clause {
  readonly kind: "no-deny" | "an-allow";
  readonly guards: readonly Guard[];
}

/** What a level requires of a request, one of many; the request passes if all are kept. */
export interface Constraint extends Clause {
  readonly level: Level;
}

export function constraintsOf(
  levels: readonly Level[],
  resources: readonly (string | undefined)[],
): readonly Constraint[] {
  return levels.flatMap((level) =>
    resources.flatMap((resource): readonly Constraint[] => {
      const guardsOf = (rules: readonly Rule[]) => rules.map((rule) => ({ rule, resource }));
      const denies = guardsOf(level.denies).map((guard) => ({ level, kind: "no-deny" as const, guards: [guard] }));
      if (level.allows === null) return denies;
      return [...denies, { level, kind: "an-allow" as const, guards: guardsOf(level.allows) }];
    }),
  );
}

/** What is known of a request but for the resource, which guards bring along; `resource` is the unknown one's, if chosen. */
export interface Knowledge {
  valuesOf(key: string): readonly string[] | undefined;
  readonly resource: string | undefined;
}

export function guardMatch({ rule, resource }: Guard, knowledge: Knowledge): Match {
  return guardHolds(rule.statement, worldOf(resource, knowledge));
}

export function worldOf(resource: string | undefined, knowledge: Knowledge): World {
  return { valuesOf: (key) => knowledge.valuesOf(key), resource: resource ?? knowledge.resource };
}

/** Whether the constraint is kept, broken, or open with the guards that it still hangs on. */
export function reduce<R extends Clause>(constraint: R, matchOf: (guard: Guard) => Match): "kept" | "broken" | R {
  const { kind, guards } = constraint;
  const open: Guard[] = [];
  for (const guard of guards) {
    const match = matchOf(guard);
    if (match === "yes") return kind === "no-deny" ? "broken" : "kept";
    if (match === "maybe") open.push(guard);
  }
  if (open.length === 0) return kind === "no-deny" ? "kept" : "broken";
  return open.length === guards.length ? constraint : { ...constraint, guards: open };
}

/** The name under which the unknown resource is chosen, like a key. */
export const RESOURCE = "(resource)";

/** Values chosen for unknown keys, by lower-case name; the empty list is an absent key. `RESOURCE` has the resource. */
export type Assignment = ReadonlyMap<string, readonly string[]>;

/** The unknown keys (and the resource) that a constraint hangs on. */
export function unknownsOf({ guards }: Clause, knowledge: Knowledge): readonly string[] {
  return guards.flatMap(({ rule, resource }) => {
    const keys = rule.statement.keys.filter((key) => knowledge.valuesOf(key) === undefined);
    const readsUnknown = rule.statement.readsResource && (resource ?? knowledge.resource) === undefined;
    return readsUnknown ? [...keys, RESOURCE] : keys;
  });
}

/** Constraints that share unknowns, in groups: what one group needs never hinders another. */
export function independentGroups(
  constraints: readonly Constraint[],
  knowledge: Knowledge,
): readonly (readonly Constraint[])[] {
  let groups: { readonly unknowns: readonly string[]; readonly constraints: readonly Constraint[] }[] = [];
  for (const constraint of constraints) {
    const unknowns = new Set(unknownsOf(constraint, knowledge));
    const [touched, apart] = partition(groups, (group) => group.unknowns.some((name) => unknowns.has(name)));
    groups = [
      ...apart,
      {
        unknowns: [...touched.flatMap((group) => group.unknowns), ...unknowns],
        constraints: [...touched.flatMap((group) => group.constraints), constraint],
      },
    ];
  }
  return groups.map((group) => group.constraints);
}

function partition<T>(items: readonly T[], is: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
