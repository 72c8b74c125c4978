import type { NodeId } from "../../core/design/types";
import { type Effect, effectOf, type PermissionChange } from "../../core/difference";
import type { ActionSet } from "../../core/engine";

/** What stands outermost in the list. */
export type Grouping = "service" | "account";

/** What of the changes is listed, and how. */
export interface ChangeChoice {
  readonly grouping: Grouping;
  /** Words that a line must have in its action, service or account, in any order and letter case. */
  readonly text: string;
  readonly effects: ReadonlySet<Effect>;
}

/** What lines say. Actions by their number. */
export interface ChangeNames {
  readonly actionOf: (number: number) => string;
  readonly serviceTitleOf: (prefix: string) => string;
  readonly accountOf: (id: NodeId) => string;
  /** The accounts' order from top to bottom. */
  readonly placeOf: (id: NodeId) => number;
}

/** Numbers of actions by what becomes of them. */
export type EffectNumbers = ReadonlyMap<Effect, number>;

interface Line {
  /** Tells it from all others; it is folded by it. */
  readonly key: string;
  readonly level: 1 | 2 | 3;
  readonly title: string;
  /** Null: there is nothing inside. */
  readonly isOpen: boolean | null;
}

/** One line of the list: a service, account or action that unfolds, or one action of one account, which leads to its trace. */
export type ChangeRow =
  | (Line & {
      readonly kind: "group";
      readonly of: "service" | "account";
      readonly note: string;
      readonly numbers: EffectNumbers;
      readonly isOpen: boolean;
    })
  | (Line & {
      readonly kind: "action";
      readonly change: PermissionChange;
      readonly accounts: number;
      readonly isOpen: boolean;
    })
  | (Line & {
      readonly kind: "leaf";
      readonly change: PermissionChange;
      readonly isOpen: null;
      readonly accountId: NodeId;
      readonly action: string;
    });

/** So few lines in all are shown unfolded at once. */
const UNFOLDED_UP_TO = 24;

/** The lines to show. `flipped`: keys of the lines that a person has folded or unfolded. */
export function changeRows(
  changes: readonly PermissionChange[],
  choice: ChangeChoice,
  flipped: ReadonlySet<string>,
  names: ChangeNames,
): readonly ChangeRow[] {
  const found = foundChanges(changes, choice, names);
  const lines = found.reduce((sum, { accountIds, actions }) => sum + accountIds.length * actions.length, 0);
  const isOpen = (key: string) => flipped.has(key) !== lines <= UNFOLDED_UP_TO;
  return choice.grouping === "service" ? byService(found, isOpen, names) : byAccount(found, isOpen, names);
}

/** A part of a change: all of its accounts with all of its actions fit. */
interface Found {
  readonly change: PermissionChange;
  readonly accountIds: readonly NodeId[];
  readonly actions: readonly number[];
}

/**
 * The words that an account's name has needn't be in its actions: accounts with the same other words get the same actions,
 * so a change falls into few parts.
 */
function foundChanges(
  changes: readonly PermissionChange[],
  choice: ChangeChoice,
  names: ChangeNames,
): readonly Found[] {
  const words = choice.text.toLowerCase().split(/\s+/).filter(Boolean);
  return changes
    .filter((change) => choice.effects.has(effectOf(change)))
    .flatMap((change) => {
      const byRest = new Map<string, NodeId[]>();
      for (const id of change.accountIds) {
        const name = words.length === 0 ? "" : names.accountOf(id).toLowerCase();
        const rest = words.filter((word) => !name.includes(word)).join(" ");
        const alike = byRest.get(rest) ?? [];
        byRest.set(rest, alike);
        alike.push(id);
      }
      return [...byRest].flatMap(([rest, accountIds]) => {
        const actions = fitting(change.actions, rest.split(" ").filter(Boolean), names);
        return actions.length === 0 ? [] : [{ change, accountIds, actions }];
      });
    });
}

function fitting(actions: ActionSet, words: readonly string[], names: ChangeNames): readonly number[] {
  const numbers = [...actions.numbers()];
  if (words.length === 0) return numbers;
  return numbers.filter((number) => {
    const action = names.actionOf(number);
    const text = `${action} ${names.serviceTitleOf(prefixOf(action))}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function byService(
  found: readonly Found[],
  isOpen: (key: string) => boolean,
  names: ChangeNames,
): readonly ChangeRow[] {
  const ids = new Set(found.flatMap(({ accountIds }) => accountIds.slice(0, 2)));
  const titleOf = (action: string, id: NodeId) => (ids.size === 1 ? action : `${action} in ${names.accountOf(id)}`);
  return [...services(found, names)].flatMap(([prefix, parts]) => {
    const head = serviceLine(prefix, parts, prefix, 1, isOpen, names);
    if (!head.isOpen) return [head];
    const actions = parts
      .flatMap(({ change, accountIds, actions: numbers }) =>
        numbers.map((number) => ({ change, accountIds, action: names.actionOf(number) })),
      )
      .sort((a, b) => compareText(a.action, b.action));
    return [head, ...actions.flatMap((line) => actionLines(line, prefix, isOpen, { ...names, titleOf }))];
  });
}

/** An action that changes alike for several accounts unfolds to them. */
function actionLines(
  {
    change,
    accountIds,
    action,
  }: { readonly change: PermissionChange; readonly accountIds: readonly NodeId[]; readonly action: string },
  prefix: string,
  isOpen: (key: string) => boolean,
  names: ChangeNames & { readonly titleOf: (action: string, id: NodeId) => string },
): readonly ChangeRow[] {
  const key = `${prefix} ${action} ${change.before} ${change.after} ${accountIds[0]}`;
  const leaf = (accountId: NodeId, level: 2 | 3, title: string): ChangeRow => ({
    kind: "leaf",
    isOpen: null,
    key: `${key} ${accountId}`,
    level,
    title,
    change,
    accountId,
    action,
  });
  const [only] = accountIds;
  if (accountIds.length === 1 && only !== undefined) return [leaf(only, 2, names.titleOf(action, only))];
  const head: ChangeRow = {
    kind: "action",
    key,
    level: 2,
    title: action,
    change,
    accounts: accountIds.length,
    isOpen: isOpen(key),
  };
  if (!head.isOpen) return [head];
  return [head, ...sorted(accountIds, names).map((id) => leaf(id, 3, names.accountOf(id)))];
}

function byAccount(
  found: readonly Found[],
  isOpen: (key: string) => boolean,
  names: ChangeNames,
): readonly ChangeRow[] {
  const accounts = new Map<NodeId, Found[]>();
  for (const part of found)
    for (const id of part.accountIds) {
      const own = accounts.get(id) ?? [];
      accounts.set(id, own);
      own.push(part);
    }
  return sorted([...accounts.keys()], names).flatMap((accountId) => {
    const parts = accounts.get(accountId) ?? [];
    const key = `account ${accountId}`;
    const head: ChangeRow = {
      kind: "group",
      of: "account",
      key,
      level: 1,
      title: names.accountOf(accountId),
      note: "",
      numbers: numbersOfOne(parts),
      isOpen: isOpen(key),
    };
    if (!head.isOpen) return [head];
    const lines = [...services(parts, names)].flatMap(([prefix, own]) => {
      const service = serviceLine(`${key} ${prefix}`, own, prefix, 2, isOpen, names);
      if (!service.isOpen) return [service];
      const leaves = own
        .flatMap(({ change, actions }) => actions.map((number) => ({ change, action: names.actionOf(number) })))
        .sort((a, b) => compareText(a.action, b.action))
        .map(
          ({ change, action }): ChangeRow => ({
            kind: "leaf",
            isOpen: null,
            key: `${key} ${action}`,
            level: 3,
            title: action,
            change,
            accountId,
            action,
          }),
        );
      return [service, ...leaves];
    });
    return [head, ...lines];
  });
}

function serviceLine(
  key: string,
  parts: readonly Found[],
  prefix: string,
  level: 1 | 2,
  isOpen: (key: string) => boolean,
  names: ChangeNames,
): ChangeRow & { readonly kind: "group" } {
  return {
    kind: "group",
    of: "service",
    key,
    level,
    title: prefix,
    note: names.serviceTitleOf(prefix),
    numbers: numbersOf(parts),
    isOpen: isOpen(key),
  };
}

/** The parts service by service, in the order of the prefixes. */
function services(found: readonly Found[], names: ChangeNames): ReadonlyMap<string, readonly Found[]> {
  const byPrefix = new Map<string, Found[]>();
  for (const { change, accountIds, actions } of found) {
    const own = new Map<string, number[]>();
    for (const number of actions) {
      const prefix = prefixOf(names.actionOf(number));
      const numbers = own.get(prefix);
      if (numbers === undefined) own.set(prefix, [number]);
      else numbers.push(number);
    }
    for (const [prefix, numbers] of own) {
      const parts = byPrefix.get(prefix) ?? [];
      byPrefix.set(prefix, parts);
      parts.push({ change, accountIds, actions: numbers });
    }
  }
  return new Map([...byPrefix].sort(([a], [b]) => compareText(a, b)));
}

/** How many actions are lost, gained and so on; an action that is lost in several accounts counts once. */
function numbersOf(parts: readonly Found[]): EffectNumbers {
  const actions = new Map<Effect, Set<number>>();
  for (const { change, actions: numbers } of parts) {
    const effect = effectOf(change);
    const all = actions.get(effect) ?? new Set<number>();
    actions.set(effect, all);
    for (const number of numbers) all.add(number);
  }
  return new Map([...actions].map(([effect, all]) => [effect, all.size]));
}

/** The same of one account, in which an action changes in one way only. */
function numbersOfOne(parts: readonly Found[]): EffectNumbers {
  const numbers = new Map<Effect, number>();
  for (const { change, actions } of parts) {
    const effect = effectOf(change);
    numbers.set(effect, (numbers.get(effect) ?? 0) + actions.length);
  }
  return numbers;
}

function sorted(ids: readonly NodeId[], { placeOf }: ChangeNames): readonly NodeId[] {
  return [...ids].sort((a, b) => placeOf(a) - placeOf(b));
}

function prefixOf(action: string): string {
  return action.slice(0, action.indexOf(":"));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
