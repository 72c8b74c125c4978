import { booleanOf, listOf, numberOf, textOf } from "./convert";
import { evaluateBinary } from "./evaluateBinary";
import { evaluateFor } from "./evaluateFor";
import { evaluateTemplate } from "./evaluateTemplate";
import { evaluateTraversal } from "./evaluateTraversal";
import { callFunction } from "./functions";
import type { Scope } from "./scope";
import { Stop } from "./stop";
import type { Call, Conditional, Expression, ObjectExpression } from "./syntax";
import { PartialObject, Unresolved, type Value } from "./value";

/**
 * The value of an expression. What can't be known is an `Unresolved` with reason and place, and so is what is wrong; nothing
 * else of a list or object suffers from it. Throws `LimitReached` alone.
 */
export function evaluate(expression: Expression, scope: Scope): Value {
  const { budget } = scope.environment;
  budget.spend(1);
  budget.current = expression;
  if (expression.kind === "literal") return expression.value;
  budget.enter();
  try {
    const value = evaluated(expression, scope);
    return value instanceof Unresolved && value.sketch === null ? value.withSketch(sketchOf(expression)) : value;
  } catch (failure) {
    if (!(failure instanceof Stop)) throw failure;
    const value = failure.at(expression.source.placeOf(expression.start));
    return value.sketch === null ? value.withSketch(sketchOf(expression)) : value;
  } finally {
    budget.leave();
  }
}

function evaluated(expression: Exclude<Expression, { kind: "literal" }>, scope: Scope): Value {
  switch (expression.kind) {
    case "template":
      return evaluateTemplate(expression, scope);
    case "list":
      scope.environment.budget.entries(expression.items.length);
      return expression.items.map((item) => evaluate(item, scope));
    case "object":
      return evaluateObject(expression, scope);
    case "for":
      return evaluateFor(expression, scope);
    case "conditional":
      return evaluateConditional(expression, scope);
    case "binary":
      return evaluateBinary(expression, scope);
    case "unary": {
      const operand = evaluate(expression.operand, scope);
      return expression.operator === "!" ? !booleanOf(operand) : -numberOf(operand);
    }
    case "call":
      return evaluateCall(expression, scope);
    case "traversal":
      return evaluateTraversal(expression, scope);
  }
}

function evaluateObject({ entries }: ObjectExpression, scope: Scope): Value {
  const { budget } = scope.environment;
  budget.entries(entries.length);
  const object = new Map<string, Value>();
  let missing: Unresolved | null = null;
  for (const { key, value } of entries) {
    const name = evaluate(key, scope);
    if (name instanceof Unresolved) missing ??= name;
    else object.set(textOf(name), evaluate(value, scope));
  }
  return missing === null ? object : new PartialObject(object, missing);
}

function evaluateConditional({ condition, whenTrue, whenFalse }: Conditional, scope: Scope): Value {
  return evaluate(booleanOf(evaluate(condition, scope)) ? whenTrue : whenFalse, scope);
}

function evaluateCall(call: Call, scope: Scope): Value {
  const given = call.args.map((argument) => evaluate(argument, scope));
  const args = call.isSpread ? [...given.slice(0, -1), ...listOf(given.at(-1) ?? [])] : given;
  return callFunction(call.name, args, { environment: scope.environment, at: call.source.placeOf(call.start) });
}

const MAX_SHOWN = 100;

/** The expression as it is written, where that is short. */
function sketchOf({ source, start, end }: Expression): string {
  const text = source.text.slice(start, end);
  return text.length > MAX_SHOWN || text.includes("\n") ? "…" : `\${${text}}`;
}
