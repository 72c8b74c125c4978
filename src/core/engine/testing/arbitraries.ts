import fc from "fast-check";
import { designOf } from "../../design/designOf";
import { nodeId, policyId } from "../../design/ids";
import { type Design, type Policy, SERVICE_CONTROL_POLICY } from "../../design/types";
import type { JsonObject } from "../../json/value";
import type { ContextValue, Request } from "../types";

export const region = "aws:RequestedRegion";
export const team = "aws:PrincipalTag/team";
const tagKeys = "aws:TagKeys";
const address = "aws:SourceIp";
const age = "aws:MultiFactorAuthAge";
const time = "aws:CurrentTime";
export const mfa = "aws:MultiFactorAuthPresent";
export const principal = "aws:PrincipalArn";

/** Values that tell the conditions below apart, of each key's type. */
const VALUES: Readonly<Record<string, readonly ContextValue[]>> = {
  [region]: ["eu-west-1", "eu-west-2", "us-east-1", "ap-east-1"],
  [team]: ["a", "b", "ab", "Ab", "c"],
  [tagKeys]: ["a", "b", "ab", ["a", "b"], ["ab", "b"], ["a", "b", "ab"], ["b", "c"], "c"],
  [address]: ["10.0.0.1", "10.1.0.1", "192.168.0.1", "2001:db8::1", "8.8.8.8"],
  [age]: ["0", "10", "15", "20", "30"],
  [time]: ["2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z", "2027-01-01T00:00:00Z"],
  [mfa]: ["true", "false"],
  [principal]: [
    "arn:aws:iam::111122223333:role/a",
    "arn:aws:iam::111122223333:role/b/a",
    "arn:aws:iam::111122223333:root",
  ],
};
/** Values of the key that tell the conditions below apart. */
export function valuesOfKey(key: string): readonly ContextValue[] {
  return VALUES[key] ?? [];
}
const keyNames = Object.keys(VALUES);
const RESOURCES = ["*", "arn:aws:s3:::a", "arn:aws:s3:::a/b", "arn:aws:s3:::b", "arn:aws:s3:::c/a"];

const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });
const texts = (quantifiers: readonly string[], operators: readonly string[], key: string, values: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...quantifiers),
      fc.constantFrom(...operators),
      fc.constantFrom("", "IfExists"),
      some(values),
    )
    .map(([quantifier, operator, suffix, list]) => ({ [`${quantifier}${operator}${suffix}`]: { [key]: list } }));

const stringOperators = ["StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "StringEqualsIgnoreCase"];
const numericOperators = ["Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"];
export const plainConditions: readonly fc.Arbitrary<JsonObject>[] = [
  texts([""], stringOperators, region, ["eu-west-1", "eu-*", "us-east-1", "*-1"]),
  texts([""], [...stringOperators, "StringNotEqualsIgnoreCase"], team, ["a", "b", "ab", "?b", "a*"]),
  texts(["ForAllValues:", "ForAnyValue:"], stringOperators, tagKeys, ["a", "b", "?b", "a*"]),
  texts([""], ["IpAddress", "NotIpAddress"], address, ["10.0.0.0/8", "10.1.0.0/16", "192.168.0.1", "2001:db8::/32"]),
  texts(
    [""],
    numericOperators.map((name) => `Numeric${name}`),
    age,
    ["10", "20"],
  ),
  texts(
    [""],
    numericOperators.map((name) => `Date${name}`),
    time,
    ["2026-06-01T00:00:00Z", "2026-12-31"],
  ),
  texts([""], ["Bool"], mfa, ["true", "false"]),
  texts([""], ["ArnLike", "ArnNotEquals"], principal, [
    "arn:aws:iam::*:role/a",
    "arn:*:iam::111122223333:role/*",
    "arn:aws:iam::*:root",
  ]),
  fc
    .tuple(fc.constantFrom(...keyNames), fc.constantFrom("true", "false"))
    .map(([key, value]) => ({ Null: { [key]: value } })),
];
/** A policy variable, as policies write it. */
export const variable = (body: string) => ["$", "{", body, "}"].join("");
export const variableConditions: readonly fc.Arbitrary<JsonObject>[] = [
  texts([""], ["StringEquals", "StringNotEquals", "StringLike"], region, [
    variable(team),
    variable(`${team}, 'eu-west-1'`),
  ]),
];

const merged = (conditions: readonly JsonObject[]): JsonObject => Object.assign({}, ...conditions);
const statements = (conditions: readonly fc.Arbitrary<JsonObject>[]) =>
  fc
    .record({
      effect: fc.constantFrom("Allow", "Deny", "Deny"),
      resource: fc.constantFrom<JsonObject>(
        { Resource: "*" },
        { Resource: "*" },
        { Resource: ["arn:aws:s3:::a", "arn:aws:s3:::b"] },
        { Resource: "arn:aws:s3:::*/*" },
        { NotResource: "arn:aws:s3:::a*" },
      ),
      conditions: fc.array(fc.oneof(...conditions), { maxLength: 2 }),
    })
    .map(({ effect, resource, conditions }) => ({
      Effect: effect,
      Action: "*",
      ...resource,
      ...(conditions.length === 0 ? {} : { Condition: merged(conditions) }),
    }));

const ALLOW_ALL = { Effect: "Allow", Action: "*", Resource: "*" };
const document = (list: readonly JsonObject[]): JsonObject => ({ Version: "2012-10-17", Statement: list });

/** Attaches each document, as an SCP of the node's name, in place of what the node has. */
function withPolicies(design: Design, documents: Readonly<Record<string, JsonObject>>): Design {
  const policies = Object.entries(documents).map(
    ([id, text]): Policy => ({ id: policyId(id), type: SERVICE_CONTROL_POLICY, name: id, document: text }),
  );
  const nodes = new Map(design.nodes);
  for (const { id } of policies) {
    const node = nodes.get(nodeId(id));
    if (node !== undefined) nodes.set(node.id, { ...node, policyIds: [id] });
  }
  return { ...design, nodes, policies: new Map(policies.map((policy) => [policy.id, policy])) };
}

/** Root > Work > dev*, each with its own statements beside FullAWSAccess or without it. */
export const designs = (conditions: readonly fc.Arbitrary<JsonObject>[]) => {
  const level = fc
    .tuple(fc.boolean(), fc.array(statements(conditions), { maxLength: 2 }))
    .map(([open, list]) => document(open || list.length === 0 ? [ALLOW_ALL, ...list] : list));
  return fc
    .record({ root: level, work: level, dev: level })
    .map((documents) => withPolicies(designOf("Root > Work > dev*"), documents));
};

/** Known, known to be absent, or unknown; at most three unknown keys, so that all completions can be tried. */
export const requests = fc
  .record({
    unknown: fc.uniqueArray(fc.constantFrom(...keyNames), { maxLength: 3 }),
    values: fc.tuple(...keyNames.map((key) => fc.constantFrom(null, ...(VALUES[key] ?? [])))),
    resource: fc.option(fc.constantFrom(...RESOURCES), { nil: undefined }),
  })
  .map(({ unknown, values, resource }): Request => {
    const entries = keyNames.map((key, index) => [key, values[index] ?? null] as const);
    return {
      accountId: "dev",
      action: "s3:GetObject",
      ...(resource === undefined ? {} : { resource }),
      context: Object.fromEntries(entries.filter(([key]) => !unknown.includes(key))),
    };
  });

/** Every completion with the values above. */
export function completionsOf(request: Request): readonly Request[] {
  const unknown = keyNames.filter((key) => request.context?.[key] === undefined);
  const contexts = unknown.reduce<readonly Readonly<Record<string, ContextValue>>[]>(
    (all, key) =>
      all.flatMap((context) => [null, ...(VALUES[key] ?? [])].map((value) => ({ ...context, [key]: value }))),
    [request.context ?? {}],
  );
  const resources = request.resource === undefined ? RESOURCES : [request.resource];
  return contexts.flatMap((context) => resources.map((resource) => ({ ...request, resource, context })));
}
