import type { Finding } from "../../core/lint";
import { revealNode } from "../boxes/stage";
import { select, useView } from "../store/viewStore";

/** Shows what a finding is about: the policy in the inspector, the node in the canvas. */
export function leadTo({ nodeId, policyId }: Finding): void {
  if (nodeId !== undefined) {
    select([nodeId]);
    revealNode(nodeId);
  }
  if (policyId !== undefined && nodeId === undefined) useView.setState({ selectedPolicyId: policyId, sidePanel: null });
}
