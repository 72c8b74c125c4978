import { addPolicy, attachPolicy } from "../../design/commands";
import { labelOf, shown } from "../../design/labels";
import { isTypeEnabled } from "../../design/structure/attachments";
import { transaction } from "../../design/transaction";
import type { Design, NodeId, Policy } from "../../design/types";
import { defaultArguments, policyFromTemplate } from "../../templates";
import type { PolicyTemplate } from "../../templates/types";
import type { Fix, NewIds } from "../types";
import { hasRoomFor } from "./hasRoomFor";

/**
 * Attaches what a template makes of its defaults: a policy of the same text that is in the design, else a new one. Undefined
 * where AWS wouldn't let it be attached.
 */
export function attachTemplate(design: Design, template: PolicyTemplate, nodeId: NodeId): Fix | undefined {
  if (!isTypeEnabled(design, template.policyType) || !hasRoomFor(design, nodeId, template.policyType)) return undefined;
  const known = policyOfTemplate(design, template);
  return {
    title: `Attach ${shown(known?.name ?? template.policyName)} to ${labelOf(design, nodeId)}`,
    apply(now, ids) {
      const there = policyOfTemplate(now, template);
      if (there !== undefined) return attachPolicy.run(now, { nodeId, policyId: there.id });
      const policy = newPolicy(now, template, ids);
      return transaction(now, [
        { command: addPolicy, args: { policy } },
        { command: attachPolicy, args: { nodeId, policyId: policy.id } },
      ]);
    },
  };
}

/** By library and template, as every account of a kind may be offered the same one. */
const known = new WeakMap<Design["policies"], Map<PolicyTemplate, Policy | undefined>>();

/** The policy of the design that says what the template says by itself. Cost: its text for each policy, once a library. */
function policyOfTemplate({ policies }: Design, template: PolicyTemplate): Policy | undefined {
  const ofLibrary = known.get(policies) ?? new Map<PolicyTemplate, Policy | undefined>();
  known.set(policies, ofLibrary);
  if (ofLibrary.has(template)) return ofLibrary.get(template);
  const text = JSON.stringify(template.document(defaultArguments(template)));
  const found = [...policies.values()].find(
    ({ type, document }) => type === template.policyType && document !== undefined && JSON.stringify(document) === text,
  );
  ofLibrary.set(template, found);
  return found;
}

/** Under the template's name, with a number where another policy has it. */
function newPolicy({ policies }: Design, template: PolicyTemplate, ids: NewIds): Policy {
  const policy = policyFromTemplate(template, ids.policyId(template.policyName));
  const taken = new Set([...policies.values()].map(({ name }) => name));
  let { name } = policy;
  for (let number = 2; taken.has(name); number++) name = `${policy.name}${number}`;
  return { ...policy, name };
}
