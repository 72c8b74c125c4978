import { booleanOf, numberOf } from "./convert";
import { sameness } from "./equality";
import { evaluate } from "./evaluate";
import { calculated, numberText, TOO_EXACT } from "./exactNumbers";
import type { Scope } from "./scope";
import { fault, known, unknowable } from "./stop";
import type { Binary, Expression } from "./syntax";
import { Unresolved, type Value } from "./value";

/** A chain hangs to the left, as deep as it is long: it is worked out from its far end, without recursion. */
export function evaluateBinary(expression: Binary, scope: Scope): Value {
  const chain: Binary[] = [];
  let first: Expression = expression;
  while (first.kind === "binary") {
    chain.push(first);
    first = first.left;
  }
  return chain.reduceRight<Value>((left, operation) => operate(operation, left, scope), evaluate(first, scope));
}

function operate(operation: Binary, left: Value, scope: Scope): Value {
  const { operator, right } = operation;
  const other = evaluate(right, scope);
  switch (operator) {
    case "&&":
      return logical(left, other, false);
    case "||":
      return logical(left, other, true);
    case "==":
      return equal(left, other, scope);
    case "!=": {
      const same = equal(left, other, scope);
      return typeof same === "boolean" ? !same : same;
    }
    default:
      return arithmetic(operation, numberOf(left), numberOf(other));
  }
}

/** One side is enough where it decides: what the other is doesn't matter then. */
function logical(left: Value, right: Value, deciding: boolean): Value {
  for (const side of [left, right]) if (!(side instanceof Unresolved) && booleanOf(side) === deciding) return deciding;
  known(left);
  known(right);
  return !deciding;
}

function equal(left: Value, right: Value, scope: Scope): Value {
  known(left);
  known(right);
  const same = sameness(left, right, scope.environment.budget);
  return same ?? unknowable("what is compared is known only when Terraform has created it");
}

function arithmetic({ operator, source, start }: Binary, left: number, right: number): Value {
  switch (operator) {
    case "/":
    case "%":
      if (right === 0) return fault("a number is divided by zero");
      break;
    case "+":
    case "-":
    case "*":
      break;
    case "<":
      return left < right;
    case ">":
      return left > right;
    case "<=":
      return left <= right;
    default:
      return left >= right;
  }
  const result = calculated(operator, left, right);
  if (typeof result === "number") return result;
  return new Unresolved(TOO_EXACT, source.placeOf(start), result === null ? null : numberText(result));
}
