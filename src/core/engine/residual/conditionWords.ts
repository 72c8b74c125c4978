import { type Comparison, type ConditionClause, type PatternList, parseBoolean } from "../../policy";

/** "in us-east-1 or us-west-2" follows "only" as it is, "the principal is role/DBA" needs an "if". */
export interface Words {
  readonly kind: "place" | "sentence";
  readonly text: string;
}

/** A condition in words that are true of exactly the values that it holds for, present or absent. */
export function conditionWords(condition: ConditionClause): Words {
  const key = condition.key.toLowerCase();
  if (key === "aws:requestedregion") return regionWords(condition);
  const whole = BOOLEANS[key]?.(condition) ?? null;
  return { kind: "sentence", text: whole ?? said(nameOf(condition.key), condition) };
}

/** "on arn:aws:s3:::logs/*"; `resource`: the one that is meant, where the request names it. */
export function resourceWords({ negated, patterns }: PatternList, resource: string | undefined): Words {
  if (resource !== undefined)
    return { kind: "sentence", text: `${resource} ${negated ? isNot(patterns, "like") : is(patterns, "like")}` };
  const list = either(patterns);
  return { kind: "place", text: negated ? `on resources other than ${list}` : `on ${list}` };
}

function regionWords(condition: ConditionClause): Words {
  const { operator, values } = condition;
  const isPlain = operator.quantifier === null && !operator.ifExists && TEXT_COMPARISONS.has(operator.comparison);
  if (!isPlain) return { kind: "sentence", text: said("the Region", condition) };
  return { kind: "place", text: `${operator.negated ? "outside" : "in"} ${either(values)}` };
}

const NAMES: Readonly<Record<string, string>> = {
  "aws:principalarn": "the principal",
  "aws:principalaccount": "the principal’s account",
  "aws:principalorgid": "the principal’s organization",
  "aws:resourceaccount": "the resource’s account",
  "aws:resourceorgid": "the resource’s organization",
  "aws:sourceip": "the caller’s address",
};

function nameOf(key: string): string {
  const name = NAMES[key.toLowerCase()];
  if (name !== undefined) return name;
  const [, side, tag] = /^aws:(principal|resource|request)tag\/(.+)$/i.exec(key) ?? [];
  return side === undefined ? key : `the ${side.toLowerCase()}’s tag ${tag}`;
}

/** "the principal is a or b", "every value of aws:TagKeys is a", "aws:SourceVpce isn’t there". */
function said(name: string, { operator, values, key }: ConditionClause): string {
  const { comparison, negated, ifExists, quantifier } = operator;
  if (comparison === "Null") return `${name} ${values.map(parseBoolean).includes(true) ? "isn’t there" : "is there"}`;
  const shown = key.toLowerCase() === "aws:principalarn" ? values.map(shortArn) : values.map(quoted);
  const verb = (not: boolean) => saidOfValue(comparison, shown, not);
  const orAbsent = (text: string) => (ifExists ? `${text}, or isn’t there` : text);
  if (quantifier === "ForAnyValue") return orAbsent(`a value of ${name} ${verb(negated)}`);
  // What is said of every value, or denied of the one, reads as true without the key, as it is.
  if (quantifier === "ForAllValues")
    return negated ? `no value of ${name} ${verb(false)}` : `every value of ${name} ${verb(false)}`;
  return negated ? `${name} ${verb(true)}` : orAbsent(`${name} ${verb(false)}`);
}

function saidOfValue(comparison: Comparison, values: readonly string[], negated: boolean): string {
  if (values.length === 0) return negated ? "is anything" : "is nothing at all";
  switch (comparison) {
    case "StringEquals":
    case "BinaryEquals":
      return negated ? isNot(values, "exact") : is(values, "exact");
    case "StringEqualsIgnoreCase":
      return `${negated ? isNot(values, "exact") : is(values, "exact")} in any letter case`;
    case "StringLike":
    case "ArnLike":
      return negated ? isNot(values, "like") : is(values, "like");
    case "Bool":
    case "NumericEquals":
    case "DateEquals":
      return negated ? isNot(values, "exact") : is(values, "exact");
    case "IpAddress":
      return `is ${negated ? "outside" : "in"} ${either(values)}`;
    default:
      return `${negated ? "isn’t" : "is"} ${RELATIONS[comparison] ?? ""} ${either(values)}`;
  }
}

const RELATIONS: Partial<Record<Comparison, string>> = {
  NumericLessThan: "below",
  NumericLessThanEquals: "at most",
  NumericGreaterThan: "above",
  NumericGreaterThanEquals: "at least",
  DateLessThan: "before",
  DateLessThanEquals: "at the latest",
  DateGreaterThan: "after",
  DateGreaterThanEquals: "at the earliest",
};

const TEXT_COMPARISONS: ReadonlySet<Comparison> = new Set(["StringEquals", "StringLike", "ArnLike"]);

/** Keys that are true or false, in a sentence for each. */
const BOOLEANS: Readonly<Record<string, (condition: ConditionClause) => string | null>> = {
  "aws:multifactorauthpresent": trueOrFalse("MFA is present", "MFA isn’t present"),
  "aws:securetransport": trueOrFalse("TLS is used", "TLS isn’t used"),
  "aws:viaawsservice": trueOrFalse("an AWS service asks for the principal", "no AWS service asks for the principal"),
  "aws:principalisawsservice": trueOrFalse("the principal is an AWS service", "the principal is no AWS service"),
};

/** Null where one sentence doesn't say it: "isn't" leaves open whether the key is there, so it takes both. */
function trueOrFalse(yes: string, no: string) {
  return ({ operator, values }: ConditionClause): string | null => {
    const { comparison, negated, ifExists, quantifier } = operator;
    const [value, ...more] = values.map(parseBoolean);
    if (comparison !== "Bool" || quantifier !== null || value === null || value === undefined || more.length > 0)
      return null;
    const asksTrue = value !== negated;
    const holdsWithoutKey = ifExists || negated;
    if (asksTrue) return holdsWithoutKey ? null : yes;
    return holdsWithoutKey ? no : null;
  };
}

type Manner = "exact" | "like";

function is(values: readonly string[], manner: Manner): string {
  return `is ${manner === "like" && values.some(hasWildcard) && values.length === 1 ? "like " : ""}${either(values)}`;
}

function isNot(values: readonly string[], manner: Manner): string {
  if (values.length === 1) return `isn’t ${manner === "like" && values.some(hasWildcard) ? "like " : ""}${values[0]}`;
  return `is none of ${either(values)}`;
}

function hasWildcard(text: string): boolean {
  return /[*?]/.test(text);
}

/** "role/DBA" of "arn:*:iam::*:role/DBA"; "role/DBA of 111122223333" where the pattern names the account. */
function shortArn(arn: string): string {
  const [, account, name] = /^arn:[^:]*:(?:iam|sts)::([^:]*):(.+)$/.exec(arn) ?? [];
  if (name === undefined || account === undefined) return arn;
  const who = name === "root" ? "the root user" : name;
  return account === "*" || account === "" ? who : `${who} of ${account}`;
}

function quoted(value: string): string {
  return /^[\w.:/*?-]+$/.test(value) ? value : `“${value}”`;
}

const LISTED = 8;

/** "a, b or c"; past eight the rest are counted. */
function either(values: readonly string[]): string {
  const shown = values.length > LISTED ? values.slice(0, LISTED - 2) : values;
  if (shown.length < values.length) return `${shown.join(", ")} or one of ${values.length - shown.length} others`;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}
