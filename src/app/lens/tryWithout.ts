import { policyLabelOf } from "../../core/design/labels";
import type { PolicyId } from "../../core/design/types";
import { currentDesign } from "../store/documentStore";
import { announce, useView } from "../store/viewStore";

/** Switches a policy off for a look, or on again. The design stays as it is. */
export function tryWithout(policyId: PolicyId, isOff: boolean): void {
  const disabledPolicyIds = new Set(useView.getState().disabledPolicyIds);
  if (isOff) disabledPolicyIds.add(policyId);
  else disabledPolicyIds.delete(policyId);
  useView.setState({ disabledPolicyIds });
  const name = policyLabelOf(currentDesign(), policyId);
  announce("done", isOff ? `Looking without ${name}. The design isn’t changed.` : `Looking with ${name} again.`);
}
