import type { CommandResult } from "../../core/design/command";
import { addPolicy, addRequirement, attachPolicy, enablingWords, setOrganization } from "../../core/design/commands";
import { labelOf, shown } from "../../core/design/labels";
import { transaction } from "../../core/design/transaction";
import type { NodeId, Policy } from "../../core/design/types";
import type { JsonObject } from "../../core/json/value";
import { take } from "../store/actions";
import { currentDesign } from "../store/documentStore";
import { select } from "../store/viewStore";

/** What the design keeps in the same step. */
export interface KeptWithPolicy {
  /** The organization's id in AWS. */
  readonly organizationId?: string | undefined;
  /** That what the policy does at its target stays so. */
  readonly requirement?: JsonObject | undefined;
}

/**
 * Adds a policy to the library and attaches it to the target, if there is one, as one gesture: its type is enabled with it
 * where it isn't yet.
 */
export function addPolicyAt(
  policy: Policy,
  targetId: NodeId | null,
  { organizationId, requirement }: KeptWithPolicy = {},
): CommandResult {
  const design = currentDesign();
  const add = { command: addPolicy, args: { policy } };
  const changes = organizationId === undefined ? {} : { awsId: organizationId };
  const keepId = { command: setOrganization, args: { changes } };
  if (targetId === null) return take(addPolicy.title(design, { policy }), transaction(design, [add, keepId]));
  const attach = { command: attachPolicy, args: { nodeId: targetId, policyId: policy.id, enablesType: true } };
  const result = take(
    `Attach ${shown(policy.name)} to ${labelOf(design, targetId)}${enablingWords(design, policy)}`,
    requirement === undefined
      ? transaction(design, [add, attach, keepId])
      : transaction(design, [add, attach, keepId, { command: addRequirement, args: { requirement } }]),
  );
  if (result.kind === "done") select([targetId]);
  return result;
}
