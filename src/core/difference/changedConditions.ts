import type { Design } from "../design/types";
import {
  type ActionClasses,
  type ActionVerdicts,
  addClass,
  areSameSets,
  type ClassSet,
  difference,
  emptySet,
  forEachClass,
  guardTextOf,
  type Hinge,
  intersection,
  isEmptySet,
  union,
  unionOf,
} from "../engine";
import type { Answer } from "./changedPairs";

interface Designs {
  readonly before: Design;
  readonly after: Design;
}

/**
 * Of what is conditional before and after that whose condition is another one, as classes of actions; null: nothing.
 * Statements that ask the same in the same words are the same condition, whatever policy they stand in.
 *
 * Cost: nothing where both hang on the same statements; else a few passes over sets of classes.
 */
export function changedConditions(was: Answer, is: Answer, designs: Designs, classes: ActionClasses): ClassSet | null {
  if (was.verdicts.byClass.hinges === is.verdicts.byClass.hinges) return null;
  const before = hingesOf(was, designs.before);
  const after = hingesOf(is, designs.after);
  const others = withoutCommonEnds(before, after);
  const changed = [...others.before, ...others.after];
  if (changed.length === 0) return null;
  const open = openInBoth(was, is, changed);
  if (open === null) return null;
  const isOther = changed.some(({ hinge }) => hinge.kind === "allow")
    ? underOtherWords(was.verdicts, is.verdicts, designs, open, classes)
    : underOtherDenies(before, after, changed);
  const isOtherNow = isOther && intersection(isOther, open);
  return isOtherNow === null || isEmptySet(isOtherNow) ? null : isOtherNow;
}

/** A hinge of an answer, with what hangs on it in the classes that both answers have in common. */
interface CommonHinge {
  readonly hinge: Hinge;
  readonly classes: ClassSet;
  readonly told: Answer["told"];
  /** Where its policies stand. */
  readonly design: Design;
}

function hingesOf({ verdicts, told }: Answer, design: Design): readonly CommonHinge[] {
  return verdicts.byClass.hinges.map((hinge) => ({ hinge, classes: told(hinge.classes), told, design }));
}

/** A change at one level leaves the hinges of the levels above and below as they are. */
function withoutCommonEnds(before: readonly CommonHinge[], after: readonly CommonHinge[]) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && isSame(before[before.length - 1 - end], after[after.length - 1 - end])) end++;
  return { before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) };
}

function isSame(one: CommonHinge | undefined, other: CommonHinge | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.hinge === other.hinge) return true;
  const [a, b] = [one.hinge.sets, other.hinge.sets];
  return (
    one.hinge.kind === other.hinge.kind &&
    a.length === b.length &&
    areSameSets(one.classes, other.classes) &&
    a.every(({ rule, open }, index) => {
      const its = b[index];
      if (its === undefined || rule.statement !== its.rule.statement) return false;
      return open !== null && its.open !== null && areSameSets(one.told(open), other.told(its.open));
    })
  );
}

/** Conditional before and after, and named by one of the hinges. */
function openInBoth(was: Answer, is: Answer, hinges: readonly CommonHinge[]): ClassSet | null {
  const named = unionOf(hinges.map(({ classes }) => classes));
  if (named === null) return null;
  const open = intersection(difference(was.may, was.sure), difference(is.may, is.sure));
  const both = intersection(open, named);
  return isEmptySet(both) ? null : both;
}

/** What a Deny with some condition may stop before and not after, or the other way round. */
function underOtherDenies(
  before: readonly CommonHinge[],
  after: readonly CommonHinge[],
  changed: readonly CommonHinge[],
): ClassSet | null {
  const guards = new Set(changed.map(guardOf));
  let other: ClassSet | null = null;
  for (const guard of guards) {
    const [one, two] = [classesUnder(before, guard), classesUnder(after, guard)];
    const apart: ClassSet | null =
      one === null || two === null ? (one ?? two) : union(difference(one, two), difference(two, one));
    other = unionOf([other, apart]);
  }
  return other;
}

/** A hinge that denies has one statement. */
function guardOf({ hinge, design }: CommonHinge): string {
  const [first] = hinge.sets;
  return first === undefined ? "" : guardTextOf(design, first.rule.policyId, first.rule.statement);
}

/** What statements with this guard may deny; null: nothing. */
function classesUnder(hinges: readonly CommonHinge[], guard: string): ClassSet | null {
  const under = hinges.filter((one) => one.hinge.kind === "deny" && guardOf(one) === guard);
  return unionOf(under.map(({ classes }) => classes));
}

/** Of some classes those whose conditions read otherwise before and after. */
function underOtherWords(
  was: ActionVerdicts,
  is: ActionVerdicts,
  { before, after }: Designs,
  open: ClassSet,
  { examples, count }: ActionClasses,
): ClassSet {
  const other = emptySet(count);
  forEachClass(open, (number) => {
    const action = examples[number] ?? 0;
    if (conditionOf(was, action, before) !== conditionOf(is, action, after)) addClass(other, number);
  });
  return other;
}

/** What a conditional verdict hangs on, as text. */
function conditionOf(verdicts: ActionVerdicts, action: number, design: Design): string {
  const hinges = verdicts.hingesOf(action).map(({ kind, rules }) => {
    const guards = rules.map(({ policyId, statement }) => guardTextOf(design, policyId, statement));
    return `${kind} ${[...new Set(guards)].sort().join(" or ")}`;
  });
  return [...new Set(hinges)].sort().join("\n");
}
