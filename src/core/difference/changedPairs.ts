import type { NodeId } from "../design/types";
import type { ActionVerdicts, PermissionMap } from "../engine";

/** Which account before is compared with which after. */
export type AccountPairs = Iterable<readonly [NodeId, NodeId]>;

/** Accounts with the same answers before and the same, other ones after. */
export interface ChangedPair {
  readonly was: ActionVerdicts;
  readonly is: ActionVerdicts;
  /** Ids of the later design. */
  readonly accountIds: readonly NodeId[];
}

/**
 * The accounts whose answers are other objects now: equal objects are equal answers, so nothing is read of them, and what
 * many accounts share is listed once. `pairs`: null compares the accounts that both maps have.
 */
export function changedPairs(
  before: PermissionMap,
  after: PermissionMap,
  pairs: AccountPairs | null,
): readonly ChangedPair[] {
  const byAnswers = new Map<ActionVerdicts, Map<ActionVerdicts, NodeId[]>>();
  const add = (was: ActionVerdicts | undefined, is: ActionVerdicts | undefined, id: NodeId) => {
    if (was === undefined || is === undefined || was === is) return;
    const others = byAnswers.get(was) ?? new Map<ActionVerdicts, NodeId[]>();
    byAnswers.set(was, others);
    const accountIds = others.get(is);
    if (accountIds === undefined) others.set(is, [id]);
    else accountIds.push(id);
  };
  if (pairs === null) for (const [id, is] of after.accounts) add(before.accounts.get(id), is, id);
  else for (const [one, other] of pairs) add(before.accounts.get(one), after.accounts.get(other), other);
  return [...byAnswers].flatMap(([was, others]) => [...others].map(([is, accountIds]) => ({ was, is, accountIds })));
}
