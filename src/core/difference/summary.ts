import type { NodeId } from "../design/types";
import type { ActionSpace } from "../engine";
import { numberText } from "../json/numberText";
import { type Effect, type EffectCounts, effectsOfChanges } from "./effects";
import type { PermissionChange } from "./permissionDifference";

type Told = Exclude<Effect, "otherReason">;

/** In the order in which a person wants to hear of them. */
const TOLD: readonly Told[] = ["lost", "narrowed", "gained", "widened", "conditionChanged"];

/**
 * "3 accounts lose 212 actions, 9 become conditional; 1 account gains 9 to 14 actions": who is named once stays meant up
 * to the semicolon. Null where nobody's permissions change.
 */
export function differenceSummary(changes: readonly PermissionChange[]): string | null {
  return effectsSentence(effectsOfChanges(changes));
}

/** The same sentence of the numbers alone. */
export function effectsSentence(effects: readonly EffectCounts[]): string | null {
  let sentence = "";
  let meant = "";
  for (const effect of TOLD) {
    const concerned = effects.filter((each) => each[effect] > 0);
    if (concerned.length === 0) continue;
    const accounts = concerned.reduce((sum, { accountIds }) => sum + accountIds.length, 0);
    const numbers = rangeOf(concerned.map((each) => each[effect]));
    const who = effects.flatMap((each, index) => (each[effect] > 0 ? [index] : [])).join();
    if (sentence === "") sentence = startOf(effect, accounts, numbers);
    else if (who === meant) sentence += `, ${continuationOf(effect, accounts, numbers)}`;
    else sentence += `; ${startOf(effect, accounts, numbers)}`;
    meant = who;
  }
  return sentence === "" ? null : sentence;
}

/** The least and most actions of an account. */
interface Range {
  readonly least: number;
  readonly most: number;
}

function rangeOf(numbers: readonly number[]): Range {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const each of numbers) {
    least = Math.min(least, each);
    most = Math.max(most, each);
  }
  return { least, most };
}

function startOf(effect: Told, accounts: number, range: Range): string {
  const who = counted(accounts, "account");
  const what = `${numbers(range)} ${range.most === 1 ? "action" : "actions"}`;
  const s = accounts === 1 ? "s" : "";
  switch (effect) {
    case "lost":
      return `${who} lose${s} ${what}`;
    case "gained":
      return `${who} gain${s} ${what}`;
    case "widened":
      return `${who} gain${s} ${what} under a condition`;
    case "narrowed":
      return `in ${who} ${what} ${range.most === 1 ? "becomes" : "become"} conditional`;
    case "conditionChanged":
      return `in ${who} the condition of ${what} changes`;
  }
}

/** Of the same accounts as before it. */
function continuationOf(effect: Told, accounts: number, range: Range): string {
  const s = accounts === 1 ? "s" : "";
  switch (effect) {
    case "lost":
      return `lose${s} ${numbers(range)}`;
    case "gained":
      return `gain${s} ${numbers(range)}`;
    case "widened":
      return `gain${s} ${numbers(range)} under a condition`;
    case "narrowed":
      return `${numbers(range)} ${range.most === 1 ? "becomes" : "become"} conditional`;
    case "conditionChanged":
      return `the condition of ${numbers(range)} changes`;
  }
}

function numbers({ least, most }: Range): string {
  return least === most ? numberText(most) : `${numberText(least)} to ${numberText(most)}`;
}

/** Changes of one service: each with its actions there, by name. */
export interface ServiceChange {
  readonly prefix: string;
  readonly changes: readonly (Omit<PermissionChange, "actions"> & { readonly actions: readonly string[] })[];
}

/** The changes service by service, in the order of the services' prefixes. */
export function byService(
  changes: readonly PermissionChange[],
  { actions: names }: ActionSpace,
): readonly ServiceChange[] {
  const services = new Map<string, Map<PermissionChange, string[]>>();
  for (const change of changes)
    for (const number of change.actions.numbers()) {
      const name = names[number] ?? "";
      const prefix = name.slice(0, name.indexOf(":"));
      const here = services.get(prefix) ?? new Map<PermissionChange, string[]>();
      services.set(prefix, here);
      const actions = here.get(change) ?? [];
      here.set(change, actions);
      actions.push(name);
    }
  return [...services]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([prefix, here]) => ({ prefix, changes: [...here].map(([change, actions]) => ({ ...change, actions })) }));
}

/** The accounts that a change of permissions concerns. */
export function accountsIn(effects: readonly EffectCounts[]): ReadonlySet<NodeId> {
  const ids = new Set<NodeId>();
  for (const { accountIds } of effects) for (const id of accountIds) ids.add(id);
  return ids;
}

function counted(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? "" : "s"}`;
}
