import { FULL_AWS_ACCESS } from "../design/fullAwsAccess";
import type { Policy, PolicyId } from "../design/types";
import { defaultArguments } from "./defaultArguments";
import { fullAwsAccess } from "./fullAwsAccess";
import type { PolicyTemplate, TemplateArguments } from "./types";

/**
 * The policy that a template makes. `given` are read arguments (`readArguments`); parameters that aren't among them have
 * their defaults. The policy remembers exactly `given`.
 *
 * FullAWSAccess is AWS's own policy with AWS's own id: there `id` isn't used, and a design that has it needs no second.
 */
export function policyFromTemplate(template: PolicyTemplate, id: PolicyId, given: TemplateArguments = {}): Policy {
  if (template.id === fullAwsAccess.id) return FULL_AWS_ACCESS;
  return {
    id,
    type: template.policyType,
    name: template.policyName,
    description: template.summary,
    template: { id: template.id, parameters: { ...given } },
    document: template.document({ ...defaultArguments(template), ...given }),
  };
}
