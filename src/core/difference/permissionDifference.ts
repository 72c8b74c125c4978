import type { NodeId } from "../design/types";
import type { ActionSet, ClassSet, CountedVerdict, PermissionMap } from "../engine";
import { changedConditions } from "./changedConditions";
import { type AccountPairs, type Answer, changedPairs } from "./changedPairs";

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
  const changed = changedPairs(before, after, pairs);
  const changes = new Groups();
  for (const { was, is, accountIds } of changed.pairs) {
    for (const change of otherVerdicts(was, is)) changes.add(change, accountIds);
    const classes = changedConditions(was, is, designs, changed.classes);
    if (classes !== null) changes.add({ classes, before: "conditional", after: "conditional" }, accountIds);
  }
  return changes.all().map(({ classes, ...change }) => ({ ...change, actions: changed.classes.actionsOf(classes) }));
}

/** A change with its actions as a set of classes. */
interface Change {
  readonly classes: ClassSet;
  readonly before: CountedVerdict;
  readonly after: CountedVerdict;
}

/** The order in which changes are listed, and the number of each verdict below. */
const VERDICTS = ["allowed", "conditional", "explicitDeny", "implicitDeny", "exempt"] as const;

/** The classes with another verdict, by what it was and is. One pass over the sets; what doesn't change is passed over. */
function otherVerdicts(was: Answer, is: Answer): readonly Change[] {
  const { length } = was.may;
  const found = new Map<number, number[]>();
  const one = [0, 0, 0, 0, 0];
  const other = [0, 0, 0, 0, 0];
  for (let at = 0; at < length; at++) {
    const isSame =
      was.may[at] === is.may[at] &&
      was.sure[at] === is.sure[at] &&
      was.denied[at] === is.denied[at] &&
      was.verdicts.isExempt === is.verdicts.isExempt;
    if (isSame) continue;
    readWord(was, at, one);
    readWord(is, at, other);
    for (let before = 0; before < one.length; before++) {
      const from = one[before] ?? 0;
      if (from === 0) continue;
      for (let after = 0; after < other.length; after++) {
        const both = before === after ? 0 : from & (other[after] ?? 0);
        if (both === 0) continue;
        const kind = before * VERDICTS.length + after;
        const words = found.get(kind) ?? new Array<number>(length).fill(0);
        found.set(kind, words);
        words[at] = both;
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([kind, classes]) => ({
      classes,
      before: VERDICTS[Math.floor(kind / VERDICTS.length)] ?? "allowed",
      after: VERDICTS[kind % VERDICTS.length] ?? "allowed",
    }));
}

/** The classes of one word by verdict, in the order of `VERDICTS`. The last word's idle bits are implicitly denied in both. */
function readWord({ sure, may, denied, verdicts: { isExempt } }: Answer, at: number, into: number[]): void {
  const passing = sure[at] ?? 0;
  const perhaps = may[at] ?? 0;
  const stopped = denied[at] ?? 0;
  into[0] = isExempt ? 0 : passing;
  into[1] = perhaps & ~passing;
  into[2] = stopped;
  into[3] = ~perhaps & ~stopped;
  into[4] = isExempt ? passing : 0;
}

/** Changes that say the same become one, with the accounts of all. */
class Groups {
  readonly #groups = new Map<string, Change & { readonly accountIds: NodeId[] }>();

  add(change: Change, accountIds: readonly NodeId[]): void {
    const name = `${change.before} ${change.after} ${change.classes.join()}`;
    const same = this.#groups.get(name);
    if (same === undefined) this.#groups.set(name, { ...change, accountIds: [...accountIds] });
    else same.accountIds.push(...accountIds);
  }

  all(): readonly (Change & { readonly accountIds: readonly NodeId[] })[] {
    return [...this.#groups.values()];
  }
}
