import type { ActionClasses } from "./actionClasses";
import type { Circumstances } from "./circumstances";
import { type ClassSet, difference, intersection, isEmptySet, isWithin, overlap, union } from "./classSet";
import { decideTogether } from "./decideTogether";
import type { Hinge, LevelSets } from "./level";
import type { StateVerdicts } from "./stateVerdicts";

/** What the levels from the root down to one leave of the classes of actions. Paths with equal levels share one state. */
export interface PathState {
  /** Allowed in some completion. */
  readonly may: ClassSet;
  /** Allowed in every completion; the same object as `may` where nothing is open. */
  readonly sure: ClassSet;
  /** Denied by a statement in every completion. */
  readonly denied: ClassSet;
  /** Denied in every completion, now by this statement, now by that, while each level by itself lets it through; null: none. */
  readonly jointlyDenied: ClassSet | null;
  readonly hinges: readonly Hinge[];
  /** What some hinge speaks of. */
  readonly hinged: ClassSet;
  readonly circumstances: Circumstances;
  /** How it reads for ordinary and for exempt principals, once it was asked. */
  read: StateVerdicts | null;
  readExempt: StateVerdicts | null;
}

/** What states of one question share. */
export interface StateContext {
  readonly classes: ActionClasses;
  readonly circumstances: Circumstances;
}

/** Above the root: everything passes. */
export function firstState({ classes: { all, none }, circumstances }: StateContext): PathState {
  return {
    may: all,
    sure: all,
    denied: none,
    jointlyDenied: null,
    hinges: [],
    hinged: none,
    circumstances,
    read: null,
    readExempt: null,
  };
}

/**
 * What a level leaves of what comes from above; the same object where that is everything.
 *
 * A level's certain and open classes unite and intersect as sets; that is exact for every class that hangs on one
 * statement at most, because each open statement can hold and can fail. Where several are open for one class, they are
 * decided together, once for all paths under the same ones.
 *
 * Cost: a few passes over ⌈classes / 30⌉ words.
 */
export function stateBelow(above: PathState, level: LevelSets, { classes }: StateContext): PathState {
  if (level.isTransparent) return above;
  const { passes, denied, open } = level;
  const isOpen = open !== null && overlap(open, above.may);
  if (!isOpen && letsThrough(level, above)) return above;
  const may = passes === null ? above.may : intersection(above.may, passes);
  const sure = above.sure === above.may ? may : intersection(above.sure, may);
  const state = {
    may,
    sure: isOpen ? difference(sure, open) : sure,
    denied: denied === null || isWithin(denied, above.denied) ? above.denied : union(above.denied, denied),
    jointlyDenied:
      above.jointlyDenied && (passes === null ? above.jointlyDenied : intersection(above.jointlyDenied, passes)),
    hinges: isOpen ? above.hinges.concat(level.hinges) : above.hinges,
    hinged: isOpen ? union(above.hinged, open) : above.hinged,
    circumstances: level.circumstances ?? above.circumstances,
    read: null,
    readExempt: null,
  };
  const several = isOpen ? openSeveralTimes(above, level, may) : null;
  if (several !== null) Object.assign(state, decideTogether(state, several, classes));
  return state;
}

/** Whether a level takes nothing from a state and adds no denial to it. */
function letsThrough({ passes, denied }: LevelSets, { may, denied: before, jointlyDenied }: PathState): boolean {
  return (
    (passes === null || (isWithin(may, passes) && (jointlyDenied === null || isWithin(jointlyDenied, passes)))) &&
    (denied === null || isWithin(denied, before))
  );
}

/** What may pass and hangs on several open statements of which one stands at the level; null: nothing. */
function openSeveralTimes({ hinged }: PathState, { open, openTwice }: LevelSets, may: ClassSet): ClassSet | null {
  const several = may.slice();
  for (let at = 0; at < several.length; at++)
    several[at] = (may[at] ?? 0) & (((open?.[at] ?? 0) & (hinged[at] ?? 0)) | (openTwice?.[at] ?? 0));
  return isEmptySet(several) ? null : several;
}
