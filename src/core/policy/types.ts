import type { Problem } from "../json/problem";
import type { JsonObject } from "../json/value";

/** How condition values are compared; the same operator with `Not` in front of it is `negated`. */
export type Comparison =
  | "StringEquals"
  | "StringEqualsIgnoreCase"
  | "StringLike"
  | "NumericEquals"
  | "NumericLessThan"
  | "NumericLessThanEquals"
  | "NumericGreaterThan"
  | "NumericGreaterThanEquals"
  | "DateEquals"
  | "DateLessThan"
  | "DateLessThanEquals"
  | "DateGreaterThan"
  | "DateGreaterThanEquals"
  | "Bool"
  | "BinaryEquals"
  | "IpAddress"
  | "ArnLike"
  | "Null";

/** A condition operator taken apart: `ForAnyValue:StringNotLikeIfExists` is a negated StringLike with both. */
export interface ConditionOperator {
  /** As written. */
  readonly name: string;
  readonly comparison: Comparison;
  readonly negated: boolean;
  readonly ifExists: boolean;
  readonly quantifier: "ForAllValues" | "ForAnyValue" | null;
}

/** One key under one operator; the clauses of a statement must all hold, of the values one (negated: none) must match. */
export interface ConditionClause {
  readonly operator: ConditionOperator;
  /** As written; letter case doesn't matter. */
  readonly key: string;
  readonly values: readonly string[];
}

/** What Action/NotAction or Resource/NotResource say. */
export interface PatternList {
  /** NotAction, NotResource: everything but these. */
  readonly negated: boolean;
  readonly patterns: readonly string[];
}

/** A statement as AWS reads it: single values have become lists, numbers and booleans texts. */
export interface PolicyStatement {
  /** Index in the policy's Statement list. */
  readonly index: number;
  readonly sid: string | null;
  readonly effect: "Allow" | "Deny";
  readonly actions: PatternList;
  readonly resources: PatternList;
  readonly conditions: readonly ConditionClause[];
}

/**
 * A policy's text, read.
 *
 * `readable: false`: the text has no one meaning (syntax, duplicate keys, wrong types, unknown elements or operators,
 * missing Action or Resource …); `statements` is then empty. A readable text may still have problems of severity `error`:
 * its meaning is clear, but AWS would refuse it (too large, a Sid twice, a malformed action name …).
 */
export interface PolicyReading {
  readonly readable: boolean;
  readonly statements: readonly PolicyStatement[];
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** The JSON object, where the text holds one. */
  readonly document: JsonObject | null;
}
