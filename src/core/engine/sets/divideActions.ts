import { type Policy, type PolicyId, RESOURCE_CONTROL_POLICY } from "../../design/types";
import { type CompiledPolicy, type CompiledStatement, compilePolicy } from "../../policy";
import { ActionClasses, type Asked } from "./actionClasses";
import { ActionSet, allWords } from "./actionSet";
import { actionsNamed, rcpActions } from "./actionSpace";
import { Partition } from "./partition";
import type { Shapes } from "./shapes";

/** Where classes come from. */
interface Origin {
  readonly policies: WeakSet<CompiledPolicy>;
  /** How many classes there were when they were made from nothing. */
  readonly countAtFirst: number;
}

const origins = new WeakMap<ActionClasses, Origin>();
/** The last that were made where the resource is open, and where it is given. */
const latestOpen = new WeakMap<Shapes, ActionClasses>();
const latestGiven = new WeakMap<Shapes, ActionClasses>();

/**
 * The classes that policies make of the actions asked. `earlier` where these policies tell nothing more apart; else the last
 * that were made for any design, cut further. When they have become many through policies long gone, they are made anew.
 *
 * Cost: nothing for policies that are known, else a step for each action that one of their statements names or doesn't name.
 */
export function divideActions(
  asked: Asked,
  policies: ReadonlyMap<PolicyId, Policy>,
  earlier: ActionClasses | undefined,
): ActionClasses {
  if (earlier?.isOf(asked) === true && haveMade(earlier, policies)) return earlier;
  const latest = asked.resourceIsOpen ? latestOpen : latestGiven;
  const last = latest.get(asked.shapes);
  const classes = divided(asked, policies, last?.isOf(asked) === true && !isWorn(last) ? last : null);
  latest.set(asked.shapes, classes);
  return classes;
}

function haveMade(classes: ActionClasses, policies: ReadonlyMap<PolicyId, Policy>): boolean {
  const known = origins.get(classes)?.policies;
  if (known === undefined) return false;
  for (const policy of policies.values()) if (!known.has(compilePolicy(policy))) return false;
  return true;
}

function isWorn(classes: ActionClasses): boolean {
  return classes.count > 2 * (origins.get(classes)?.countAtFirst ?? 0) + 200;
}

function divided(asked: Asked, policies: ReadonlyMap<PolicyId, Policy>, last: ActionClasses | null): ActionClasses {
  const size = asked.space.actions.length;
  const partition = new Partition(last?.count ?? Math.min(size, 1), last?.classOf ?? new Uint32Array(size));
  const origin = last === null ? undefined : origins.get(last);
  const all: CompiledPolicy[] = [];
  for (const policy of policies.values()) {
    const compiled = compilePolicy(policy);
    all.push(compiled);
    if (origin?.policies.has(compiled) !== true && partition.count < size) cutBy(policy, compiled, asked, partition);
  }
  if (last !== null && origin !== undefined && partition.count === last.count) {
    for (const compiled of all) origin.policies.add(compiled);
    return last;
  }
  const classes = new ActionClasses(asked, partition);
  origins.set(classes, { policies: new WeakSet(all), countAtFirst: origin?.countAtFirst ?? partition.count });
  return classes;
}

function cutBy(policy: Policy, { statements }: CompiledPolicy, asked: Asked, partition: Partition): void {
  if (policy.type === RESOURCE_CONTROL_POLICY) partition.cut(rcpActions(asked.space).toArray());
  for (const statement of statements) for (const actions of toldApart(statement, asked)) partition.cut(actions);
}

/** The sets of actions that a statement tells from all others. */
function toldApart(
  statement: CompiledStatement,
  { space, shapes, resourceIsOpen }: Asked,
): Iterable<ArrayLike<number>> {
  const named = actionsNamed(space, statement);
  if (statement.readsResource && resourceIsOpen) return groupedByShape(named, shapes);
  const size = space.actions.length;
  const smaller = named.size * 2 <= size ? named : new ActionSet(allWords(size)).minus(named); // both cut alike
  return [smaller.toArray()];
}

function groupedByShape(actions: ActionSet, { numbers }: Shapes): Iterable<readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const action of actions.toArray()) {
    const shape = numbers[action] ?? 0;
    const group = groups.get(shape);
    if (group === undefined) groups.set(shape, [action]);
    else group.push(action);
  }
  return groups.values();
}
