import type { Problem } from "../../json/problem";
import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { describeNode, labelOf, policyLabelOf } from "../labels";
import { isManagementAccount, nodeOf, policyOf } from "../queries";
import { isTypeEnabled, overAttached } from "../structure/attachments";
import { aboutNode } from "../structure/designProblem";
import {
  type Design,
  type NodeId,
  type Policy,
  type PolicyId,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../types";
import { enableType, enablingWords } from "./enableType";
import { refuse, refuseMissingNode, refuseMissingPolicy } from "./refusals";

export interface AttachPolicy {
  readonly nodeId: NodeId;
  readonly policyId: PolicyId;
  /** Enables the policy's type in the same step, where it isn't yet. */
  readonly enablesType?: boolean;
}

/**
 * Attaches a policy to the root, an OU or an account. Refuses `already-attached`. Warns where AWS would refuse
 * (`too-many-attached`, `type-not-enabled`) and where it does nothing (`no-effect`: the management account).
 */
export const attachPolicy: Command<AttachPolicy> = {
  id: "attach-policy",
  title: (design, { nodeId, policyId, enablesType }) => {
    const enabling = enablesType === true ? enablingWords(design, design.policies.get(policyId)) : "";
    return `Attach ${policyLabelOf(design, policyId)} to ${labelOf(design, nodeId)}${enabling}`;
  },
  run(design, { nodeId, policyId, enablesType = false }) {
    const refusal = refuseMissingNode(design, [nodeId]) ?? refuseMissingPolicy(design, policyId);
    if (refusal !== null) return refusal;
    const node = nodeOf(design, nodeId);
    if (node.policyIds.includes(policyId))
      return refuse(
        "already-attached",
        `${policyLabelOf(design, policyId)} is attached to the ${describeNode(node)} already.`,
      );
    const edit = new DesignEdit(design);
    edit.replaceNode({ ...node, policyIds: [...node.policyIds, policyId] });
    const policy = policyOf(design, policyId);
    const enabled = enablesType ? enableType(edit, policy.type) : [];
    return edit.done([...warningsOf(edit.design, nodeId, policy), ...enabled]);
  },
};

function warningsOf(design: Design, nodeId: NodeId, { id, type }: Policy): readonly Problem[] {
  const warnings: Problem[] = [...overAttached(design, nodeOf(design, nodeId), type)];
  if (!isTypeEnabled(design, type))
    warnings.push(
      aboutNode(nodeId, {
        code: "type-not-enabled",
        message: `${policyLabelOf(design, id)} is of the type ${type}, which isn't enabled in this organization.`,
        remedy: "Enable the type in the organization's settings.",
      }),
    );
  if (isManagementAccount(design, nodeId) && (type === SERVICE_CONTROL_POLICY || type === RESOURCE_CONTROL_POLICY))
    warnings.push(
      aboutNode(nodeId, {
        code: "no-effect",
        severity: "warning",
        message: `${policyLabelOf(design, id)} has no effect on the management account.`,
        remedy: "Attach it to the root or an OU.",
      }),
    );
  return warnings;
}
