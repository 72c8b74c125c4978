import type { CommandResult } from "../../core/design/command";
import { addPolicy, attachPolicy, enablingWords, setOrganization } from "../../core/design/commands";
import { labelOf, shown } from "../../core/design/labels";
import { transaction } from "../../core/design/transaction";
import type { NodeId, Policy } from "../../core/design/types";
import { take } from "../store/actions";
import { currentDesign } from "../store/documentStore";
import { select } from "../store/viewStore";

/**
 * Adds a policy to the library and attaches it to the target, if there is one, as one gesture: its type is enabled with it
 * where it isn't yet. `organizationId`: the organization's id in AWS, where the design is to keep it.
 */
export function addPolicyAt(policy: Policy, targetId: NodeId | null, organizationId?: string): CommandResult {
  const design = currentDesign();
  const add = { command: addPolicy, args: { policy } };
  const changes = organizationId === undefined ? {} : { awsId: organizationId };
  const keepId = { command: setOrganization, args: { changes } };
  if (targetId === null) return take(addPolicy.title(design, { policy }), transaction(design, [add, keepId]));
  const attach = { command: attachPolicy, args: { nodeId: targetId, policyId: policy.id, enablesType: true } };
  const result = take(
    `Attach ${shown(policy.name)} to ${labelOf(design, targetId)}${enablingWords(design, policy)}`,
    transaction(design, [add, attach, keepId]),
  );
  if (result.kind === "done") select([targetId]);
  return result;
}
