import type { Design } from "../design/types";
import { ActionSet, type ActionVerdicts, guardTextOf, type Hinge } from "../engine";

/**
 * Of the actions that are conditional before and after those whose condition is another one; null: none. Statements that
 * ask the same in the same words are the same condition, whatever policy they stand in.
 *
 * Cost: nothing where both hang on the same statements; else a few passes over sets of actions.
 */
export function changedConditions(
  was: ActionVerdicts,
  is: ActionVerdicts,
  designs: { readonly before: Design; readonly after: Design },
): ActionSet | null {
  const [before, after] = withoutCommonEnds(was.hinges, is.hinges);
  const others = [...before, ...after];
  if (others.length === 0) return null;
  const open = openInBoth(was, is, others);
  if (open === null) return null;
  const changed = others.some(({ kind }) => kind === "allow")
    ? open.filter((number) => conditionOf(was, number, designs.before) !== conditionOf(is, number, designs.after))
    : underOtherDenies(
        { hinges: was.hinges, others: before, design: designs.before },
        { hinges: is.hinges, others: after, design: designs.after },
      ).and(open);
  return changed.size === 0 ? null : changed;
}

/** A change at one level leaves the hinges of the levels above and below as they are. */
function withoutCommonEnds(
  before: readonly Hinge[],
  after: readonly Hinge[],
): readonly [readonly Hinge[], readonly Hinge[]] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && isSame(before[before.length - 1 - end], after[after.length - 1 - end])) end++;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

function isSame(a: Hinge | undefined, b: Hinge | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.kind === b.kind &&
    a.actions === b.actions &&
    a.sets.length === b.sets.length &&
    a.sets.every((sets, index) => sets === b.sets[index])
  );
}

/** Conditional before and after, and named by one of the hinges. */
function openInBoth(was: ActionVerdicts, is: ActionVerdicts, hinges: readonly Hinge[]): ActionSet | null {
  const words = new Uint32Array(was.may.words.length);
  let isEmpty = true;
  for (let at = 0; at < words.length; at++) {
    const word =
      (was.may.words[at] ?? 0) & ~(was.sure.words[at] ?? 0) & (is.may.words[at] ?? 0) & ~(is.sure.words[at] ?? 0);
    if (word === 0) continue;
    let named = 0;
    for (const { actions } of hinges) named |= actions[at] ?? 0;
    words[at] = word & named;
    if (words[at] !== 0) isEmpty = false;
  }
  return isEmpty ? null : new ActionSet(words);
}

interface Side {
  readonly hinges: readonly Hinge[];
  /** Those that the other side may not have. */
  readonly others: readonly Hinge[];
  readonly design: Design;
}

/** Actions that a Deny with some condition may stop before and not after, or the other way round. */
function underOtherDenies(before: Side, after: Side): ActionSet {
  const guards = new Set([...guardsOf(before, before.others), ...guardsOf(after, after.others)]);
  const changed = new Uint32Array([...before.others, ...after.others][0]?.actions.length ?? 0);
  for (const guard of guards) {
    const [one, other] = [actionsUnder(before, guard), actionsUnder(after, guard)];
    for (let at = 0; at < changed.length; at++)
      changed[at] = (changed[at] ?? 0) | ((one?.[at] ?? 0) ^ (other?.[at] ?? 0));
  }
  return new ActionSet(changed);
}

function guardsOf(side: Side, hinges: readonly Hinge[]): readonly string[] {
  return hinges.map((hinge) => guardOf(side, hinge));
}

/** A hinge that denies has one statement. */
function guardOf({ design }: Side, { sets: [first] }: Hinge): string {
  return first === undefined ? "" : guardTextOf(design, first.rule.policyId, first.rule.statement);
}

/** The actions that statements with this guard may deny; null: none. */
function actionsUnder(side: Side, guard: string): Uint32Array | null {
  const denies = side.hinges.filter((hinge) => hinge.kind === "deny" && guardOf(side, hinge) === guard);
  const [first, ...more] = denies;
  if (first === undefined) return null;
  return more.reduce((all, { actions }) => all.map((word, at) => word | (actions[at] ?? 0)), first.actions);
}

/** What a conditional verdict hangs on, as text. */
function conditionOf(verdicts: ActionVerdicts, number: number, design: Design): string {
  const hinges = verdicts.hingesOf(number).map(({ kind, rules }) => {
    const guards = rules.map(({ policyId, statement }) => guardTextOf(design, policyId, statement));
    return `${kind} ${[...new Set(guards)].sort().join(" or ")}`;
  });
  return [...new Set(hinges)].sort().join("\n");
}
