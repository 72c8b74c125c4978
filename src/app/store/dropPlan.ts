import type { CommandResult } from "../../core/design/command";
import {
  addAccount,
  addOu,
  addPolicy,
  attachPolicy,
  detachPolicy,
  enablingWords,
  moveNodes,
} from "../../core/design/commands";
import { labelOf, policyLabelOf } from "../../core/design/labels";
import { transaction } from "../../core/design/transaction";
import type { Design, NodeId } from "../../core/design/types";
import { findUseCase, moveUseCase, type UseCaseTarget } from "../../core/partition";
import { defaultArguments, missingParameters, policyFromTemplate, templateById } from "../../core/templates";
import type { PolicyTemplate } from "../../core/templates/types";
import { listed } from "../../core/words/words";
import type { Carried, DropPlace } from "./carry";
import { planCellDrop } from "./cellDrop";
import { newNodeId, newPolicyId } from "./ids";
import { newAccountFor, newOuName } from "./newNodes";
import { freePolicyName } from "./newPolicies";
import { permissionsOf } from "./permissions";
import { useView } from "./viewStore";

/** What dropping something at a place would do: run on the side for the preview, taken into the document by the drop. */
export interface DropPlan {
  /** "Move ecommerce-dev into Sandbox OU" */
  readonly title: string;
  readonly result: CommandResult;
  /** What to look at afterwards, where that isn't the target: the node that it makes, the account of a use case. */
  readonly nodeId: NodeId | null;
}

/** Pure but for the ids of new records, which are new at every call, and the permissions that are counted for its warnings. */
export function planDrop(design: Design, carried: Carried, place: DropPlace): DropPlan {
  const { targetId, beforeId, cell } = place;
  if (cell !== undefined) return planCellDrop(design, carried, cell);
  switch (carried.kind) {
    case "nodes": {
      const args = { nodeIds: carried.nodeIds, parentId: targetId, beforeId };
      return { title: moveNodes.title(design, args), result: moveNodes.run(design, args), nodeId: null };
    }
    case "new-ou": {
      const name = newOuName(design);
      const args = { id: newNodeId(name), name, parentId: targetId, beforeId };
      return {
        title: `Add an OU to ${labelOf(design, targetId)}`,
        result: addOu.run(design, args),
        nodeId: args.id,
      };
    }
    case "new-account": {
      const account = newAccountFor(design, carried.account, targetId);
      const args = { id: newNodeId(account.name), ...account, parentId: targetId, beforeId };
      return {
        title: `Add ${account.name} to ${labelOf(design, targetId)}`,
        result: addAccount.run(design, args),
        nodeId: args.id,
      };
    }
    case "policy": {
      const { policyId, fromId } = carried;
      const attach = { nodeId: targetId, policyId, enablesType: true };
      if (fromId === null || fromId === targetId)
        return { title: attachPolicy.title(design, attach), result: attachPolicy.run(design, attach), nodeId: null };
      const result = transaction(design, [
        { command: attachPolicy, args: attach },
        { command: detachPolicy, args: { nodeId: fromId, policyId } },
      ]);
      const title = `Move ${policyLabelOf(design, policyId)} from ${labelOf(design, fromId)} to ${labelOf(design, targetId)}${enablingWords(design, design.policies.get(policyId))}`;
      return { title, result, nodeId: null };
    }
    case "use-case": {
      const intoAccount = design.nodes.get(targetId)?.kind === "account";
      const newId = newNodeId(findUseCase(design, carried)?.businessUnit ?? "account");
      const target: UseCaseTarget = intoAccount
        ? { kind: "account", accountId: targetId }
        : { kind: "new-account", id: newId, parentId: targetId, beforeId };
      const { lens, disabledPolicyIds } = useView.getState();
      const known = permissionsOf(design, lens, disabledPolicyIds)?.map ?? null;
      const { title, result, accountId } = moveUseCase(design, carried, target, known);
      return { title, result, nodeId: accountId };
    }
    case "template": {
      const template = templateById(carried.templateId);
      if (template === undefined) throw new Error(`No template ${carried.templateId}.`);
      const given = defaultArguments(template, design.organization);
      const missing = missingParameters(template, given);
      if (missing.length > 0) return asksFirst(design, template, targetId, missing);
      const made = policyFromTemplate(template, newPolicyId(template.policyName), given);
      const policy = made.awsManaged === true ? made : { ...made, name: freePolicyName(design, made.name) };
      const attach = { command: attachPolicy, args: { nodeId: targetId, policyId: policy.id, enablesType: true } };
      const result = design.policies.has(policy.id) // AWS's own policy is there once
        ? attachPolicy.run(design, attach.args)
        : transaction(design, [{ command: addPolicy, args: { policy } }, attach]);
      const title = `Attach ${template.title} to ${labelOf(design, targetId)}${enablingWords(design, policy)}`;
      return { title, result, nodeId: null };
    }
  }
}

/** Of a template that can't be guessed: nothing happens before it is filled in. */
function asksFirst(design: Design, template: PolicyTemplate, targetId: NodeId, missing: readonly string[]): DropPlan {
  const fields = listed(missing.map((label) => `“${label}”`));
  const enabling = enablingWords(design, { type: template.policyType });
  return {
    title: `Fill in ${fields} of ${template.title}, then attach it to ${labelOf(design, targetId)}${enabling}`,
    result: { kind: "done", design, patch: [], warnings: [] },
    nodeId: null,
  };
}
