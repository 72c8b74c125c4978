import type { NodeId } from "../design/types";
import type { ActionClasses, CountedVerdict, PermissionMap } from "../engine";
import { changedConditions } from "./changedConditions";
import { type AccountPairs, type Answer, changedPairs } from "./changedPairs";
import type { PermissionChange } from "./permissionDifference";

/** What a change means to those who work in an account. `otherReason`: they can or can't as before, by something else. */
export type Effect = "lost" | "narrowed" | "widened" | "gained" | "conditionChanged" | "otherReason";

const RANK: Record<CountedVerdict, number> = {
  allowed: 2,
  exempt: 2,
  conditional: 1,
  explicitDeny: 0,
  implicitDeny: 0,
};

export function effectOf({ before, after }: Pick<PermissionChange, "before" | "after">): Effect {
  const [was, is] = [RANK[before], RANK[after]];
  if (was === is) return is === 1 ? "conditionChanged" : "otherReason";
  if (is === 0) return "lost";
  if (is === 2) return "gained";
  return was === 2 ? "narrowed" : "widened";
}

/** Accounts with the numbers of actions that change for each of them in the same way; all of them zero is left out. */
export interface EffectCounts extends Readonly<Record<Exclude<Effect, "otherReason">, number>> {
  readonly accountIds: readonly NodeId[];
}

/**
 * How many actions each account gains and loses: what a sentence needs, without the actions themselves. Cost: one pass
 * over the sets of each pair of answers that differ.
 */
export function permissionEffects(
  before: PermissionMap,
  after: PermissionMap,
  pairs: AccountPairs | null = null,
): readonly EffectCounts[] {
  const designs = { before: before.design, after: after.design };
  const { classes, pairs: changed } = changedPairs(before, after, pairs);
  return changed.flatMap(({ was, is, accountIds }) => {
    const counts = countsBetween(was, is, classes);
    const otherCondition = changedConditions(was, is, designs, classes);
    const conditionChanged = otherCondition === null ? 0 : classes.sizeOf(otherCondition);
    const isTold = counts.lost + counts.narrowed + counts.widened + counts.gained + conditionChanged > 0;
    return isTold ? [{ ...counts, conditionChanged, accountIds }] : [];
  });
}

function countsBetween(was: Answer, is: Answer, classes: ActionClasses) {
  let [lost, narrowed, widened, gained] = [0, 0, 0, 0];
  for (let at = 0; at < was.may.length; at++) {
    const could = was.may[at] ?? 0;
    const can = is.may[at] ?? 0;
    const did = was.sure[at] ?? 0;
    const does = is.sure[at] ?? 0;
    if (could === can && did === does) continue;
    lost += classes.sizeInWord(could & ~can, at);
    narrowed += classes.sizeInWord(did & can & ~does, at);
    widened += classes.sizeInWord(can & ~does & ~could, at);
    gained += classes.sizeInWord(does & ~did, at);
  }
  return { lost, narrowed, widened, gained };
}

/** The same numbers, read off changes that were found already. */
export function effectsOfChanges(changes: readonly PermissionChange[]): readonly EffectCounts[] {
  const byAccount = new Map<NodeId, Record<Exclude<Effect, "otherReason">, number>>();
  for (const change of changes) {
    const effect = effectOf(change);
    if (effect === "otherReason") continue;
    for (const id of change.accountIds) {
      const counts = byAccount.get(id) ?? { lost: 0, narrowed: 0, widened: 0, gained: 0, conditionChanged: 0 };
      byAccount.set(id, counts);
      counts[effect] += change.actions.size;
    }
  }
  return [...byAccount].map(([id, counts]) => ({ ...counts, accountIds: [id] }));
}
