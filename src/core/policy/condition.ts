import { foldCase } from "./glob";
import { type IpRange, isWithinRange, parseDate, parseIpRange, parseNumber } from "./scalars";
import { compilePattern, type PatternStyle, type TextPattern, textMatches } from "./textPattern";
import type { Comparison, ConditionClause, ConditionOperator } from "./types";
import { allOf, anyOf, type Match, not, type World } from "./world";

/** What one value of a key is held against; operands that don't parse are left out, as they match nothing. */
export type ValueTest =
  | { readonly kind: "text"; readonly patterns: readonly TextPattern[] }
  | { readonly kind: "number" | "date"; readonly relation: Relation; readonly operands: readonly number[] }
  | { readonly kind: "boolean"; readonly operands: readonly boolean[] }
  | { readonly kind: "ip"; readonly operands: readonly IpRange[] }
  /** Null: is the key absent (true) or present (false)? */
  | { readonly kind: "absence"; readonly operands: readonly boolean[] };

export type Relation = "=" | "<" | "<=" | ">" | ">=";

/** A condition clause ready to be held against requests. */
export interface Condition {
  readonly operator: ConditionOperator;
  /** Lower case. */
  readonly key: string;
  /** The key as written. */
  readonly name: string;
  readonly test: ValueTest;
  /** The keys that policy variables in the values refer to, lower case. */
  readonly variables: readonly string[];
}

export function compileCondition({ operator, key, values }: ConditionClause): Condition {
  const test = testOf(operator.comparison, values);
  const variables =
    test.kind === "text" ? test.patterns.flatMap((pattern) => ("keys" in pattern ? pattern.keys : [])) : [];
  return { operator, key: foldCase(key), name: key, test, variables: [...new Set(variables)] };
}

/**
 * Holds a condition against a request.
 *
 * An absent key: IfExists holds, ForAllValues holds, ForAnyValue doesn't, else a negated operator holds and a positive
 * one doesn't. Several values without a quantifier (AWS leaves that open): one must match, negated none may.
 * Source: IAM User Guide, "Condition operators", "Multivalued context keys".
 */
export function conditionHolds({ operator, key, test }: Condition, world: World): Match {
  const values = world.valuesOf(key);
  if (test.kind === "absence") {
    if (test.operands.includes(true) && test.operands.includes(false)) return "yes";
    return values === undefined ? "maybe" : test.operands.includes(values.length === 0) ? "yes" : "no";
  }
  if (values === undefined) return "maybe";
  if (values.length === 0) return holdsWithoutKey(operator) ? "yes" : "no";
  const matchOf = (value: string) => {
    const match = valueMatches(test, value, world);
    return operator.negated ? not(match) : match;
  };
  const everyValue = operator.quantifier === null ? operator.negated : operator.quantifier === "ForAllValues";
  return everyValue ? allOf(values, matchOf) : anyOf(values, matchOf);
}

function holdsWithoutKey({ ifExists, quantifier, negated }: ConditionOperator): boolean {
  return ifExists || (quantifier === null ? negated : quantifier === "ForAllValues");
}

/** Whether one value of the key matches one of the condition's values, before negation. */
export function valueMatches(test: ValueTest, value: string, world: World): Match {
  switch (test.kind) {
    case "text":
      return anyOf(test.patterns, (pattern) => textMatches(pattern, value, world));
    case "number":
      return fits(test.relation, parseNumber(value), test.operands);
    case "date":
      return fits(test.relation, parseDate(value), test.operands);
    case "boolean":
      return test.operands.some((operand) => String(operand) === foldCase(value)) ? "yes" : "no";
    case "ip": {
      const address = parseIpRange(value);
      return address !== null && test.operands.some((range) => isWithinRange(address, range)) ? "yes" : "no";
    }
    case "absence":
      return "no";
  }
}

function fits(relation: Relation, value: number | null, operands: readonly number[]): Match {
  return value !== null && operands.some((operand) => isRelated(relation, value, operand)) ? "yes" : "no";
}

function isRelated(relation: Relation, value: number, operand: number): boolean {
  switch (relation) {
    case "=":
      return value === operand;
    case "<":
      return value < operand;
    case "<=":
      return value <= operand;
    case ">":
      return value > operand;
    case ">=":
      return value >= operand;
  }
}

const RELATIONS: Readonly<Record<string, Relation>> = {
  Equals: "=",
  LessThan: "<",
  LessThanEquals: "<=",
  GreaterThan: ">",
  GreaterThanEquals: ">=",
};
const STYLES: Partial<Record<Comparison, PatternStyle>> = {
  StringEquals: "text",
  StringEqualsIgnoreCase: "text-ignoring-case",
  StringLike: "like",
  ArnLike: "arn",
  BinaryEquals: "plain",
};

function testOf(comparison: Comparison, values: readonly string[]): ValueTest {
  const style = STYLES[comparison];
  if (style !== undefined) return { kind: "text", patterns: values.map((value) => compilePattern(value, style)) };
  const relation = RELATIONS[comparison.replace(/^(Numeric|Date)/, "")] ?? "=";
  if (comparison.startsWith("Numeric")) return { kind: "number", relation, operands: parsed(values, parseNumber) };
  if (comparison.startsWith("Date")) return { kind: "date", relation, operands: parsed(values, parseDate) };
  if (comparison === "IpAddress") return { kind: "ip", operands: parsed(values, parseIpRange) };
  return { kind: comparison === "Null" ? "absence" : "boolean", operands: parsed(values, parseBoolean) };
}

/** "true" or "false" in any letter case; null where the text is neither. */
export function parseBoolean(text: string): boolean | null {
  const folded = foldCase(text);
  return folded === "true" ? true : folded === "false" ? false : null;
}

function parsed<T>(values: readonly string[], parse: (value: string) => T | null): readonly T[] {
  return values.flatMap((value) => {
    const operand = parse(value);
    return operand === null ? [] : [operand];
  });
}
