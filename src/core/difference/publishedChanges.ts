import type { NodeId } from "../design/types";
import type { CountedVerdict } from "../engine";
import type { PermissionChange } from "./permissionDifference";

/** A verdict as files and other programs read it: why something is denied isn't told apart. */
export type PublishedVerdict = "allowed" | "conditional" | "denied" | "exempt";

/** Accounts and actions whose published verdict changes in the same way; conditional twice is another condition. */
export interface PublishedChange {
  readonly accountIds: readonly NodeId[];
  /** Their numbers, ascending. */
  readonly actions: readonly number[];
  readonly before: PublishedVerdict;
  readonly after: PublishedVerdict;
}

/**
 * The changes as `orgwright diff --format json` gives them: what is denied for another reason is left out, and accounts
 * whose actions change from one verdict to another stand together, whatever the reasons.
 */
export function publishedChanges(changes: readonly PermissionChange[]): readonly PublishedChange[] {
  const told = changes.flatMap(({ accountIds, actions, before, after }) => {
    const change = { accountIds, actions: [...actions.numbers()], before: published(before), after: published(after) };
    return change.before === change.after && change.before !== "conditional" ? [] : [change];
  });
  const kinds = new Set(told.map(kindOf));
  return [...kinds].flatMap((kind) => merged(told.filter((change) => kindOf(change) === kind)));
}

function kindOf({ before, after }: PublishedChange): string {
  return `${before} ${after}`;
}

/** Of changes between the same two verdicts: each account's actions in one, then accounts of the same actions in one. */
function merged(changes: readonly PublishedChange[]): readonly PublishedChange[] {
  const byAccount = new Map<NodeId, PublishedChange[]>();
  for (const change of changes)
    for (const id of change.accountIds) {
      const own = byAccount.get(id);
      if (own === undefined) byAccount.set(id, [change]);
      else own.push(change);
    }
  const groups = new Map<string, { readonly change: PublishedChange; readonly accountIds: NodeId[] }>();
  const keys = new Map<string, string>();
  for (const [id, own] of byAccount) {
    const name = own.map((change) => changes.indexOf(change)).join();
    let key = keys.get(name);
    if (key === undefined) {
      const actions = own.flatMap((change) => change.actions).sort((a, b) => a - b);
      key = actions.join();
      keys.set(name, key);
      if (!groups.has(key)) groups.set(key, { change: { ...own[0]!, actions }, accountIds: [] });
    }
    groups.get(key)?.accountIds.push(id);
  }
  return [...groups.values()].map(({ change, accountIds }) => ({ ...change, accountIds }));
}

function published(verdict: CountedVerdict): PublishedVerdict {
  return verdict === "explicitDeny" || verdict === "implicitDeny" ? "denied" : verdict;
}
