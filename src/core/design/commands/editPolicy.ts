import { present } from "../../json/value";
import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { policyLabelOf, shown } from "../labels";
import { policyOf } from "../queries";
import { policyNameProblems, twinPolicyName } from "../structure/names";
import type { Policy, PolicyId } from "../types";
import { refusePolicy } from "./policyRefusals";
import { refuse, refuseMissingPolicy } from "./refusals";

export interface EditPolicy {
  readonly policyId: PolicyId;
  /** What changes; a field given as undefined is taken away. */
  readonly changes: Partial<Pick<Policy, "name" | "description" | "document" | "draft" | "template" | "tags">>;
}

/** Changes a policy wherever it is attached. Refuses AWS's own policies; warns where AWS wouldn't take the name. */
export const editPolicy: Command<EditPolicy> = {
  id: "edit-policy",
  title: (design, { policyId, changes }) =>
    changes.name !== undefined && Object.keys(changes).length === 1
      ? `Rename ${policyLabelOf(design, policyId)} to ${shown(changes.name)}`
      : `Edit ${policyLabelOf(design, policyId)}`,
  run(design, { policyId, changes }) {
    const missing = refuseMissingPolicy(design, policyId);
    if (missing !== null) return missing;
    const before = policyOf(design, policyId);
    if (before.awsManaged === true)
      return refuse(
        "aws-managed",
        `${policyLabelOf(design, policyId)} is AWS's own policy and can't be changed.`,
        "Add a policy of your own and attach it instead.",
      );
    const { name = before.name, ...others } = changes;
    const policy: Policy = present({ ...before, ...others, name });
    const refusal = refusePolicy(policy);
    if (refusal !== null) return refusal;
    const edit = new DesignEdit(design);
    edit.replacePolicy(policy);
    return edit.done([...policyNameProblems(policy), ...twinPolicyName(design, policy)]);
  },
};
