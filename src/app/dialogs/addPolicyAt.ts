import { addPolicy, attachPolicy } from "../../core/design/commands";
import { labelOf, shown } from "../../core/design/labels";
import { transaction } from "../../core/design/transaction";
import type { NodeId, Policy } from "../../core/design/types";
import { perform, take } from "../store/actions";
import { currentDesign } from "../store/documentStore";
import { select } from "../store/viewStore";

/** Adds a policy to the library and attaches it to the target, if there is one, as one gesture. */
export function addPolicyAt(policy: Policy, targetId: NodeId | null): void {
  if (targetId === null) {
    perform(addPolicy, { policy });
    return;
  }
  const design = currentDesign();
  const attach = { command: attachPolicy, args: { nodeId: targetId, policyId: policy.id } };
  const result = transaction(design, [{ command: addPolicy, args: { policy } }, attach]);
  if (take(`Attach ${shown(policy.name)} to ${labelOf(design, targetId)}`, result).kind === "done") select([targetId]);
}
