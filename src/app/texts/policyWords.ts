import { policyQuotaOf, sizeInCharacters } from "../../core/design/quotas";
import {
  type Organization,
  type Policy,
  type PolicyType,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../../core/design/types";

/** "SCP", "RCP"; other types in AWS's words: "Tag policy". */
export function policyTypeWord(type: PolicyType): string {
  if (type === SERVICE_CONTROL_POLICY) return "SCP";
  if (type === RESOURCE_CONTROL_POLICY) return "RCP";
  const words = type.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "412 of 10,240 characters"; says so where there is no readable document. */
export function policySizeSentence(organization: Organization, { document, type }: Policy): string {
  if (document === undefined) return "no readable text";
  const size = sizeInCharacters(document).toLocaleString("en-US");
  const quota = policyQuotaOf(organization, type);
  return quota === null ? `${size} characters` : `${size} of ${quota.characters.toLocaleString("en-US")} characters`;
}
