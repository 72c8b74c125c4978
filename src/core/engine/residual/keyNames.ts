import type { ConditionClause } from "../../policy";

/** What people call the value of a key: "the principal’s tag team"; the key's own name where that says it best. */
export function nameOfKey(key: string): string {
  const name = NAMES[key.toLowerCase()];
  if (name !== undefined) return name;
  const tag = tagIn(key);
  return tag === null ? key : `the ${tag.of}’s tag ${tag.name}`;
}

/** One of a key's many values: "tag key of the request". */
export function nameOfValue(key: string): string {
  return NAMES_OF_VALUES[key.toLowerCase()] ?? `value of ${key}`;
}

/** "the request sets the tag owner", "aws:SourceVpce isn’t given". */
export function presenceWords(key: string, isThere: boolean): string {
  const sentences = PRESENCES[key.toLowerCase()];
  if (sentences !== undefined) return isThere ? sentences[0] : sentences[1];
  const tag = tagIn(key);
  if (tag === null) return `${nameOfKey(key)} ${isThere ? "is" : "isn’t"} given`;
  const verb = tag.of === "request" ? "sets" : "has";
  return `the ${tag.of} ${verb} ${isThere ? "the" : "no"} tag ${tag.name}`;
}

/**
 * A key that is either true or false, in a sentence; null where the key's name says it best. Only of keys that are in every
 * request can "false" be said without saying that the key is there.
 */
export function booleanWords({ key }: Pick<ConditionClause, "key">, value: boolean): string | null {
  const sentences = SENTENCES[key.toLowerCase()];
  return sentences?.[value ? 0 : 1] ?? null;
}

interface Tag {
  readonly of: string;
  readonly name: string;
}

function tagIn(key: string): Tag | null {
  const [, of, name] = /^aws:(principal|resource|request)tag\/(.+)$/i.exec(key) ?? [];
  return of === undefined || name === undefined ? null : { of: of.toLowerCase(), name };
}

const NAMES: Readonly<Record<string, string>> = {
  "aws:currenttime": "the time",
  "aws:multifactorauthage": "the age of the MFA in seconds",
  "aws:principalaccount": "the principal’s account",
  "aws:principalarn": "the principal",
  "aws:principalorgid": "the principal’s organization",
  "aws:requestedregion": "the Region",
  "aws:resourceaccount": "the resource’s account",
  "aws:resourceorgid": "the resource’s organization",
  "aws:sourceip": "the caller’s address",
  "aws:sourcevpc": "the caller’s VPC",
  "aws:sourcevpce": "the caller’s VPC endpoint",
  "aws:vpceaccount": "the VPC endpoint’s account",
  "aws:vpceorgid": "the VPC endpoint’s organization",
};

const NAMES_OF_VALUES: Readonly<Record<string, string>> = {
  "aws:calledvia": "service it is called via",
  "aws:principalorgpaths": "path of the principal in its organization",
  "aws:resourceorgpaths": "path of the resource in its organization",
  "aws:tagkeys": "tag key of the request",
};

/** Given, and not given. */
const PRESENCES: Readonly<Record<string, readonly [string, string]>> = {
  "aws:calledvia": ["a service calls on the principal’s behalf", "no service calls on the principal’s behalf"],
  "aws:tagkeys": ["the request has tag keys", "the request has no tag keys"],
};

/** Source: IAM User Guide, "AWS global condition context keys": all but the first are in every request. */
const SENTENCES: Readonly<Record<string, readonly [string, string | null]>> = {
  "aws:multifactorauthpresent": ["MFA is present", null],
  "aws:principalisawsservice": ["the principal is an AWS service", "the principal is no AWS service"],
  "aws:securetransport": ["it comes over TLS", "it comes without TLS"],
  "aws:viaawsservice": ["an AWS service calls on the principal’s behalf", "the principal calls itself"],
};
