import type { Comparison, ConditionOperator } from "./types";

/** Operator names without prefix and suffix. Source: IAM User Guide, "IAM JSON policy elements: Condition operators". */
const OPERATORS = new Map<string, { readonly comparison: Comparison; readonly negated: boolean }>(
  (
    [
      ["StringEquals", "StringEquals", false],
      ["StringNotEquals", "StringEquals", true],
      ["StringEqualsIgnoreCase", "StringEqualsIgnoreCase", false],
      ["StringNotEqualsIgnoreCase", "StringEqualsIgnoreCase", true],
      ["StringLike", "StringLike", false],
      ["StringNotLike", "StringLike", true],
      ["NumericEquals", "NumericEquals", false],
      ["NumericNotEquals", "NumericEquals", true],
      ["NumericLessThan", "NumericLessThan", false],
      ["NumericLessThanEquals", "NumericLessThanEquals", false],
      ["NumericGreaterThan", "NumericGreaterThan", false],
      ["NumericGreaterThanEquals", "NumericGreaterThanEquals", false],
      ["DateEquals", "DateEquals", false],
      ["DateNotEquals", "DateEquals", true],
      ["DateLessThan", "DateLessThan", false],
      ["DateLessThanEquals", "DateLessThanEquals", false],
      ["DateGreaterThan", "DateGreaterThan", false],
      ["DateGreaterThanEquals", "DateGreaterThanEquals", false],
      ["Bool", "Bool", false],
      ["BinaryEquals", "BinaryEquals", false],
      ["IpAddress", "IpAddress", false],
      ["NotIpAddress", "IpAddress", true],
      ["ArnEquals", "ArnLike", false],
      ["ArnLike", "ArnLike", false],
      ["ArnNotEquals", "ArnLike", true],
      ["ArnNotLike", "ArnLike", true],
      ["Null", "Null", false],
    ] as const
  ).map(([name, comparison, negated]) => [name, { comparison, negated }]),
);

/** The names that a condition may use, without `ForAllValues:`, `ForAnyValue:` and `IfExists`. */
export const OPERATOR_NAMES: readonly string[] = [...OPERATORS.keys()];

/** Takes a condition operator's name apart; null where AWS knows no such operator (letter case matters). */
export function parseOperator(name: string): ConditionOperator | null {
  const parts = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(name);
  const operator = OPERATORS.get(parts?.[2] ?? "");
  if (parts === null || operator === undefined) return null;
  const quantifier = parts[1] as "ForAllValues" | "ForAnyValue" | undefined;
  const ifExists = parts[3] !== undefined;
  if (operator.comparison === "Null" && (ifExists || quantifier !== undefined)) return null;
  return { name, ...operator, ifExists, quantifier: quantifier ?? null };
}

/**
 * The operator with these parts, by AWS's name for it. Of operators that do the same the one that says that it takes
 * patterns. What AWS has no name for, the negation of an order or of Null, gets a name made in the same way.
 */
export function operatorOf(parts: Omit<ConditionOperator, "name">): ConditionOperator {
  const { comparison, negated, ifExists, quantifier } = parts;
  const [name = `Not${comparison}`] =
    [...OPERATORS].findLast(([, other]) => other.comparison === comparison && other.negated === negated) ?? [];
  return { ...parts, name: `${quantifier === null ? "" : `${quantifier}:`}${name}${ifExists ? "IfExists" : ""}` };
}
