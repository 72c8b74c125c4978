import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { describeNode, labelOf, policyLabelOf } from "../labels";
import { nodeOf, policyOf } from "../queries";
import { levelWithoutScp } from "../structure/attachments";
import { fullAccessTakenOff } from "../structure/existing";
import { SERVICE_CONTROL_POLICY } from "../types";
import type { AttachPolicy } from "./attachPolicy";
import { refuse, refuseMissingNode, refuseMissingPolicy } from "./refusals";

/**
 * Detaches a policy. Refuses `not-attached`; warns `no-scp` where it was the last SCP of the level, which AWS refuses, and
 * `full-access-taken-off` where the organization exists.
 */
export const detachPolicy: Command<AttachPolicy> = {
  id: "detach-policy",
  title: (design, { nodeId, policyId }) => `Detach ${policyLabelOf(design, policyId)} from ${labelOf(design, nodeId)}`,
  run(design, { nodeId, policyId }) {
    const refusal = refuseMissingNode(design, [nodeId]) ?? refuseMissingPolicy(design, policyId);
    if (refusal !== null) return refusal;
    const node = nodeOf(design, nodeId);
    if (!node.policyIds.includes(policyId))
      return refuse("not-attached", `${policyLabelOf(design, policyId)} is not attached to the ${describeNode(node)}.`);
    const edit = new DesignEdit(design);
    const after = { ...node, policyIds: node.policyIds.filter((id) => id !== policyId) };
    edit.replaceNode(after);
    const policy = policyOf(design, policyId);
    const isScp = policy.type === SERVICE_CONTROL_POLICY;
    return edit.done([
      ...(isScp ? levelWithoutScp(edit.design, after) : []),
      ...fullAccessTakenOff(edit.design, after, policy),
    ]);
  },
};
