/** The forms of ids (AWS Organizations API reference). */
const ROOT = "r-[0-9a-z]{4,32}";
const OU = "ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}";
const ACCOUNT = "\\d{12}";
const POLICY = "p-[0-9a-zA-Z_]{8,128}";

/** The key of the answers that hold things with such an id; undefined for any other text. */
export function keyOfId(id: string): "Roots" | "OrganizationalUnits" | "Accounts" | "Policies" | undefined {
  return KEYS_BY_ID.find(([pattern]) => pattern.test(id))?.[1];
}

const KEYS_BY_ID = [
  [new RegExp(`^${ACCOUNT}$`), "Accounts"],
  [new RegExp(`^${OU}$`), "OrganizationalUnits"],
  [new RegExp(`^${ROOT}$`), "Roots"],
  [new RegExp(`^${POLICY}$`), "Policies"],
] as const;

/** The id of anything in an organization. */
export const ANY_ID = `${ACCOUNT}|${OU}|${ROOT}|${POLICY}`;

/** What the answers of a call hold, by the key at their top. Source: AWS Organizations API reference. */
export interface AnswerKind {
  /** One record, or a list of them. */
  readonly holds: "object" | "list";
  /** The calls with this key; the first is meant where nothing tells which it was. */
  readonly calls: readonly string[];
  /** The ids that a call of the kind is about, where the answer doesn't name it itself. */
  readonly about?: string;
}

const KINDS = {
  Organization: { holds: "object", calls: ["describe-organization"] },
  Roots: { holds: "list", calls: ["list-roots"] },
  OrganizationalUnits: {
    holds: "list",
    calls: ["list-organizational-units-for-parent"],
    about: `${ROOT}|${OU}`,
  },
  OrganizationalUnit: { holds: "object", calls: ["describe-organizational-unit"] },
  Accounts: { holds: "list", calls: ["list-accounts", "list-accounts-for-parent"], about: `${ROOT}|${OU}` },
  Account: { holds: "object", calls: ["describe-account"] },
  Children: { holds: "list", calls: ["list-children"], about: `${ROOT}|${OU}` },
  Parents: { holds: "list", calls: ["list-parents"], about: `${OU}|${ACCOUNT}` },
  Policies: {
    holds: "list",
    calls: ["list-policies", "list-policies-for-target"],
    about: `${ROOT}|${OU}|${ACCOUNT}`,
  },
  Policy: { holds: "object", calls: ["describe-policy"] },
  Targets: { holds: "list", calls: ["list-targets-for-policy"], about: POLICY },
  DelegatedAdministrators: { holds: "list", calls: ["list-delegated-administrators"] },
  DelegatedServices: { holds: "list", calls: ["list-delegated-services-for-account"], about: ACCOUNT },
  EnabledServicePrincipals: { holds: "list", calls: ["list-aws-service-access-for-organization"] },
  Tags: { holds: "list", calls: ["list-tags-for-resource"], about: `${ROOT}|${OU}|${ACCOUNT}|${POLICY}` },
} as const satisfies Record<string, AnswerKind>;

export type AnswerKey = keyof typeof KINDS;
export const ANSWER_KINDS: Readonly<Record<AnswerKey, AnswerKind>> = KINDS;

/** Keys of answers that say nothing that a design holds. */
export const UNUSED_KEYS = [
  "CreateAccountStatus",
  "CreateAccountStatuses",
  "EffectivePolicy",
  "EffectivePolicyValidationErrors",
  "Handshake",
  "Handshakes",
  "ResourcePolicy",
] as const;

const CALLS: ReadonlyMap<string, AnswerKey> = new Map(
  (Object.keys(KINDS) as AnswerKey[]).flatMap((key) => KINDS[key].calls.map((call) => [call, key] as const)),
);

/** The key of a call's answers; undefined for a call that isn't read. */
export function keyOfCall(call: string): AnswerKey | undefined {
  return CALLS.get(call);
}

/** The call in words that hold its name, such as a file's name or a command line; the longest where several fit. */
export function callNamedIn(words: string, key: AnswerKey): string | null {
  const named = ANSWER_KINDS[key].calls.filter((call) => words.includes(call));
  return named.toSorted((left, right) => right.length - left.length)[0] ?? null;
}

/** The last id in the words that a call of this kind can be about: `ou-…` of `list-accounts-for-parent-ou-ab12-11111111.json`. */
export function aboutNamedIn(words: string, key: AnswerKey): string | null {
  const { about, calls } = ANSWER_KINDS[key];
  if (about === undefined) return null;
  const rest = calls.reduce((left, call) => left.replaceAll(call, " "), words);
  return [...rest.matchAll(new RegExp(`(?<![0-9A-Za-z])(?:${about})(?![0-9A-Za-z])`, "g"))].at(-1)?.[0] ?? null;
}
