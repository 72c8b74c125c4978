import type { ActionClasses } from "./actionClasses";
import type { Circumstances } from "./circumstances";
import { type ClassSet, difference, intersection, isEmptySet, isWithin, nullIfEmpty, union, unionOf } from "./classSet";
import type { PathState } from "./pathState";
import type { PolicySets, StatementSets } from "./policySets";

/** What stands at a level: the policies attached to one node. */
export interface LevelPolicies {
  /** Null: SCPs are switched off, the level filters nothing by them. */
  readonly scps: readonly PolicySets[] | null;
  readonly rcps: readonly PolicySets[];
  /** Circumstances of one account, where statements of this level stay open for it in its own way. */
  readonly circumstances: Circumstances | null;
}

/** Something at a level that the verdict of `classes` hangs on: a statement that may deny, or those of which one must allow. */
export interface Hinge {
  readonly kind: "deny" | "allow";
  readonly sets: readonly StatementSets[];
  readonly classes: ClassSet;
}

/** What the policies attached to one node do to classes of actions, whichever node that is. */
export interface LevelSets extends LevelPolicies {
  /** Some of its statements tell accounts apart: for each account there is a variant of it. */
  readonly hasVariants: boolean;
  /** What may pass; null: everything. */
  readonly passes: ClassSet | null;
  /** Denied by a statement in every completion; null: nothing. */
  readonly denied: ClassSet | null;
  readonly hinges: readonly Hinge[];
  /** What may pass and hangs on one of the hinges; null: nothing. */
  readonly open: ClassSet | null;
  /** What hangs on several statements of this level alone; null: nothing. */
  readonly openTwice: ClassSet | null;
  /** It lets everything through, to whichever account. */
  readonly isTransparent: boolean;
  /** The state that it was held against last, what it left of it, and in which walk. */
  readonly last: { walk: number; above: PathState | null; below: PathState | null };
}

export function levelOf(policies: LevelPolicies, { all, none }: ActionClasses): LevelSets {
  const scps = policies.scps ?? [];
  const both = [...scps, ...policies.rcps];
  const hasVariants = both.some(({ apart }) => apart.length > 0);
  const allowed = policies.scps === null ? all : (unionOf(scps.map((policy) => policy.allowed)) ?? none);
  const denied = unionOf(both.map((policy) => policy.denied));
  const openAllow = allowingHinge(scps, allowed);
  const hinges = openAllow === null ? denyingHinges(both) : [...denyingHinges(both), openAllow];
  const mayBeAllowed = openAllow === null ? allowed : union(allowed, openAllow.classes);
  const passes = denied === null ? mayBeAllowed : difference(mayBeAllowed, denied);
  const named = unionOf(hinges.map(({ classes }) => classes));
  const open = named === null ? null : nullIfEmpty(intersection(named, passes));
  const passesAll = isWithin(all, passes);
  return {
    ...policies,
    hasVariants,
    passes: passesAll ? null : passes,
    denied,
    hinges,
    open,
    openTwice: open === null ? null : openTwiceIn(hinges, open),
    isTransparent: passesAll && open === null && !hasVariants,
    last: { walk: 0, above: null, below: null },
  };
}

function denyingHinges(policies: readonly PolicySets[]): readonly Hinge[] {
  const hinges: Hinge[] = [];
  for (const { denies } of policies)
    for (const sets of denies) if (sets.open !== null) hinges.push({ kind: "deny", sets: [sets], classes: sets.open });
  return hinges;
}

/** What only open statements allow, of which one must hold. */
function allowingHinge(scps: readonly PolicySets[], allowed: ClassSet): Hinge | null {
  const sets = scps.flatMap(({ allows }) => allows.filter(({ open }) => open !== null));
  const named = unionOf(sets.map(({ open }) => open));
  if (named === null) return null;
  const classes = difference(named, allowed);
  return isEmptySet(classes) ? null : { kind: "allow", sets, classes };
}

function openTwiceIn(hinges: readonly Hinge[], passes: ClassSet): ClassSet | null {
  if (hinges.length === 1 && hinges[0]?.sets.length === 1) return null;
  const once = passes.map(() => 0);
  const twice = passes.map(() => 0);
  for (const { sets, classes } of hinges)
    for (const { open } of sets)
      for (let at = 0; at < passes.length; at++) {
        const here = (open?.[at] ?? 0) & (classes[at] ?? 0) & (passes[at] ?? 0);
        twice[at] = (twice[at] ?? 0) | ((once[at] ?? 0) & here);
        once[at] = (once[at] ?? 0) | here;
      }
  return nullIfEmpty(twice);
}
