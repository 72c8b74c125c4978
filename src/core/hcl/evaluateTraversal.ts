import { quoted } from "../json/problem";
import { textOf, wholeOf } from "./convert";
import { evaluate } from "./evaluate";
import type { Scope } from "./scope";
import { fault, known } from "./stop";
import type { Traversal, TraversalStep } from "./syntax";
import { Entity, isList, isObject, kindOf, PartialObject, SetValue, Unresolved, type Value } from "./value";

/** What a name and the steps after it come to. Stops where a step leads nowhere. */
export function evaluateTraversal(expression: Traversal, scope: Scope): Value {
  const { base, steps } = expression;
  if (typeof base !== "string") return walked(evaluate(base, scope), steps, scope);
  const local = scope.lookUp(base);
  if (local !== undefined) return walked(local, steps, scope);
  const { value, used } = scope.environment.resolve(base, steps, expression);
  return walked(value, steps.slice(used), scope);
}

function walked(start: Value, steps: readonly TraversalStep[], scope: Scope): Value {
  let value = start;
  for (const step of steps) {
    if (value instanceof Unresolved) return value.withSketch(null);
    if (step.kind === "attribute") value = attributeOf(value, step.name);
    else if (step.kind === "index") value = indexed(value, known(evaluate(step.key, scope)));
    else value = splatted(value, step.each, scope);
  }
  return value;
}

function splatted(value: Value, each: readonly TraversalStep[], scope: Scope): Value {
  if (value === null) return [];
  const entries = isList(value) ? value : value instanceof SetValue ? value.entries : [value];
  scope.environment.budget.entries(entries.length);
  return entries.map((entry) => walked(entry, each, scope));
}

function attributeOf(value: Value, name: string): Value {
  if (value instanceof Entity) {
    const attribute = value.attribute(name);
    return attribute === undefined ? fault(`${value.address} has no attribute ${quoted(name)}`) : attribute;
  }
  if (!isObject(value)) return fault(`${kindOf(value)} has no attribute ${quoted(name)}`);
  return value.get(name) ?? withoutKey(value, name);
}

function indexed(value: Value, key: Value): Value {
  if (value instanceof Entity) return attributeOf(value, textOf(key));
  if (isObject(value)) return value.get(textOf(key)) ?? withoutKey(value, textOf(key));
  if (!isList(value)) return fault(`${kindOf(value)} has no entry to be picked`);
  const index = wholeOf(key);
  const entry = value[index];
  return entry === undefined ? fault(`the list has ${value.length} entries, and none at ${index}`) : entry;
}

function withoutKey(value: ReadonlyMap<string, Value>, key: string): Value {
  if (value.has(key)) return null;
  if (value instanceof PartialObject) return value.missing.withSketch(null);
  return fault(`the object has no key ${quoted(key)}`);
}
