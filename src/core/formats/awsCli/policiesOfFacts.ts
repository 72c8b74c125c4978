import { shown } from "../../design/labels";
import {
  FULL_AWS_ACCESS_ID,
  type PolicyType,
  RCP_FULL_AWS_ACCESS_ID,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../../design/types";
import { parseJson } from "../../json/parseJson";
import type { Problem } from "../../json/problem";
import type { FoundAttachment, FoundOrganization, FoundPolicy } from "../found/types";
import type { Facts, ToldPolicy } from "./facts";
import { missing } from "./missingParts";
import type { PolicyFiles } from "./policyFiles";

const POLICY_KEYS = ["Policies", "Policy", "Targets"] as const;

interface PoliciesOptions {
  /** Policy documents that came with the answers. */
  readonly files: PolicyFiles;
  /** The enabled ones; null where nothing tells. */
  readonly policyTypes: readonly PolicyType[] | null;
  /** The AWS ids of the root, OUs and accounts. */
  readonly targetIds: readonly string[];
}
type FoundPolicies = Pick<FoundOrganization, "policies" | "attachments" | "fullAwsAccess"> & {
  readonly warnings: readonly Problem[];
};

/** The policies that are told and where they are attached; what isn't told about them comes as warnings. */
export function policiesOf(facts: Facts, { files, policyTypes, targetIds }: PoliciesOptions): FoundPolicies {
  const { policies, warnings } = readPolicies(facts, files);
  const attached = attachmentsOf(facts, policies, targetIds);
  const fullAwsAccess = fullAwsAccessOf(facts, targetIds);
  const isTold = fullAwsAccess.kind === "told" || policyTypes?.includes(SERVICE_CONTROL_POLICY) === false;
  return {
    policies,
    attachments: attached.attachments,
    fullAwsAccess,
    warnings: [
      ...(policyTypes?.length === 0 ? [] : notTold(facts, policies, isTold)),
      ...warnings,
      ...attached.warnings,
    ],
  };
}

/** The policies alone: FullAWSAccess first, then by type and name. */
export function readPolicies(facts: Facts, files: PolicyFiles): Pick<FoundPolicies, "policies" | "warnings"> {
  const read = facts.policies
    .filter(({ id }) => id !== RCP_FULL_AWS_ACCESS_ID)
    .toSorted(
      (left, right) => rankOf(left) - rankOf(right) || compared(left.name, right.name) || compared(left.id, right.id),
    )
    .map((policy) => policyOf(policy, facts, files));
  const policies = read.map(({ policy }) => policy);
  return { policies, warnings: [...withoutContent(policies), ...read.flatMap((each) => each.warnings)] };
}

function rankOf({ type, id }: ToldPolicy): number {
  if (id === FULL_AWS_ACCESS_ID) return 0;
  return type === SERVICE_CONTROL_POLICY ? 1 : type === RESOURCE_CONTROL_POLICY ? 2 : 3;
}

function policyOf(
  { id, type, name, description, awsManaged, content, at }: ToldPolicy,
  { tags }: Facts,
  files: PolicyFiles,
): { readonly policy: FoundPolicy; readonly warnings: readonly Problem[] } {
  const policy = { key: id, awsId: id, type, name, description, awsManaged, at, tags: tags.get(id) };
  const unescaped = typeof content === "string" ? unescapedOnce(content) : null;
  if (unescaped === null) return { policy: { ...policy, content: content ?? files.contentOf(id, name) }, warnings: [] };
  const warning: Problem = {
    severity: "warning",
    code: "escaped-twice",
    at,
    message: `The content of policy “${shown(name)}” is escaped twice; it is read without the second time.`,
    remedy: "",
  };
  return { policy: { ...policy, content: unescaped }, warnings: [warning] };
}

/** The text of a document that went through one escaping too many, as in AWS's own examples; null for any other. */
function unescapedOnce(content: string): string | null {
  if (!/^\s*\{\s*\\/.test(content) || !("syntaxError" in parseJson(content))) return null;
  const parsed = parseJson(`"${content}"`);
  return "syntaxError" in parsed || typeof parsed.value !== "string" || "syntaxError" in parseJson(parsed.value)
    ? null
    : parsed.value;
}

/** In the policies' order, so that each target has them in it; to what isn't there, none. */
function attachmentsOf(
  { attachments }: Facts,
  policies: readonly FoundPolicy[],
  targetIds: readonly string[],
): { readonly attachments: readonly FoundAttachment[]; readonly warnings: readonly Problem[] } {
  const byPolicy = new Map<string, FoundAttachment[]>(
    [FULL_AWS_ACCESS_ID, ...policies.map(({ key }) => key)].map((id) => [id, []]),
  );
  const targets = new Set(targetIds);
  const ofNoPolicy: FoundAttachment[] = [];
  const atNoTarget: FoundAttachment[] = [];
  for (const attachment of attachments) {
    const { policyKey, targetKey } = attachment;
    if (policyKey === RCP_FULL_AWS_ACCESS_ID) continue;
    const ofPolicy = byPolicy.get(policyKey);
    if (ofPolicy === undefined) ofNoPolicy.push(attachment);
    else if (!targets.has(targetKey)) atNoTarget.push(attachment);
    else ofPolicy.push(attachment);
  }
  return {
    attachments: [...byPolicy.values()].flat(),
    warnings: [
      ...leftOut(ofNoPolicy, "policies", ({ policyKey }) => policyKey, "Add the answer of list-policies"),
      ...leftOut(atNoTarget, "targets", ({ targetKey }) => targetKey, "Add the answer that holds them"),
    ],
  };
}

function leftOut(
  attachments: readonly FoundAttachment[],
  what: string,
  idOf: (attachment: FoundAttachment) => string,
  remedy: string,
): readonly Problem[] {
  const [first] = attachments;
  if (first === undefined) return [];
  const ids = new Set(attachments.map(idOf));
  const some = [...ids].slice(0, 5).join(", ");
  const more = ids.size > 5 ? ` and ${ids.size - 5} more` : "";
  const many = attachments.length === 1 ? "A policy attachment was" : `${attachments.length} policy attachments were`;
  return [
    missing("attachment-left-out", first.at, `${many} left out: the ${what} aren't there: ${some}${more}.`, remedy),
  ];
}

function fullAwsAccessOf(
  { policiesWithTargets, targetsWithScps, attachments }: Facts,
  targetIds: readonly string[],
): FoundOrganization["fullAwsAccess"] {
  if (policiesWithTargets.has(FULL_AWS_ACCESS_ID) || targetIds.every((id) => targetsWithScps.has(id)))
    return { kind: "told" };
  const withIt = new Set(
    attachments.flatMap(({ policyKey, targetKey }) => (policyKey === FULL_AWS_ACCESS_ID ? [targetKey] : [])),
  );
  return { kind: "implied", without: [...targetsWithScps].filter((id) => !withIt.has(id)) };
}

function notTold(
  { asked, attachments, policiesWithTargets }: Facts,
  policies: readonly FoundPolicy[],
  isFullAwsAccessTold: boolean,
): readonly Problem[] {
  if (!POLICY_KEYS.some((key) => asked.has(key)))
    return [
      missing(
        "policies-not-told",
        {},
        "Policies aren't told: FullAWSAccess is taken to be attached everywhere, and nothing else.",
        "Add the answers of list-policies, describe-policy and list-targets-for-policy",
      ),
    ];
  const attached = new Set(attachments.map(({ policyKey }) => policyKey));
  const loose = policies.filter(
    ({ key }) => key !== FULL_AWS_ACCESS_ID && !policiesWithTargets.has(key) && !attached.has(key),
  );
  return [
    ...(isFullAwsAccessTold
      ? []
      : [
          missing(
            "full-aws-access-not-told",
            {},
            "Where FullAWSAccess is attached isn't told: it is taken to be everywhere.",
            `Add the answer of list-targets-for-policy --policy-id ${FULL_AWS_ACCESS_ID} in a file with that id in its name`,
          ),
        ]),
    ...(loose[0] === undefined
      ? []
      : [
          missing(
            "targets-not-told",
            loose[0].at,
            `Where ${counted(loose)} ${loose.length === 1 ? "is" : "are"} attached isn't told: to nothing for now.`,
            "Add the answers of list-targets-for-policy, each in a file with the policy's id in its name",
          ),
        ]),
  ];
}

function withoutContent(policies: readonly FoundPolicy[]): readonly Problem[] {
  const empty = policies.filter(({ key, content }) => content === null && key !== FULL_AWS_ACCESS_ID);
  if (empty[0] === undefined) return [];
  return [
    missing(
      "content-not-told",
      empty[0].at,
      `What ${counted(empty)} ${empty.length === 1 ? "says" : "say"} isn't told: nothing for now.`,
      "Add the answers of describe-policy",
    ),
  ];
}

/** "policy “DenyAll”", "3 policies (“DenyAll” first)". */
function counted(policies: readonly { readonly name: string }[]): string {
  const name = `“${shown(policies[0]?.name ?? "")}”`;
  return policies.length === 1 ? `policy ${name}` : `${policies.length} policies (${name} first)`;
}

function compared(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
