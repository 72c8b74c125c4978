import type { NodeId } from "../design/types";
import type { Filter } from "./colouring";
import type { Level, Rule } from "./levels";
import type { Decider } from "./partial/decide";

/** What each level does to the question for one account, in the order of the levels; most do nothing. */
export function filtersOf(levels: readonly Level[], decider: Decider): readonly (readonly Filter[])[] {
  return levels.map((level) => [...denyingFilters(level, decider), ...allowingFilters(level, decider)]);
}

function denyingFilters(level: Level, decider: Decider): readonly Filter[] {
  const matching = level.denies.map((rule) => ({ rule, match: decider.matchOf(level, rule) }));
  const filtersFor = (match: "yes" | "maybe", effect: Filter["effect"]) =>
    byPolicy(
      level,
      matching.filter((one) => one.match === match).map(({ rule }) => rule),
      effect,
    );
  return [...filtersFor("yes", "denies"), ...filtersFor("maybe", "may deny")];
}

function allowingFilters(level: Level, decider: Decider): readonly Filter[] {
  const { policyType, allows } = level;
  if (allows === null) return [];
  const states = decider.statesAt(level, "an-allow");
  if (states.includes("broken")) return [{ policyType, policyId: null, statements: [], effect: "allows nothing" }];
  if (!states.includes("open")) return [];
  const matching = allows.filter((rule) => decider.matchOf(level, rule) !== "no");
  return byPolicy(level, matching, "allows only if");
}

function byPolicy({ policyType }: Level, rules: readonly Rule[], effect: Filter["effect"]): readonly Filter[] {
  return [...new Set(rules.map(({ policyId }) => policyId))].map((policyId) => ({
    policyType,
    policyId,
    statements: rules.filter((rule) => rule.policyId === policyId).map(({ statement }) => statement.index),
    effect,
  }));
}

/** Gathers the filters of the accounts below a node: the same policy and effect once, with all its statements. */
export class FilterCollector {
  readonly #filters = new Map<NodeId, Map<string, Filter>>();
  readonly #seen = new Map<NodeId, Set<readonly Filter[]>>();

  add(nodeId: NodeId, filters: readonly Filter[]): void {
    if (filters.length === 0) return;
    const seen = this.#seen.get(nodeId) ?? new Set();
    if (seen.has(filters)) return;
    this.#seen.set(nodeId, seen.add(filters));
    const here = this.#filters.get(nodeId) ?? new Map<string, Filter>();
    this.#filters.set(nodeId, here);
    for (const filter of filters) {
      const name = `${filter.policyType} ${filter.effect} ${filter.policyId ?? ""}`;
      const statements = new Set([...(here.get(name)?.statements ?? []), ...filter.statements]);
      here.set(name, { ...filter, statements: [...statements].sort((a, b) => a - b) });
    }
  }

  collected(): ReadonlyMap<NodeId, readonly Filter[]> {
    return new Map([...this.#filters].map(([nodeId, filters]) => [nodeId, [...filters.values()]]));
  }
}
