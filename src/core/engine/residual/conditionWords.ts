import { type Comparison, type ConditionClause, type PatternList, parseBoolean } from "../../policy";
import { booleanWords, nameOfKey, nameOfValue, presenceWords } from "./keyNames";
import { both, either, neither } from "./valueLists";

/** "in us-east-1 or us-west-2" follows "only" as it is, "the principal is role/DBA" needs an "if". */
export interface Words {
  readonly kind: "place" | "sentence";
  readonly text: string;
}

/** A condition in words that are true of exactly the values that it holds for, present or absent. */
export function conditionWords(condition: ConditionClause): Words {
  return regionWords(condition) ?? { kind: "sentence", text: booleanText(condition) ?? said(condition) };
}

/** Of two conditions, that the key is given and that it isn't this: "the resource’s tag team is anything but a"; else null. */
export function anythingBut(presence: ConditionClause, condition: ConditionClause): Words | null {
  const { comparison, negated, ifExists, quantifier } = condition.operator;
  if (presence.operator.comparison !== "Null" || presence.key.toLowerCase() !== condition.key.toLowerCase())
    return null;
  if (presence.values.map(parseBoolean).includes(true) || !negated || ifExists || quantifier !== null) return null;
  if (!EQUALITIES.has(comparison)) return null;
  return { kind: "sentence", text: `${nameOfKey(condition.key)} is anything but ${either(shownValues(condition))}` };
}

/** "on arn:aws:s3:::logs/*"; `resource`: the one that is meant, where the request names it. */
export function resourceWords({ negated, patterns }: PatternList, resource: string | undefined): Words {
  if (resource !== undefined)
    return { kind: "sentence", text: `${resource} is ${negated ? neither(patterns) : either(patterns)}` };
  return { kind: "place", text: negated ? `on resources other than ${either(patterns)}` : `on ${either(patterns)}` };
}

function regionWords(condition: ConditionClause): Words | null {
  const { comparison, negated, ifExists, quantifier } = condition.operator;
  if (condition.key.toLowerCase() !== "aws:requestedregion" || quantifier !== null || ifExists) return null;
  if (!TEXT_COMPARISONS.has(comparison) || condition.values.length === 0) return null;
  const regions = shownValues(condition);
  return { kind: "place", text: negated ? `outside ${both(regions)}` : `in ${either(regions)}` };
}

function booleanText(condition: ConditionClause): string | null {
  const { comparison, negated, ifExists, quantifier } = condition.operator;
  const [value, ...more] = condition.values.map(parseBoolean);
  if (comparison !== "Bool" || quantifier !== null || value === null || value === undefined || more.length > 0)
    return null;
  return ifExists || negated ? null : booleanWords(condition, value);
}

/** "the principal is a or b", "every tag key of the request is a", "aws:SourceVpce isn’t given". */
function said(condition: ConditionClause): string {
  const { key, values, operator } = condition;
  const { comparison, negated, ifExists, quantifier } = operator;
  if (comparison === "Null") return presenceWords(key, !values.map(parseBoolean).includes(true));
  const shown = shownValues(condition);
  const orAbsent = (text: string) => (ifExists ? `${text}, or isn’t given` : text);
  if (isCalledVia(condition)) return `it is called via ${either(shown)}`;
  if (quantifier === "ForAnyValue") return orAbsent(`a ${nameOfValue(key)} ${predicate(comparison, shown, negated)}`);
  // What is said of every value, or denied of the one, reads as true without the key, as it is.
  if (quantifier === "ForAllValues")
    return `${negated ? "no" : "every"} ${nameOfValue(key)} ${predicate(comparison, shown, false)}`;
  const text = `${nameOfKey(key)} ${predicate(comparison, shown, negated)}`;
  return negated ? text : orAbsent(text);
}

function isCalledVia({
  key,
  operator: { comparison, negated, ifExists, quantifier },
  values,
}: ConditionClause): boolean {
  if (key.toLowerCase() !== "aws:calledvia" || quantifier !== "ForAnyValue" || negated || ifExists) return false;
  return TEXT_COMPARISONS.has(comparison) && values.length > 0;
}

function predicate(comparison: Comparison, values: readonly string[], negated: boolean): string {
  if (values.length === 0) return negated ? "is anything" : "is nothing at all";
  const inAnyCase = comparison === "StringEqualsIgnoreCase" ? " in any letter case" : "";
  if (EQUALITIES.has(comparison)) return `is${negated ? ` ${neither(values)}` : ` ${either(values)}`}${inAnyCase}`;
  if (comparison === "IpAddress") return negated ? `is outside ${both(values)}` : `is in ${either(values)}`;
  const relation = `${RELATIONS[comparison] ?? comparison} ${either(values)}`;
  return negated ? `isn’t ${relation}` : `is ${relation}`;
}

const RELATIONS: Partial<Record<Comparison, string>> = {
  NumericLessThan: "below",
  NumericLessThanEquals: "at most",
  NumericGreaterThan: "above",
  NumericGreaterThanEquals: "at least",
  DateLessThan: "before",
  DateLessThanEquals: "no later than",
  DateGreaterThan: "after",
  DateGreaterThanEquals: "no earlier than",
};

const TEXT_COMPARISONS: ReadonlySet<Comparison> = new Set(["StringEquals", "StringLike", "ArnLike"]);
const EQUALITIES: ReadonlySet<Comparison> = new Set([
  ...TEXT_COMPARISONS,
  "StringEqualsIgnoreCase",
  "BinaryEquals",
  "Bool",
  "NumericEquals",
  "DateEquals",
]);

/** Patterns stand as they are, a policy variable as what it stands for; a text that only looks like a pattern is exact. */
function shownValues({ key, operator, values }: ConditionClause): readonly string[] {
  const isPattern = operator.comparison === "StringLike" || operator.comparison === "ArnLike";
  const isPrincipal = key.toLowerCase() === "aws:principalarn";
  return values.map((value) => {
    const [, variable] = /^\$\{([^{},:]+:[^{},]+)\}$/.exec(value) ?? [];
    if (variable !== undefined) return nameOfKey(variable);
    if (!isPattern && /[*?]/.test(value)) return `exactly “${value}”`;
    return (isPrincipal ? principalIn(value) : null) ?? quoted(value);
  });
}

/** "role/DBA" of "arn:*:iam::*:role/DBA"; "role/DBA of 111122223333" where the pattern names the account. */
function principalIn(arn: string): string | null {
  const [, account, name] = /^arn:[^:]*:(?:iam|sts)::([^:]*):(.+)$/.exec(arn) ?? [];
  if (name === undefined || account === undefined) return null;
  const who = name === "root" ? "the root user" : name === "user/*" ? "an IAM user" : name;
  return account === "*" || account === "" ? who : `${who} of ${account}`;
}

function quoted(value: string): string {
  return /^[\w.:/*?@+=-]+$/.test(value) ? value : `“${value}”`;
}
