import { FULL_AWS_ACCESS_ID, type Policy, RCP_FULL_AWS_ACCESS_ID } from "../../design/types";
import { unicodeEscapes } from "../../json/unicodeEscapes";
import type { JsonObject } from "../../json/value";

const PROVIDER_5_POLICY_TYPES = [
  "AISERVICES_OPT_OUT_POLICY",
  "BACKUP_POLICY",
  "CHATBOT_POLICY",
  "DECLARATIVE_POLICY_EC2",
  "RESOURCE_CONTROL_POLICY",
  "SERVICE_CONTROL_POLICY",
  "TAG_POLICY",
];

/** The policy types that the AWS provider knows, by its major version; a configuration that names another doesn't validate. */
export const TERRAFORM_POLICY_TYPES: Readonly<Record<"5" | "6", ReadonlySet<string>>> = {
  5: new Set(PROVIDER_5_POLICY_TYPES),
  6: new Set([
    ...PROVIDER_5_POLICY_TYPES,
    "BEDROCK_POLICY",
    "INSPECTOR_POLICY",
    "NETWORK_SECURITY_DIRECTOR_POLICY",
    "S3_POLICY",
    "SECURITYHUB_POLICY",
    "UPGRADE_ROLLOUT_POLICY",
  ]),
};

/** `terraform`'s jsonencode: no white space, and five characters as escapes that count six each. */
export function terraformJson(document: JsonObject): string {
  return JSON.stringify(document).replace(/[<>&\u2028\u2029]/g, unicodeEscapes);
}

/**
 * What AWS refuses about tags, as sentences without a subject; empty where it takes them.
 *
 * Source: Organizations User Guide, "Tagging AWS Organizations resources".
 */
export function tagComplaints(tags: Readonly<Record<string, string>>): readonly string[] {
  const entries = Object.entries(tags);
  return [
    ...(entries.length > 50 ? [`has ${entries.length} tags, and AWS takes 50`] : []),
    ...(entries.some(([key]) => /^aws:/i.test(key))
      ? ["has a tag whose key starts with “aws:”, which AWS keeps for itself"]
      : []),
    ...(entries.every(([key, value]) => isTagText(key, 1, 128) && isTagText(value, 0, 256))
      ? []
      : [
          "has a tag that AWS refuses: a key has 1 to 128 characters, a value at most 256, of letters, digits, spaces and _ . : / = + - @",
        ]),
  ];
}

function isTagText(text: string, least: number, most: number): boolean {
  return text.length >= least && text.length <= most && /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(text);
}

/** Whether this is the policy that AWS attaches everywhere by itself and that Terraform can't manage. */
export function isFullAwsAccess(policy: Policy): boolean {
  return policy.id === FULL_AWS_ACCESS_ID || policy.awsId === FULL_AWS_ACCESS_ID;
}

/** AWS's own RCP, attached everywhere for good. */
export function isRcpFullAwsAccess(policy: Policy): boolean {
  return policy.id === RCP_FULL_AWS_ACCESS_ID || policy.awsId === RCP_FULL_AWS_ACCESS_ID;
}
