import { shown } from "../design/labels";
import { policyQuotaOf, sizeInCharacters } from "../design/quotas";
import {
  type Design,
  type Organization,
  type Policy,
  type PolicyId,
  type PolicyType,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../design/types";
import { chipText } from "../layout";
import { counted } from "./words";

/** AWS's names of the types whose constant doesn't read as its name. Source: AWS Organizations User Guide, "Policy types". */
const NAMES: Readonly<Record<string, string>> = {
  [SERVICE_CONTROL_POLICY]: "SCP",
  [RESOURCE_CONTROL_POLICY]: "RCP",
  AISERVICES_OPT_OUT_POLICY: "AI services opt-out policy",
  BEDROCK_POLICY: "Amazon Bedrock policy",
  CHATBOT_POLICY: "Chat applications policy",
  DECLARATIVE_POLICY_EC2: "EC2 declarative policy",
  INSPECTOR_POLICY: "Amazon Inspector policy",
  NETWORK_SECURITY_DIRECTOR_POLICY: "Network security director policy",
  S3_POLICY: "S3 policy",
  SECURITYHUB_POLICY: "Security Hub policy",
  UPGRADE_ROLLOUT_POLICY: "Upgrade rollout policy",
};

/** "SCP", "RCP"; other types in AWS's words: "Tag policy", "AI services opt-out policy". */
export function policyTypeWord(type: PolicyType): string {
  if (Object.hasOwn(NAMES, type)) return NAMES[type] ?? type;
  const words = type.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "An SCP", "A tag policy", "An S3 policy": at the beginning of a sentence. */
export function onePolicyOf(type: PolicyType): string {
  const word = policyTypeWord(type);
  const isName = /^(\S*[A-Z0-9]\S*[A-Z0-9]|Amazon\b|Security Hub\b)/.test(word);
  const inside = isName ? word : word.charAt(0).toLowerCase() + word.slice(1);
  return `${/^([aeio]|up|s3|scp|rcp)/i.test(word) ? "An" : "A"} ${inside}`;
}

/** "SCPs", "Tag policies". */
export function policyTypeWords(type: PolicyType): string {
  return `${policyTypeWord(type)}s`.replace(/ys$/, "ies");
}

/** "ProtectData", "RCP OnlyOverTls": a policy in lists and sentences, where its type must be told too. */
export function policyMark(design: Design, policyId: PolicyId): string {
  const policy = design.policies.get(policyId);
  return policy === undefined ? shown(policyId) : chipText(policy);
}

/** Characters of a policy's text, and how many AWS takes (null: not known). `typed`: null where nobody types it. */
export interface PolicySizes {
  readonly stripped: number;
  readonly typed: number | null;
  readonly quota: number | null;
}

/**
 * "412 characters as typed, 310 without white space, of 10,240. The console strips white space, the CLI and Terraform
 * don't.": both sizes, as either may be what AWS counts, and what to do where it is too long.
 */
export function policySizesSentence({ stripped, typed, quota }: PolicySizes): string {
  const isSpaced = typed !== null && typed > stripped;
  const sizes = isSpaced
    ? `${counted(typed, "character")} as typed, ${stripped.toLocaleString("en-US")} without white space`
    : `${counted(stripped, "character")} without white space`;
  const size = quota === null ? `${sizes}.` : `${sizes}, of ${quota.toLocaleString("en-US")}.`;
  if (quota !== null && stripped > quota) return `${size} Split it or shorten it.`;
  if (quota !== null && isSpaced && typed > quota)
    return `${size} As typed only the console takes it, which strips white space; the CLI and Terraform don't.`;
  return isSpaced ? `${size} The console strips white space, the CLI and Terraform don't.` : size;
}

/** "412 of 10,240 characters"; says so where there is no readable document. */
export function policySizeSentence(organization: Organization, { document, type }: Policy): string {
  if (document === undefined) return "no readable text";
  const size = sizeInCharacters(document).toLocaleString("en-US");
  const quota = policyQuotaOf(organization, type);
  return quota === null ? `${size} characters` : `${size} of ${quota.characters.toLocaleString("en-US")} characters`;
}
