import { detachPolicy } from "../../core/design/commands";
import type { NodeId, Policy, PolicyId } from "../../core/design/types";
import { templateById } from "../../core/templates";
import { perform } from "../store/actions";
import { openDialog, openSidePanel, useView } from "../store/viewStore";

/** Shows the policy in the inspector; the selected nodes stay selected. */
export function showPolicy(policyId: PolicyId): void {
  useView.setState({ selectedPolicyId: policyId });
}

export function detach(nodeId: NodeId, policyId: PolicyId): void {
  perform(detachPolicy, { nodeId, policyId });
}

/** Whether the policy comes from a template that has something to fill in. */
export function hasParameters(policy: Policy): boolean {
  return policy.template !== undefined && (templateById(policy.template.id)?.parameters.length ?? 0) > 0;
}

export function editParameters(policy: Policy): void {
  if (policy.template !== undefined)
    openDialog({ kind: "template", templateId: policy.template.id, targetId: null, policyId: policy.id });
}

export function editText(policy: Policy): void {
  openSidePanel({ kind: "policy-editor", policyId: policy.id });
}
