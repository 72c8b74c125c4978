import type { NodeId } from "../design/types";
import { type ActionClasses, type ActionVerdicts, type ClassSet, commonClasses, type PermissionMap } from "../engine";

/** Which account before is compared with which after. */
export type AccountPairs = Iterable<readonly [NodeId, NodeId]>;

/** An answer as sets of classes that it has in common with another. */
export interface Answer {
  readonly verdicts: ActionVerdicts;
  readonly sure: ClassSet;
  readonly may: ClassSet;
  readonly denied: ClassSet;
  /** A set of the answer's own classes in common ones. */
  told(words: ClassSet): ClassSet;
}

/** Accounts with the same answers before and the same, other ones after. */
export interface ChangedPair {
  readonly was: Answer;
  readonly is: Answer;
  /** Ids of the later design. */
  readonly accountIds: readonly NodeId[];
}

/** The answers that changed, and the classes of actions in which they are told. */
export interface ChangedPairs {
  readonly classes: ActionClasses;
  readonly pairs: readonly ChangedPair[];
}

/**
 * The accounts whose answers are other objects now: equal objects are equal answers, so nothing is read of them, and what
 * many accounts share is listed once. `pairs`: null compares the accounts that both maps have.
 */
export function changedPairs(before: PermissionMap, after: PermissionMap, pairs: AccountPairs | null): ChangedPairs {
  const changed: { was: ActionVerdicts; is: ActionVerdicts; accountIds: NodeId[] }[] = [];
  const byAnswer = new Map<ActionVerdicts, (typeof changed)[number][]>();
  const add = (was: ActionVerdicts | undefined, is: ActionVerdicts | undefined, id: NodeId) => {
    if (was === undefined || is === undefined || was === is) return;
    const alike = byAnswer.get(is);
    const same = alike?.find((pair) => pair.was === was);
    if (same !== undefined) {
      same.accountIds.push(id);
      return;
    }
    const pair = { was, is, accountIds: [id] };
    changed.push(pair);
    if (alike === undefined) byAnswer.set(is, [pair]);
    else alike.push(pair);
  };
  if (pairs !== null) for (const [one, other] of pairs) add(before.accounts.get(one), after.accounts.get(other), other);
  else
    after.accounts.forEach((is, id) => {
      add(before.accounts.get(id), is, id);
    });
  if (changed.length === 0) return { classes: after.classes, pairs: [] };
  const { classes, ofOne, ofOther } = commonClasses(before.classes, after.classes);
  return {
    classes,
    pairs: changed.map(({ was, is, accountIds }) => ({
      was: answerOf(was, ofOne),
      is: answerOf(is, ofOther),
      accountIds,
    })),
  };
}

function answerOf(verdicts: ActionVerdicts, told: Answer["told"]): Answer {
  const { sure, may, denied } = verdicts.byClass;
  return { verdicts, sure: told(sure), may: told(may), denied: told(denied), told };
}
