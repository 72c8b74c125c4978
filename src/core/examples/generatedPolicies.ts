import { policyId } from "../design/ids";
import { type Policy, SERVICE_CONTROL_POLICY } from "../design/types";
import type { JsonObject } from "../json/value";
import { pciServices } from "../templates/data/pciServices";
import { type Random, seededRandom } from "./random";
import { sampleActions } from "./sampleActions";

/** What a generated policy is like; the share of each in a hundred. */
const SHARES = {
  "plain-deny": 40,
  "conditional-deny": 25,
  "resource-deny": 15,
  "deny-all-but": 10,
  "allow-list": 10,
} as const;
export type GeneratedKind = keyof typeof SHARES;

export interface GeneratedPolicy {
  readonly kind: GeneratedKind;
  readonly policy: Policy;
}

/** So many made-up service control policies, in the shares above (rounded, the rest plain denies), mixed. */
export function generatedPolicies(count: number, seed: number): readonly GeneratedPolicy[] {
  const random = seededRandom(seed);
  const special = Object.entries(SHARES).flatMap(([kind, share]) =>
    kind === "plain-deny" ? [] : Array<GeneratedKind>(Math.round((count * share) / 100)).fill(kind as GeneratedKind),
  );
  const plain = Array<GeneratedKind>(Math.max(0, count - special.length)).fill("plain-deny");
  return random
    .pickSome([...special, ...plain], count)
    .map((kind, index) => ({ kind, policy: policyOfKind(kind, index + 1, random) }));
}

function policyOfKind(kind: GeneratedKind, number: number, random: Random): Policy {
  const name = `generated-${String(number).padStart(3, "0")}-${kind}`;
  return {
    id: policyId(name),
    type: SERVICE_CONTROL_POLICY,
    name,
    description: "Made up for measuring.",
    document: { Version: "2012-10-17", Statement: statementsOf[kind](random) },
  };
}

const statementsOf: Readonly<Record<GeneratedKind, (random: Random) => readonly JsonObject[]>> = {
  "plain-deny": (random) =>
    repeated(random.integer(1, 3), (number) => deny(number, { Action: someActions(random), Resource: "*" })),
  "conditional-deny": (random) =>
    repeated(random.integer(1, 2), (number) =>
      deny(number, { Action: someActions(random), Resource: "*", Condition: random.pick(CONDITIONS)(random) }),
    ),
  "resource-deny": (random) =>
    repeated(random.integer(1, 3), (number) => {
      const { actions, arn } = random.pick(sampleActions);
      const names = random.pickSome(RESOURCE_NAMES, random.integer(1, 2));
      return deny(number, { Action: random.pickSome(actions, random.integer(1, 4)), Resource: names.map(arn) });
    }),
  "deny-all-but": (random) => [
    deny(1, {
      NotAction: someServices(random, random.integer(90, 140)),
      Resource: "*",
      ...(random.chance(0.5) ? { Condition: outsideRegions(random) } : {}),
    }),
  ],
  "allow-list": (random) => [
    { Sid: "Allow1", Effect: "Allow", Action: someServices(random, random.integer(60, 140)), Resource: "*" },
  ],
};

const REGION_CODES = ["eu-central-1", "eu-west-1", "eu-west-2", "us-east-1", "us-east-2", "us-west-2"];
const ROLE_NAMES = ["Administrator", "BreakGlass", "Deployment", "NetworkAdmin", "OrganizationAccountAccessRole"];
const RESOURCE_NAMES = ["audit-*", "billing-*", "central-*", "platform-*", "prod-*", "shared"];
const VERBS = ["Create*", "Delete*", "Put*", "Update*", "Tag*", "*"];

const CONDITIONS: readonly ((random: Random) => JsonObject)[] = [
  outsideRegions,
  (random) => ({
    ArnNotLike: {
      "aws:PrincipalArn": random
        .pickSome(ROLE_NAMES, random.integer(1, 2))
        .map((name) => `arn:aws:iam::*:role/${name}`),
    },
  }),
  (random) => ({ StringNotEquals: { "aws:PrincipalTag/team": random.pick(["data", "platform", "security"]) } }),
  (random) => ({ Null: { [`aws:RequestTag/${random.pick(["CostCenter", "Owner"])}`]: "true" } }),
];

function outsideRegions(random: Random): JsonObject {
  return { StringNotEquals: { "aws:RequestedRegion": random.pickSome(REGION_CODES, random.integer(1, 4)) } };
}

function someActions(random: Random): readonly string[] {
  const named = random.pickSome(sampleActions, random.integer(1, 3)).map(({ actions }) => random.pick(actions));
  const patterns = repeated(random.integer(0, 2), () => {
    return `${random.pick(sampleActions).prefix}:${random.pick(VERBS)}`;
  });
  return [...new Set([...named, ...patterns])];
}

function someServices(random: Random, count: number): readonly string[] {
  return random.pickSome(pciServices.servicePrefixes, count).map((prefix) => `${prefix}:*`);
}

function deny(number: number, rest: JsonObject): JsonObject {
  return { Sid: `Deny${number}`, Effect: "Deny", ...rest };
}

function repeated<T>(count: number, make: (number: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}
