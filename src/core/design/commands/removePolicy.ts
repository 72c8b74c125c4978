import type { Problem } from "../../json/problem";
import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { policyLabelOf } from "../labels";
import { policyOf, targetsOf } from "../queries";
import { levelWithoutScp } from "../structure/attachments";
import { type PolicyId, SERVICE_CONTROL_POLICY } from "../types";
import { forgetPolicy } from "./forgetNodes";
import { refuse, refuseMissingPolicy } from "./refusals";

export interface RemovePolicy {
  readonly policyId: PolicyId;
}

/**
 * Removes a policy from the design and detaches it everywhere. Warns `no-scp` for every level that it leaves without an
 * SCP. Refuses AWS's own policies while they are attached: they can't be deleted, only detached.
 */
export const removePolicy: Command<RemovePolicy> = {
  id: "remove-policy",
  title: (design, { policyId }) => `Delete the policy ${policyLabelOf(design, policyId)}`,
  run(design, { policyId }) {
    const missing = refuseMissingPolicy(design, policyId);
    if (missing !== null) return missing;
    const policy = policyOf(design, policyId);
    const targets = targetsOf(design, policyId);
    if (policy.awsManaged === true && targets.length > 0)
      return refuse(
        "aws-managed",
        `${policyLabelOf(design, policyId)} is AWS's own policy and can't be deleted while it is attached (to ${targets.length} ${targets.length === 1 ? "node" : "nodes"}).`,
        "Detach it where it isn't wanted.",
      );
    const edit = new DesignEdit(design);
    const warnings: Problem[] = [];
    for (const node of targets) {
      const after = { ...node, policyIds: node.policyIds.filter((id) => id !== policyId) };
      edit.replaceNode(after);
      if (policy.type === SERVICE_CONTROL_POLICY) warnings.push(...levelWithoutScp(edit.design, after));
    }
    forgetPolicy(edit, policyId);
    edit.deletePolicy(policyId);
    return edit.done(warnings);
  },
};
