import { quoted } from "../json/problem";
import { booleanOf, textOf } from "./convert";
import { evaluate } from "./evaluate";
import type { Scope } from "./scope";
import { fault, known } from "./stop";
import type { ForExpression } from "./syntax";
import { Entity, entriesOf, kindOf, PartialObject, Unresolved, type Value } from "./value";

/** A list or an object, an entry for each round. Stops where what it goes through isn't known. */
export function evaluateFor(expression: ForExpression, scope: Scope): Value {
  return expression.key === null ? listOfFor(expression, scope) : objectOfFor(expression, scope, expression.key);
}

/** The scope for each entry of what `for` goes through. */
export function* rounds(
  { keyName, valueName, collection }: Pick<ForExpression, "keyName" | "valueName" | "collection">,
  scope: Scope,
): Generator<Scope> {
  const value = known(evaluate(collection, scope));
  if (value instanceof PartialObject) known<Value>(value.missing);
  const entries = entriesOf(value) ?? fault(nothingToGoThrough(value));
  scope.environment.budget.entries(entries.length);
  for (const [key, entry] of entries) {
    const inner = keyName === null ? scope : scope.with(keyName, key);
    yield inner.with(valueName, entry);
  }
}

function nothingToGoThrough(value: Value): string {
  return `“for” goes through a list or an object, but ${value instanceof Entity ? value.address : kindOf(value)} is given`;
}

function listOfFor(expression: ForExpression, scope: Scope): Value {
  const items: Value[] = [];
  for (const round of rounds(expression, scope)) {
    const isIn = conditionOf(expression, round);
    if (isIn instanceof Unresolved) items.push(isIn);
    else if (isIn) items.push(evaluate(expression.value, round));
  }
  return items;
}

function objectOfFor(expression: ForExpression, scope: Scope, key: ForExpression["value"]): Value {
  const object = new Map<string, Value>();
  const groups = new Map<string, Value[]>();
  let missing: Unresolved | null = null;
  for (const round of rounds(expression, scope)) {
    const isIn = conditionOf(expression, round);
    const name = isIn === true ? evaluate(key, round) : isIn;
    if (name === false) continue;
    if (name instanceof Unresolved) {
      missing ??= name;
      continue;
    }
    const text = textOf(name);
    const value = evaluate(expression.value, round);
    const group = groups.get(text);
    if (group !== undefined) group.push(value);
    else if (expression.isGrouped) groups.set(text, [value]);
    else if (object.has(text)) fault(`two entries of an object have the key ${quoted(text)}`);
    else object.set(text, value);
  }
  const all = expression.isGrouped ? groups : object;
  return missing === null ? all : new PartialObject(all, missing);
}

function conditionOf({ condition }: ForExpression, round: Scope): boolean | Unresolved {
  if (condition === null) return true;
  const value = evaluate(condition, round);
  return value instanceof Unresolved ? value : booleanOf(value);
}
