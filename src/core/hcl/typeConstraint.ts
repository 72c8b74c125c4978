import { booleanOf, listOf, numberOf, objectOf, textOf } from "./convert";
import { distinctOf } from "./equality";
import { evaluate } from "./evaluate";
import { parseHclExpression } from "./parseHcl";
import type { Scope } from "./scope";
import { sourceWithin } from "./source";
import { fault, Stop } from "./stop";
import type { Call, Expression } from "./syntax";
import { isList, isObject, PartialObject, SetValue, Unresolved, type Value } from "./value";

/**
 * The value as a variable's `type` has it: numbers as text or the other way round, lists as sets, objects with the attributes
 * that the type names and the defaults of those that are `optional`. What doesn't fit is unresolved, with the reason.
 *
 * Source: Terraform documentation, "Type Constraints".
 */
export function converted(value: Value, type: Expression, scope: Scope): Value {
  const { budget } = scope.environment;
  budget.spend(1);
  if (value instanceof Unresolved || value === null) return value;
  budget.enter();
  try {
    return convertedTo(value, type, scope);
  } catch (failure) {
    if (failure instanceof Stop) return failure.at(type.source.placeOf(type.start));
    throw failure;
  } finally {
    budget.leave();
  }
}

function convertedTo(value: Value, type: Expression, scope: Scope): Value {
  if (type.kind === "traversal" && typeof type.base === "string") return primitive(value, type.base);
  if (type.kind === "call") return composite(value, type, scope);
  if (type.kind !== "literal" || typeof type.value !== "string") return value;
  const written = parseHclExpression(sourceWithin(type.source, type.start, type.value));
  return "syntaxError" in written ? fault("the type can't be read") : converted(value, written.expression, scope);
}

function primitive(value: Value, name: string): Value {
  if (name === "string") return textOf(value);
  if (name === "number") return numberOf(value);
  return name === "bool" ? booleanOf(value) : value;
}

function composite(value: Value, { name, args }: Call, scope: Scope): Value {
  const [inner] = args;
  if (inner === undefined) return value;
  const { budget } = scope.environment;
  switch (name) {
    case "list":
      return listOf(value).map((each) => converted(each, inner, scope));
    case "set":
      return new SetValue(
        distinctOf(
          listOf(value).map((each) => converted(each, inner, scope)),
          budget,
        ),
      );
    case "map": {
      const entries = [...objectOf(value)].map(([key, each]) => [key, converted(each, inner, scope)] as const);
      return value instanceof PartialObject ? new PartialObject(entries, value.missing) : new Map(entries);
    }
    case "object":
      return isObject(value) && inner.kind === "object" ? objectAs(value, inner.entries, scope) : value;
    case "tuple":
      return isList(value) && inner.kind === "list"
        ? value.map((each, index) =>
            inner.items[index] === undefined ? each : converted(each, inner.items[index], scope),
          )
        : value;
    default:
      return fault(`there is no type ${name}`);
  }
}

function objectAs(
  object: ReadonlyMap<string, Value>,
  attributes: Extract<Expression, { kind: "object" }>["entries"],
  scope: Scope,
): Value {
  const entries = attributes.map(({ key, value: type }) => {
    const name = textOf(evaluate(key, scope));
    const isOptional = type.kind === "call" && type.name === "optional";
    const given = object.get(name) ?? null;
    if (given !== null || object.has(name) || isOptional) return [name, withDefault(given, type, scope)] as const;
    return object instanceof PartialObject
      ? ([name, object.missing] as const)
      : fault(`the attribute ${name} is missing`);
  });
  return new Map(entries);
}

function withDefault(given: Value, type: Expression, scope: Scope): Value {
  const [inner, fallback] = type.kind === "call" && type.name === "optional" ? type.args : [type, undefined];
  if (inner === undefined) return given;
  const value = given === null && fallback !== undefined ? evaluate(fallback, scope) : given;
  return converted(value, inner, scope);
}
