import type { CommandResult } from "../../core/design/command";
import { addPolicy, attachPolicy, enablingWords } from "../../core/design/commands";
import { labelOf, shown } from "../../core/design/labels";
import { transaction } from "../../core/design/transaction";
import type { NodeId, Policy } from "../../core/design/types";
import { perform, take } from "../store/actions";
import { currentDesign } from "../store/documentStore";
import { select } from "../store/viewStore";

/** Adds a policy to the library and attaches it to the target, if there is one, as one gesture. */
export function addPolicyAt(policy: Policy, targetId: NodeId | null): CommandResult {
  if (targetId === null) return perform(addPolicy, { policy });
  const design = currentDesign();
  const attach = { command: attachPolicy, args: { nodeId: targetId, policyId: policy.id, enablesType: true } };
  const result = take(
    `Attach ${shown(policy.name)} to ${labelOf(design, targetId)}${enablingWords(design, policy)}`,
    transaction(design, [{ command: addPolicy, args: { policy } }, attach]),
  );
  if (result.kind === "done") select([targetId]);
  return result;
}
