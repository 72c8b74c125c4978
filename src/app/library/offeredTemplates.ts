import type { Design } from "../../core/design/types";
import { policyTemplates } from "../../core/templates";
import type { PolicyTemplate } from "../../core/templates/types";

/** The templates to make policies from, without those of AWS's own policies that the design has already. */
export function offeredTemplates(design: Design): readonly PolicyTemplate[] {
  const awsOwn = new Set(
    [...design.policies.values()].filter(({ awsManaged }) => awsManaged === true).map(({ name }) => name),
  );
  return policyTemplates.filter(({ policyName }) => !awsOwn.has(policyName));
}
