import {
  type Comparison,
  type ConditionClause,
  type ConditionOperator,
  operatorOf,
  parseBoolean,
  parseDate,
  parseNumber,
} from "../../policy";

/**
 * Conditions that hold together exactly where this one doesn't: with the opposite operator and, where an absent key needs
 * it, one about its presence. `always`, `never`: where the key can't matter.
 *
 * Values are taken to be of the operator's type (a number, a date, true or false), as in the whole partial reading.
 */
export function negationOf(condition: ConditionClause): readonly ConditionClause[] | "always" | "never" {
  const { operator, key } = condition;
  if (operator.comparison === "Null") return negatedPresence(condition);
  const whenAbsent = !holdsWithoutKey(operator);
  const values = oppositeValues(condition);
  if (values === "any") return whenAbsent ? "always" : [presence(key, true)];
  if (values === "none") return whenAbsent ? [presence(key, false)] : "never";
  if (holdsWithoutKey(values.operator) === whenAbsent) return [values];
  if (!whenAbsent) return [presence(key, true), values];
  return [{ ...values, operator: operatorOf({ ...values.operator, ifExists: true }) }];
}

/** `Null`: that the key is there, or that it isn't. */
export function presence(key: string, isThere: boolean): ConditionClause {
  const operator = operatorOf({ comparison: "Null", negated: false, ifExists: false, quantifier: null });
  return { operator, key, values: [String(!isThere)] };
}

function negatedPresence({ key, values }: ConditionClause): readonly ConditionClause[] | "always" | "never" {
  const operands = booleansIn(values);
  if (operands.size === 2) return "never";
  const [asksAbsence] = operands;
  return asksAbsence === undefined ? "always" : [presence(key, asksAbsence)];
}

/** What the condition answers for an absent key. */
export function holdsWithoutKey({ ifExists, quantifier, negated }: ConditionOperator): boolean {
  return ifExists || (quantifier === null ? negated : quantifier === "ForAllValues");
}

/** For a key that is there: the condition on its values that holds where the given one doesn't. */
function oppositeValues({ operator, key, values }: ConditionClause): ConditionClause | "any" | "none" {
  const parts = {
    comparison: operator.comparison,
    negated: !operator.negated,
    ifExists: false,
    quantifier: OTHER_QUANTIFIER[operator.quantifier ?? "none"],
  };
  const positive = { ...parts, negated: false };
  if (parts.comparison === "Bool") {
    const named = booleansIn(values);
    const left = [true, false].filter((value) => named.has(value) !== parts.negated);
    if (left.length !== 1) return left.length === 0 ? "none" : "any";
    return { operator: operatorOf(positive), key, values: left.map(String) };
  }
  const opposite = OPPOSITES[parts.comparison];
  if (opposite === undefined || !parts.negated) return { operator: operatorOf(parts), key, values };
  const bound = boundOf(parts.comparison, values);
  return bound === null ? "any" : { operator: operatorOf({ ...positive, comparison: opposite }), key, values: [bound] };
}

/** "Not below any of these" is "at least the greatest"; null: there is none that can be read. */
function boundOf(comparison: Comparison, values: readonly string[]): string | null {
  const parse = comparison.startsWith("Date") ? parseDate : parseNumber;
  const read = values.flatMap((text) => {
    const number = parse(text);
    return number === null ? [] : [{ text, number }];
  });
  const isUpper = comparison.includes("LessThan");
  const [bound] = read.sort((a, b) => (isUpper ? b.number - a.number : a.number - b.number));
  return bound?.text ?? null;
}

function booleansIn(values: readonly string[]): ReadonlySet<boolean> {
  return new Set(values.map(parseBoolean).filter((value) => value !== null));
}

const OTHER_QUANTIFIER = { none: null, ForAllValues: "ForAnyValue", ForAnyValue: "ForAllValues" } as const;

const OPPOSITES: Partial<Record<Comparison, Comparison>> = {
  NumericLessThan: "NumericGreaterThanEquals",
  NumericLessThanEquals: "NumericGreaterThan",
  NumericGreaterThan: "NumericLessThanEquals",
  NumericGreaterThanEquals: "NumericLessThan",
  DateLessThan: "DateGreaterThanEquals",
  DateLessThanEquals: "DateGreaterThan",
  DateGreaterThan: "DateLessThanEquals",
  DateGreaterThanEquals: "DateLessThan",
};
