import type { Baseline, Design, Document, Node, NodeId, PolicyId } from "../design/types";
import { matchDesigns } from "./matchDesigns";

/**
 * A newly imported organization as the baseline of a document, under the ids that the document has for the same things: its
 * design's, and of what the design has removed, its baseline's before. The design stays as it is.
 */
export function updatedBaseline({ design, baseline }: Document, imported: Baseline): Baseline {
  const before = baseline?.design;
  const nodes = new Map<NodeId, NodeId>();
  const policies = new Map<PolicyId, PolicyId>();
  for (const known of before === undefined ? [design] : [design, before]) {
    const same = matchDesigns(imported.design, known);
    adopt(nodes, same.nodes);
    adopt(policies, same.policies);
  }
  return { ...imported, design: renamed(imported.design, nodes, policies) };
}

/** Adds names for what has none yet; none stands for two things. */
function adopt<Id>(names: Map<Id, Id>, more: ReadonlyMap<Id, Id>): void {
  const taken = new Set(names.values());
  for (const [id, name] of more)
    if (!names.has(id) && !taken.has(name)) {
      names.set(id, name);
      taken.add(name);
    }
}

function renamed(
  design: Design,
  nodeNames: ReadonlyMap<NodeId, NodeId>,
  policyNames: ReadonlyMap<PolicyId, PolicyId>,
): Design {
  const nodeIdOf = (id: NodeId) => nodeNames.get(id) ?? id;
  const policyIdOf = (id: PolicyId) => policyNames.get(id) ?? id;
  const nodes = [...design.nodes.values()].map(
    (node): Node => ({ ...node, id: nodeIdOf(node.id), policyIds: node.policyIds.map(policyIdOf) }),
  );
  const policies = [...design.policies.values()].map((policy) => ({ ...policy, id: policyIdOf(policy.id) }));
  const { organization } = design;
  return {
    ...design,
    organization: { ...organization, managementAccountId: nodeIdOf(organization.managementAccountId) },
    rootId: nodeIdOf(design.rootId),
    nodes: new Map(nodes.map((node) => [node.id, node])),
    parentIds: new Map([...design.parentIds].map(([id, parentId]) => [nodeIdOf(id), nodeIdOf(parentId)])),
    childIds: new Map([...design.childIds].map(([id, childIds]) => [nodeIdOf(id), childIds.map(nodeIdOf)])),
    policies: new Map(policies.map((policy) => [policy.id, policy])),
  };
}
