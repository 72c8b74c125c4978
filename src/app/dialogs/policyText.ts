import { policyQuotaOf } from "../../core/design/quotas";
import {
  type Organization,
  type PolicyType,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../../core/design/types";
import { parseJson } from "../../core/json/parseJson";
import type { Problem } from "../../core/json/problem";
import { isJsonObject, type JsonObject } from "../../core/json/value";
import { type KnownActions, readPolicy } from "../../core/policy";

/** What a policy's text says. `document` is null where the text can't be put in force. */
export interface PolicyText {
  readonly document: JsonObject | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads the text of a policy of any type. The languages of types that we don't evaluate are only held to be JSON.
 *
 * @param knownActions other actions are warned of; null where nothing is known yet
 */
export function readPolicyText(
  text: string,
  type: PolicyType,
  organization: Organization,
  knownActions: KnownActions | null,
): PolicyText {
  if (text.trim() === "") return { document: null, problems: [NO_TEXT] };
  if (type === SERVICE_CONTROL_POLICY || type === RESOURCE_CONTROL_POLICY) {
    const maxCharacters = policyQuotaOf(organization, type)?.characters;
    const reading = readPolicy(text, type, { maxCharacters, knownActions: knownActions ?? undefined });
    return { document: reading.readable ? reading.document : null, problems: reading.problems };
  }
  const parsed = parseJson(text);
  if ("syntaxError" in parsed) return { document: null, problems: [parsed.syntaxError] };
  const isSound = isJsonObject(parsed.value) && parsed.problems.length === 0;
  return { document: isSound ? (parsed.value as JsonObject) : null, problems: parsed.problems };
}

const NO_TEXT: Problem = { severity: "error", code: "empty", at: {}, message: "There is no text yet.", remedy: "" };

/** Whether a text can't be a service control policy for its Principal, and says it as resource control policies do. */
export function isRatherRcp(text: string, organization: Organization): boolean {
  const hasWrongPrincipal = (type: PolicyType) =>
    readPolicyText(text, type, organization, null).problems.some(({ code }) => code === "principal");
  return hasWrongPrincipal(SERVICE_CONTROL_POLICY) && !hasWrongPrincipal(RESOURCE_CONTROL_POLICY);
}

/** What a new policy starts from. */
export const FIRST_TEXT = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "DenyLeavingTheOrganization",
      "Effect": "Deny",
      "Action": "organizations:LeaveOrganization",
      "Resource": "*"
    }
  ]
}
`;
