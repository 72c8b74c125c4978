import { type PolicyType, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import type { Filter } from "./colouring";
import { emptyWords, isEmpty, sizeOf } from "./sets/actionSet";
import { firstState, type LevelSets, stateBelow } from "./sets/pathState";
import type { PolicySets, StatementSets } from "./sets/policySets";
import type { Question } from "./sets/question";

/**
 * What the policies of a level do to the actions of a question that come from above; `above`: null for all of them.
 * SCPs before RCPs, statements that deny before a lack of statements that allow.
 */
export function filtersAt(level: LevelSets, above: Uint32Array | null, question: Question): readonly Filter[] {
  const reach = reachOf(above, question.size);
  return [
    ...denyingFilters(level.scps ?? [], SERVICE_CONTROL_POLICY, reach),
    ...allowingFilters(level, reach, question),
    ...denyingFilters(level.rcps, RESOURCE_CONTROL_POLICY, reach),
  ];
}

/** How many of a set's actions come from above. */
type Reach = (words: Uint32Array) => number;

function reachOf(above: Uint32Array | null, size: number): Reach {
  const scratch = emptyWords(size);
  return (words) => {
    if (above === null) return sizeOf(words);
    for (let at = 0; at < scratch.length; at++) scratch[at] = (words[at] ?? 0) & (above[at] ?? 0);
    return sizeOf(scratch);
  };
}

function denyingFilters(policies: readonly PolicySets[], policyType: PolicyType, reach: Reach): readonly Filter[] {
  return policies.flatMap((policy) => [
    ...filterBy(policy, policy.denies, policyType, "denies", ({ certain }) => certain?.words, reach),
    ...filterBy(policy, policy.denies, policyType, "may deny", ({ open }) => open?.words, reach),
  ]);
}

function filterBy(
  { policyId }: PolicySets,
  statements: readonly StatementSets[],
  policyType: PolicyType,
  effect: Filter["effect"],
  wordsOf: (sets: StatementSets) => Uint32Array | undefined,
  reach: Reach,
): readonly Filter[] {
  let union: Uint32Array | null = null;
  const indexes: number[] = [];
  for (const sets of statements) {
    const words = wordsOf(sets);
    if (words === undefined || reach(words) === 0) continue;
    indexes.push(sets.rule.statement.index);
    const before: Uint32Array | null = union;
    union = before === null ? words : words.map((word, at) => word | (before[at] ?? 0));
  }
  return union === null ? [] : [{ policyType, policyId, statements: indexes, effect, actionCount: reach(union) }];
}

function allowingFilters({ scps, circumstances }: LevelSets, reach: Reach, question: Question): readonly Filter[] {
  if (scps === null) return [];
  const policyType = SERVICE_CONTROL_POLICY;
  const allowing = scps.map((policy): PolicySets => ({ ...policy, denied: null, denies: [] }));
  const first = firstState(question);
  const alone = stateBelow(
    first,
    { scps: allowing, rcps: [], circumstances, isTransparent: false, hasVariants: false },
    question,
  );
  const missing = first.may.map((word, at) => word & ~(alone.may[at] ?? 0));
  const missingCount = reach(missing);
  const nothing: readonly Filter[] =
    missingCount === 0
      ? []
      : [{ policyType, policyId: null, statements: [], effect: "allows nothing", actionCount: missingCount }];
  const open = alone.may.map((word, at) => word & ~(alone.sure[at] ?? 0));
  if (isEmpty(open)) return nothing;
  const onlyOpen = (words: Uint32Array | undefined) => words?.map((word, at) => word & (open[at] ?? 0));
  const onlyIf = scps.flatMap((policy) =>
    filterBy(policy, policy.allows, policyType, "allows only if", (sets) => onlyOpen(sets.open?.words), reach),
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
