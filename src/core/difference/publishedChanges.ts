import type { NodeId } from "../design/types";
import type { ActionSet, CountedVerdict } from "../engine";
import type { PermissionChange } from "./permissionDifference";

/** A verdict as files and other programs read it: why something is denied isn't told apart. */
export type PublishedVerdict = "allowed" | "conditional" | "denied" | "exempt";

/** Accounts and actions whose published verdict changes in the same way; conditional twice is another condition. */
export interface PublishedChange {
  readonly accountIds: readonly NodeId[];
  readonly actions: ActionSet;
  readonly before: PublishedVerdict;
  readonly after: PublishedVerdict;
}

/**
 * The changes as `orgwright diff --format json` gives them: what is denied for another reason is left out, and accounts
 * whose actions change from one verdict to another stand together, whatever the reasons.
 */
export function publishedChanges(changes: readonly PermissionChange[]): readonly PublishedChange[] {
  const told = changes.flatMap(({ accountIds, actions, before, after }) => {
    const change = { accountIds, actions, before: published(before), after: published(after) };
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
  const groups: { readonly change: PublishedChange; readonly accountIds: NodeId[] }[] = [];
  const known = new Map<string, (typeof groups)[number]>();
  for (const [id, own] of byAccount) {
    const name = own.map((change) => changes.indexOf(change)).join();
    let group = known.get(name);
    if (group === undefined) {
      const actions = own.map((change) => change.actions).reduce((all, more) => all.or(more));
      group = groups.find((other) => other.change.actions.equals(actions));
      if (group === undefined) {
        group = { change: { ...changes[0]!, actions }, accountIds: [] };
        groups.push(group);
      }
      known.set(name, group);
    }
    group.accountIds.push(id);
  }
  return groups.map(({ change, accountIds }) => ({ ...change, accountIds }));
}

function published(verdict: CountedVerdict): PublishedVerdict {
  return verdict === "explicitDeny" || verdict === "implicitDeny" ? "denied" : verdict;
}
