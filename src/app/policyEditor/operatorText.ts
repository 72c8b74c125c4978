import type { Comparison } from "../../core/policy";
import { parseOperator } from "../../core/policy";

const PLAIN: Record<Comparison, string> = {
  StringEquals: "the text is one of these",
  StringEqualsIgnoreCase: "the text is one of these, letter case aside",
  StringLike: "the text fits one of these patterns with * and ?",
  NumericEquals: "the number is one of these",
  NumericLessThan: "the number is less",
  NumericLessThanEquals: "the number is at most this",
  NumericGreaterThan: "the number is greater",
  NumericGreaterThanEquals: "the number is at least this",
  DateEquals: "the time is one of these",
  DateLessThan: "the time is earlier",
  DateLessThanEquals: "the time is this or earlier",
  DateGreaterThan: "the time is later",
  DateGreaterThanEquals: "the time is this or later",
  Bool: "true or false",
  BinaryEquals: "the bytes are one of these",
  IpAddress: "the IP address is in one of these ranges",
  ArnLike: "the ARN fits one of these patterns with * and ?",
  Null: "true: the key is missing; false: it is there",
};

const NEGATED: Partial<Record<Comparison, string>> = {
  StringEquals: "the text is none of these",
  StringEqualsIgnoreCase: "the text is none of these, letter case aside",
  StringLike: "the text fits none of these patterns with * and ?",
  NumericEquals: "the number is none of these",
  DateEquals: "the time is none of these",
  IpAddress: "the IP address is in none of these ranges",
  ArnLike: "the ARN fits none of these patterns with * and ?",
};

/** When a condition operator holds, in a few words; null where AWS knows no such operator. */
export function operatorText(name: string): string | null {
  const operator = parseOperator(name);
  if (operator === null) return null;
  const { comparison, negated, ifExists, quantifier } = operator;
  const said = (negated ? NEGATED[comparison] : undefined) ?? PLAIN[comparison];
  const many =
    quantifier === "ForAnyValue"
      ? "of one of the key's values: "
      : quantifier === null
        ? ""
        : "of all of the key's values, or there is none: ";
  const missing = ifExists
    ? ", or the key is missing"
    : negated && quantifier === null
      ? " (also where the key is missing)"
      : "";
  return `${many}${said}${missing}`;
}
