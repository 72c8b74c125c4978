import { type Design, FULL_AWS_ACCESS_ID, type Node, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { policyMark } from "../../core/words/policyWords";

/** What a row shows of the attached policies. */
export interface RowPolicies {
  /** All but FullAWSAccess, which stands nearly everywhere. */
  readonly names: readonly string[];
  /** SCPs are enabled and FullAWSAccess isn't attached: only what other policies allow gets through this level. */
  readonly lacksFullAccess: boolean;
}

export function rowPoliciesOf(design: Design, node: Node): RowPolicies {
  return {
    names: node.policyIds.filter((id) => id !== FULL_AWS_ACCESS_ID).map((id) => policyMark(design, id)),
    lacksFullAccess:
      design.organization.enabledPolicyTypes.includes(SERVICE_CONTROL_POLICY) &&
      !node.policyIds.includes(FULL_AWS_ACCESS_ID),
  };
}
