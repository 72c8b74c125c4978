import type { ActionClasses } from "./actionClasses";
import type { Circumstances } from "./circumstances";
import { type ClassSet, difference, intersection, isEmptySet, isWithin, nullIfEmpty, union } from "./classSet";
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

export function levelOf({ scps, rcps, circumstances }: LevelPolicies, { all, none }: ActionClasses): LevelSets {
  let allowed = scps === null ? all : none;
  let denied: ClassSet | null = null;
  let hasVariants = false;
  const hinges: Hinge[] = [];
  const takeIn = (policy: PolicySets): void => {
    if (policy.denied !== null) denied = denied === null ? policy.denied : union(denied, policy.denied);
    if (policy.apart.length > 0) hasVariants = true;
    for (const sets of policy.denies)
      if (sets.open !== null) hinges.push({ kind: "deny", sets: [sets], classes: sets.open });
  };
  for (const policy of scps ?? NO_POLICIES) {
    if (policy.allowed !== null) allowed = allowed === none ? policy.allowed : union(allowed, policy.allowed);
    takeIn(policy);
  }
  for (const policy of rcps) takeIn(policy);
  const openAllow = allowingHinge(scps ?? NO_POLICIES, allowed);
  if (openAllow !== null) hinges.push(openAllow);
  const mayBeAllowed = openAllow === null ? allowed : union(allowed, openAllow.classes);
  const passes = denied === null ? mayBeAllowed : difference(mayBeAllowed, denied);
  const open = openIn(hinges, passes);
  const passesAll = isWithin(all, passes);
  return {
    scps,
    rcps,
    circumstances,
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

const NO_POLICIES: readonly PolicySets[] = [];

function openIn(hinges: readonly Hinge[], passes: ClassSet): ClassSet | null {
  let named: ClassSet | null = null;
  for (const { classes } of hinges) named = named === null ? classes : union(named, classes);
  return named === null ? null : nullIfEmpty(intersection(named, passes));
}

/** What only open statements allow, of which one must hold. */
function allowingHinge(scps: readonly PolicySets[], allowed: ClassSet): Hinge | null {
  let named: ClassSet | null = null;
  const sets: StatementSets[] = [];
  for (const { allows } of scps)
    for (const one of allows) {
      if (one.open === null) continue;
      sets.push(one);
      named = named === null ? one.open : union(named, one.open);
    }
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
