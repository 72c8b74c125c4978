import type { Design, NodeId } from "../design/types";
import { type ActionSet, type ActionVerdicts, type CountedVerdict, guardTextOf, type PermissionMap } from "../engine";

/** Accounts and actions whose answer changes in the same way. */
export interface PermissionChange {
  /** Ids of the later design. */
  readonly accountIds: readonly NodeId[];
  readonly actions: ActionSet;
  readonly before: CountedVerdict;
  /** The same as before: the condition is another one. */
  readonly after: CountedVerdict;
}

const VERDICTS: readonly CountedVerdict[] = ["allowed", "conditional", "explicitDeny", "implicitDeny", "exempt"];

/**
 * What accounts gain and lose between two maps over the same actions. `pairs`: which account before is compared with which
 * after; those that are in both where it isn't given.
 *
 * Accounts with the same answers before and after are compared once, and not at all where both are one object.
 */
export function permissionDifference(
  before: PermissionMap,
  after: PermissionMap,
  pairs: Iterable<readonly [NodeId, NodeId]> = accountsInBoth(before, after),
): readonly PermissionChange[] {
  const byAnswers = new Map<ActionVerdicts, Map<ActionVerdicts, NodeId[]>>();
  for (const [idBefore, idAfter] of pairs) {
    const was = before.accounts.get(idBefore);
    const is = after.accounts.get(idAfter);
    if (was === undefined || is === undefined || was === is) continue;
    const others = byAnswers.get(was) ?? new Map<ActionVerdicts, NodeId[]>();
    byAnswers.set(was, others);
    const accountIds = others.get(is) ?? [];
    others.set(is, accountIds);
    accountIds.push(idAfter);
  }
  const changes = new Groups();
  for (const [was, others] of byAnswers)
    for (const [is, accountIds] of others)
      for (const change of changesBetween(was, is, before.design, after.design)) changes.add(change, accountIds);
  return changes.all();
}

function accountsInBoth(before: PermissionMap, after: PermissionMap): Iterable<readonly [NodeId, NodeId]> {
  return [...after.accounts.keys()].filter((id) => before.accounts.has(id)).map((id) => [id, id] as const);
}

type Change = Omit<PermissionChange, "accountIds">;

function changesBetween(
  was: ActionVerdicts,
  is: ActionVerdicts,
  designBefore: Design,
  designAfter: Design,
): readonly Change[] {
  const changes: Change[] = [];
  for (const before of VERDICTS) {
    const from = was.actionsWith(before);
    if (from.size === 0) continue;
    for (const after of VERDICTS) {
      const both = from.and(is.actionsWith(after));
      const actions =
        before !== after
          ? both
          : before === "conditional"
            ? both.filter((number) => conditionOf(was, number, designBefore) !== conditionOf(is, number, designAfter))
            : null;
      if (actions !== null && actions.size > 0) changes.push({ actions, before, after });
    }
  }
  return changes;
}

/** What a conditional verdict hangs on, as text: equal for equal statements, whatever policy they stand in. */
function conditionOf(verdicts: ActionVerdicts, number: number, design: Design): string {
  const hinges = verdicts.hingesOf(number).map(({ kind, rules }) => {
    const guards = rules.map(({ policyId, statement }) => guardTextOf(design, policyId, statement));
    return `${kind} ${[...new Set(guards)].sort().join(" or ")}`;
  });
  return [...new Set(hinges)].sort().join("\n");
}

/** Changes that say the same become one, with the accounts of all. */
class Groups {
  readonly #groups = new Map<string, { readonly change: Change; accountIds: NodeId[] }[]>();

  add(change: Change, accountIds: readonly NodeId[]): void {
    const name = `${change.before} ${change.after} ${change.actions.size}`;
    const alike = this.#groups.get(name) ?? [];
    this.#groups.set(name, alike);
    const same = alike.find((group) => group.change.actions.equals(change.actions));
    if (same === undefined) alike.push({ change, accountIds: [...accountIds] });
    else same.accountIds.push(...accountIds);
  }

  all(): readonly PermissionChange[] {
    return [...this.#groups.values()].flat().map(({ change, accountIds }) => ({ ...change, accountIds }));
  }
}
