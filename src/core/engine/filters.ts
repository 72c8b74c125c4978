import { type PolicyType, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import type { Filter } from "./colouring";
import { type ClassSet, difference, intersection, isEmptySet, isWithin, union } from "./sets/classSet";
import { type LevelSets, levelOf } from "./sets/level";
import { firstState, stateBelow } from "./sets/pathState";
import type { PolicySets, StatementSets } from "./sets/policySets";
import type { Question } from "./sets/question";

/**
 * What the policies of a level do to the actions of a question that come from above; `above`: their classes, null for all
 * of them. SCPs before RCPs, statements that deny before a lack of statements that allow.
 */
export function filtersAt(level: LevelSets, above: ClassSet | null, question: Question): readonly Filter[] {
  if (level.isTransparent) return NONE;
  const last = lastAt.get(level);
  if (last?.above === above) return last.filters;
  const filters = foundFilters(level, above, question);
  lastAt.set(level, { above, filters });
  return filters;
}

const NONE: readonly Filter[] = [];
/** A level belongs to one question; what it was held against last is mostly what it is held against next. */
const lastAt = new WeakMap<LevelSets, { readonly above: ClassSet | null; readonly filters: readonly Filter[] }>();

function foundFilters(level: LevelSets, above: ClassSet | null, question: Question): readonly Filter[] {
  const reach: Reach = (words) => question.classes.sizeOf(above === null ? words : intersection(words, above));
  return [
    ...denyingFilters(level.scps ?? [], SERVICE_CONTROL_POLICY, reach),
    ...allowingFilters(level, reach, question),
    ...denyingFilters(level.rcps, RESOURCE_CONTROL_POLICY, reach),
  ];
}

/** How many actions of a set of classes come from above. */
type Reach = (words: ClassSet) => number;

function denyingFilters(policies: readonly PolicySets[], policyType: PolicyType, reach: Reach): readonly Filter[] {
  return policies.flatMap((policy) => [
    ...filterBy(policy, policy.denies, policyType, "denies", ({ certain }) => certain, reach),
    ...filterBy(policy, policy.denies, policyType, "may deny", ({ open }) => open, reach),
  ]);
}

function filterBy(
  { policyId }: PolicySets,
  statements: readonly StatementSets[],
  policyType: PolicyType,
  effect: Filter["effect"],
  wordsOf: (sets: StatementSets) => ClassSet | null,
  reach: Reach,
): readonly Filter[] {
  let all: ClassSet | null = null;
  const indexes: number[] = [];
  for (const sets of statements) {
    const words = wordsOf(sets);
    if (words === null || reach(words) === 0) continue;
    indexes.push(sets.rule.statement.index);
    all = all === null ? words : union(all, words);
  }
  return all === null ? [] : [{ policyType, policyId, statements: indexes, effect, actionCount: reach(all) }];
}

function allowingFilters({ scps, circumstances }: LevelSets, reach: Reach, question: Question): readonly Filter[] {
  const { all } = question.classes;
  if (scps === null || scps.some(({ allowed }) => allowed !== null && isWithin(all, allowed))) return NONE;
  const policyType = SERVICE_CONTROL_POLICY;
  const allowing = scps.map((policy): PolicySets => ({ ...policy, denied: null, denies: [], apart: [] }));
  const first = firstState(question);
  const level = levelOf({ scps: allowing, rcps: [], circumstances }, question.classes);
  const alone = stateBelow(first, level, question);
  const missingCount = reach(difference(first.may, alone.may));
  const nothing: readonly Filter[] =
    missingCount === 0
      ? []
      : [{ policyType, policyId: null, statements: [], effect: "allows nothing", actionCount: missingCount }];
  const open = difference(alone.may, alone.sure);
  if (isEmptySet(open)) return nothing;
  const stillOpen = ({ open: words }: StatementSets) => words && intersection(words, open);
  const onlyIf = scps.flatMap((policy) =>
    filterBy(policy, policy.allows, policyType, "allows only if", stillOpen, reach),
  );
  return [...nothing, ...onlyIf];
}

/** The filters of a node that differ by account: the same policy and effect once, with all its statements. */
export function mergedFilters(lists: Iterable<readonly Filter[]>): readonly Filter[] {
  const merged = new Map<string, Filter>();
  for (const filters of lists)
    for (const filter of filters) {
      const name = `${filter.policyType} ${filter.effect} ${filter.policyId ?? ""}`;
      const known = merged.get(name);
      const statements = new Set([...(known?.statements ?? []), ...filter.statements]);
      merged.set(name, {
        ...filter,
        statements: [...statements].sort((a, b) => a - b),
        actionCount: Math.max(known?.actionCount ?? 0, filter.actionCount),
      });
    }
  return [...merged.values()];
}
