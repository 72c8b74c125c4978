import type { NodeId } from "../design/types";
import type { ActionSpace, CountedVerdict } from "../engine";
import type { PermissionChange } from "./permissionDifference";

/** What a change means to those who work in an account. `otherReason`: still denied, now by something else. */
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
  if (was === is) return is === 1 ? "conditionChanged" : is === 0 ? "otherReason" : "gained";
  if (is === 0) return "lost";
  if (is === 2) return "gained";
  return was === 2 ? "narrowed" : "widened";
}

/** In the order in which a person wants to hear of them. */
const TOLD: readonly { readonly effect: Effect; readonly one: string; readonly many: string }[] = [
  { effect: "lost", one: "loses", many: "lose" },
  { effect: "narrowed", one: "keeps under a condition only", many: "keep under a condition only" },
  { effect: "gained", one: "gains", many: "gain" },
  { effect: "widened", one: "gains under a condition", many: "gain under a condition" },
  { effect: "conditionChanged", one: "gets another condition on", many: "get another condition on" },
];

/** "3 accounts lose 212 actions, 1 account gains 9 to 14 actions"; null where nobody's permissions change. */
export function differenceSummary(changes: readonly PermissionChange[]): string | null {
  const parts = TOLD.flatMap(({ effect, one, many }) => {
    const numbers = [...actionsByAccount(changes.filter((change) => effectOf(change) === effect)).values()];
    if (numbers.length === 0) return [];
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
    const actions = least === most ? counted(most, "action") : `${number(least)} to ${counted(most, "action")}`;
    return [`${counted(numbers.length, "account")} ${numbers.length === 1 ? one : many} ${actions}`];
  });
  return parts.length === 0 ? null : parts.join(", ");
}

function actionsByAccount(changes: readonly PermissionChange[]): ReadonlyMap<NodeId, number> {
  const numbers = new Map<NodeId, number>();
  for (const { accountIds, actions } of changes)
    for (const id of accountIds) numbers.set(id, (numbers.get(id) ?? 0) + actions.size);
  return numbers;
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

function number(value: number): string {
  return value.toLocaleString("en-US");
}

function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
}
