import type { NodeId } from "../design/types";
import { ActionSet, type ActionVerdicts, type CountedVerdict, emptyWords, type PermissionMap } from "../engine";
import { changedConditions } from "./changedConditions";
import { type AccountPairs, changedPairs } from "./changedPairs";

/** Accounts and actions whose answer changes in the same way. */
export interface PermissionChange {
  /** Ids of the later design. */
  readonly accountIds: readonly NodeId[];
  readonly actions: ActionSet;
  readonly before: CountedVerdict;
  /** The same as before: the condition is another one. */
  readonly after: CountedVerdict;
}

/**
 * What accounts gain and lose between two maps over the same actions. `pairs`: which account before is compared with which
 * after; null: those that are in both with themselves.
 *
 * Accounts with the same answers before and after are compared once, and not at all where both are one object.
 */
export function permissionDifference(
  before: PermissionMap,
  after: PermissionMap,
  pairs: AccountPairs | null = null,
): readonly PermissionChange[] {
  const designs = { before: before.design, after: after.design };
  const changes = new Groups();
  for (const { was, is, accountIds } of changedPairs(before, after, pairs)) {
    for (const change of otherVerdicts(was, is)) changes.add(change, accountIds);
    const actions = changedConditions(was, is, designs);
    if (actions !== null) changes.add({ actions, before: "conditional", after: "conditional" }, accountIds);
  }
  return changes.all();
}

type Change = Omit<PermissionChange, "accountIds">;

/** The order in which changes are listed, and the number of each verdict below. */
const VERDICTS = ["allowed", "conditional", "explicitDeny", "implicitDeny", "exempt"] as const;

/** The actions with another verdict, by what it was and is. One pass over the sets; what doesn't change is passed over. */
function otherVerdicts(was: ActionVerdicts, is: ActionVerdicts): readonly Change[] {
  const size = was.space.actions.length;
  const rest = size & 31;
  const found = new Map<number, Uint32Array>();
  const [first, second] = [setsOf(was), setsOf(is)];
  const one = [0, 0, 0, 0, 0];
  const other = [0, 0, 0, 0, 0];
  for (let at = 0; at < first.may.length; at++) {
    const isSame =
      first.may[at] === second.may[at] &&
      first.sure[at] === second.sure[at] &&
      first.denied[at] === second.denied[at] &&
      was.isExempt === is.isExempt;
    if (isSame) continue;
    const all = rest !== 0 && at === first.may.length - 1 ? (1 << rest) - 1 : -1;
    readWord(first, was.isExempt, at, all, one);
    readWord(second, is.isExempt, at, all, other);
    for (let before = 0; before < one.length; before++) {
      const from = one[before] ?? 0;
      if (from === 0) continue;
      for (let after = 0; after < other.length; after++) {
        const both = before === after ? 0 : from & (other[after] ?? 0);
        if (both === 0) continue;
        const kind = before * VERDICTS.length + after;
        const words = found.get(kind) ?? emptyWords(size);
        found.set(kind, words);
        words[at] = both;
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([kind, words]) => ({
      actions: new ActionSet(words),
      before: VERDICTS[Math.floor(kind / VERDICTS.length)] ?? "allowed",
      after: VERDICTS[kind % VERDICTS.length] ?? "allowed",
    }));
}

interface Sets {
  readonly sure: Uint32Array;
  readonly may: Uint32Array;
  readonly denied: Uint32Array;
}

function setsOf(verdicts: ActionVerdicts): Sets {
  return { sure: verdicts.sure.words, may: verdicts.may.words, denied: verdicts.actionsWith("explicitDeny").words };
}

/** The actions of one word by verdict, in the order of `VERDICTS`. `all`: the bits that are actions. */
function readWord({ sure, may, denied }: Sets, isExempt: boolean, at: number, all: number, into: number[]): void {
  const passing = sure[at] ?? 0;
  const perhaps = may[at] ?? 0;
  const stopped = denied[at] ?? 0;
  into[0] = isExempt ? 0 : passing;
  into[1] = perhaps & ~passing;
  into[2] = stopped;
  into[3] = all & ~perhaps & ~stopped;
  into[4] = isExempt ? passing : 0;
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
