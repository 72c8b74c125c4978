import { shown } from "../design/labels";
import { policyQuotaOf } from "../design/quotas";
import { type Organization, type Policy, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import type { Problem } from "../json/problem";
import { type PolicyDocumentOptions, readPolicyDocument } from "../policy";

export interface PolicyProblems {
  /** Whether the document has one meaning. A policy without a document has: it allows and denies nothing. */
  readonly readable: boolean;
  /** Each names the policy. */
  readonly problems: readonly Problem[];
}

/**
 * What is wrong with the document of a design's policy, its size included. Types that the engine doesn't evaluate have a
 * language of their own and pass.
 */
export function policyProblems(
  organization: Organization,
  { type, name, document }: Policy,
  options: Pick<PolicyDocumentOptions, "placeOf" | "knownActions"> = {},
): PolicyProblems {
  if (document === undefined || (type !== SERVICE_CONTROL_POLICY && type !== RESOURCE_CONTROL_POLICY))
    return { readable: true, problems: [] };
  const maxCharacters = policyQuotaOf(organization, type)?.characters;
  const { readable, problems } = readPolicyDocument(document, type, { ...options, maxCharacters });
  return {
    readable,
    problems: problems.map((problem) => ({ ...problem, message: `Policy “${shown(name)}”: ${problem.message}` })),
  };
}
