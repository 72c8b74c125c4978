import type { NodeId, PolicyId } from "../../core/design/types";
import { closeDialog, closeSidePanel, select, useView } from "../store/viewStore";
import { showPolicy } from "./policyActions";

/** Goes from a trace to one of its nodes: the dialog that the trace may stand in makes way. */
export function leadToNode(nodeId: NodeId): void {
  closeDialog();
  select([nodeId]);
}

/** Goes from a trace to one of its policies. A panel in the inspector's place makes way too, where a dialog covers both. */
export function leadToPolicy(policyId: PolicyId): void {
  const { dialog, sidePanel } = useView.getState();
  if (dialog !== null && sidePanel?.kind !== "school") closeSidePanel(); // a lesson shows the details itself
  closeDialog();
  showPolicy(policyId);
}
