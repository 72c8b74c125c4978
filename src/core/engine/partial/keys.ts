import { regions } from "../../catalog/regions";

/** Global keys that can have several values. Source: IAM User Guide, "AWS global condition context keys", value type. */
const MULTIVALUED = new Set([
  "aws:calledvia",
  "aws:principalorgpaths",
  "aws:principalservicenameslist",
  "aws:resourceorgpaths",
  "aws:sourceorgpaths",
  "aws:tagkeys",
  "aws:vpceorgpaths",
]);

/** Global keys that are "true" or "false" where they are there. Same source, data type. */
const BOOLEAN = new Set([
  "aws:multifactorauthpresent",
  "aws:principalisawsservice",
  "aws:securetransport",
  "aws:viaawsservice",
]);

/**
 * Whether an unknown key (lower case) may have several values. Of services' own keys it is taken from how policies use
 * them: with ForAllValues or ForAnyValue; a global key keeps its type, however a policy misuses it.
 */
export function isMultivalued(key: string, usedWithQuantifier: boolean): boolean {
  return MULTIVALUED.has(key) || (usedWithQuantifier && !key.startsWith("aws:"));
}

export function isBoolean(key: string): boolean {
  return BOOLEAN.has(key);
}

/** Global keys that are in every signed request. Same source, availability. */
const ALWAYS_SENT = new Set([
  "aws:currenttime",
  "aws:epochtime",
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalisawsservice",
  "aws:principaltype",
  "aws:requestedregion",
  "aws:securetransport",
  "aws:useragent",
  "aws:userid",
]);

/** Whether no real caller leaves the key out, so that an example without it is the last to be taken. */
export function isAlwaysSent(key: string): boolean {
  return ALWAYS_SENT.has(key);
}

/** Values that a reader recognizes, tried before made-up ones. */
export function samplesOf(key: string): readonly string[] {
  return SAMPLES[key] ?? [];
}

const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  "aws:requestedregion": ["us-east-1", "eu-west-1", "ap-northeast-1", "sa-east-1", ...regions.map(({ code }) => code)],
  "aws:principalaccount": ["111122223333"],
  "aws:principalarn": ["arn:aws:iam::111122223333:role/Example"],
  "aws:principaltype": ["AssumedRole", "User", "Account"],
  "aws:principalorgid": ["o-a1b2c3d4e5"],
  "aws:resourceorgid": ["o-a1b2c3d4e5"],
};
