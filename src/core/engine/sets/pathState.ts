import { addAll, allWords, emptyWords, isEmpty, scratchWords } from "./actionSet";
import type { Circumstances } from "./circumstances";
import { decideTogether } from "./decideTogether";
import type { PolicySets, StatementSets } from "./policySets";
import type { Shapes } from "./shapes";

/** What the policies attached to one node do, whichever node that is. */
export interface LevelSets {
  /** Null: SCPs are switched off, the level filters nothing by them. */
  readonly scps: readonly PolicySets[] | null;
  readonly rcps: readonly PolicySets[];
  /** Circumstances of one account, where statements of this level stay open for it in its own way. */
  readonly circumstances: Circumstances | null;
  /** It lets everything through, to whichever account. */
  readonly isTransparent: boolean;
  /** Some of its statements tell accounts apart: for each account there is a variant of it. */
  readonly hasVariants: boolean;
}

/** Something at a level that the verdict of `actions` hangs on: a statement that may deny, or those of which one must allow. */
export interface Hinge {
  readonly kind: "deny" | "allow";
  readonly sets: readonly StatementSets[];
  readonly actions: Uint32Array;
}

/** What the levels from the root down to one leave of a space's actions. Paths with equal levels share one state. */
export interface PathState {
  /** Allowed in some completion. */
  readonly may: Uint32Array;
  /** Allowed in every completion; the same array as `may` where nothing is open. */
  readonly sure: Uint32Array;
  /** Denied by a statement in every completion. */
  readonly denied: Uint32Array;
  /** Denied in every completion, now by this statement, now by that, while each level by itself lets it through; null: none. */
  readonly jointlyDenied: Uint32Array | null;
  readonly hinges: readonly Hinge[];
  readonly circumstances: Circumstances;
}

/** What states of one question share. */
export interface StateContext {
  readonly size: number;
  readonly shapes: Shapes;
  readonly circumstances: Circumstances;
}

/** Above the root: everything passes. */
export function firstState({ size, circumstances }: StateContext): PathState {
  const all = allWords(size);
  return { may: all, sure: all, denied: emptyWords(size), jointlyDenied: null, hinges: [], circumstances };
}

/**
 * What a level leaves of what comes from above.
 *
 * A level's certain and open actions unite and intersect as sets; that is exact for every action that hangs on one
 * statement at most, because each open statement can hold and can fail. Where several are open for one action, they are
 * decided together, once for all actions and paths under the same ones.
 */
export function stateBelow(parent: PathState, level: LevelSets, context: StateContext): PathState {
  if (level.isTransparent) return parent;
  const circumstances = level.circumstances ?? parent.circumstances;
  const allowed =
    level.scps === null
      ? null
      : (unionOf(level.scps, (policy) => policy.allowed, "allowed", context.size) ??
        scratchWords("allowed", context.size));
  const denied = unionOf([...(level.scps ?? []), ...level.rcps], (policy) => policy.denied, "denied", context.size);
  const hinges = hingesOf(level, allowed, context.size);
  const openAllow = hinges.find(({ kind }) => kind === "allow")?.actions ?? null;
  const may = leftOf(parent.may, allowed, openAllow, denied);
  const isIdle =
    hinges.length === 0 &&
    parent.jointlyDenied === null &&
    isSame(may, parent.may) &&
    (denied === null || isWithin(denied, parent.denied));
  if (isIdle) return parent;
  const state = {
    may,
    sure: hinges.length === 0 && parent.sure === parent.may ? may : sureOf(parent.sure, may, hinges),
    denied: denied === null || isWithin(denied, parent.denied) ? parent.denied : united(parent.denied, denied),
    jointlyDenied: parent.jointlyDenied && leftOf(parent.jointlyDenied, allowed, openAllow, denied),
    hinges: hinges.length === 0 ? parent.hinges : [...parent.hinges, ...hinges],
    circumstances,
  };
  return hinges.length === 0 ? state : { ...state, ...decideTogether(state, hinges, context) };
}

/** What comes from above and is allowed here, for certain or perhaps, and isn't denied. */
function leftOf(
  above: Uint32Array,
  allowed: Uint32Array | null,
  openAllow: Uint32Array | null,
  denied: Uint32Array | null,
): Uint32Array {
  const left = above.slice();
  const allows = allowed ?? openAllow;
  for (let at = 0; at < left.length; at++) {
    let word = left[at] ?? 0;
    if (allows !== null) word &= (allowed?.[at] ?? 0) | (openAllow?.[at] ?? 0);
    if (denied !== null) word &= ~(denied[at] ?? 0);
    left[at] = word;
  }
  return left;
}

function sureOf(above: Uint32Array, may: Uint32Array, hinges: readonly Hinge[]): Uint32Array {
  const sure = above.slice();
  for (let at = 0; at < sure.length; at++) sure[at] = (sure[at] ?? 0) & (may[at] ?? 0);
  for (const { actions } of hinges)
    for (let at = 0; at < sure.length; at++) sure[at] = (sure[at] ?? 0) & ~(actions[at] ?? 0);
  return sure;
}

function isSame(one: Uint32Array, other: Uint32Array): boolean {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function isWithin(one: Uint32Array, other: Uint32Array): boolean {
  for (let at = 0; at < one.length; at++) if (((one[at] ?? 0) & ~(other[at] ?? 0)) !== 0) return false;
  return true;
}

function united(one: Uint32Array, other: Uint32Array): Uint32Array {
  const words = one.slice();
  addAll(words, other);
  return words;
}

function unionOf(
  policies: readonly PolicySets[],
  wordsOf: (policy: PolicySets) => Uint32Array | null,
  name: string,
  size: number,
): Uint32Array | null {
  const some = policies.flatMap((policy) => wordsOf(policy) ?? []);
  const [first] = some;
  if (first === undefined || some.length === 1) return first ?? null;
  const words = scratchWords(name, size);
  for (const one of some) addAll(words, one);
  return words;
}

function hingesOf({ scps, rcps }: LevelSets, allowed: Uint32Array | null, size: number): readonly Hinge[] {
  const denies = [...(scps ?? []), ...rcps].flatMap((policy) =>
    policy.denies.flatMap((sets): readonly Hinge[] =>
      sets.open === null ? [] : [{ kind: "deny", sets: [sets], actions: sets.open.words }],
    ),
  );
  const openAllows = (scps ?? []).flatMap((policy) => policy.allows.filter(({ open }) => open !== null));
  if (openAllows.length === 0) return denies;
  const actions = emptyWords(size);
  for (const { open } of openAllows) if (open !== null) addAll(actions, open.words);
  if (allowed !== null)
    for (let at = 0; at < actions.length; at++) actions[at] = (actions[at] ?? 0) & ~(allowed[at] ?? 0);
  return isEmpty(actions) ? denies : [...denies, { kind: "allow", sets: openAllows, actions }];
}
