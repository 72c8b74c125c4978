import type { Baseline, Design, Document, Node, NodeId, PolicyId } from "../design/types";
import { isJsonObject, type JsonValue, present } from "../json/value";
import { matchImported } from "./matchImported";

/**
 * A newly imported organization as the baseline of a document, under the ids that the document has for the same things: its
 * design's, and of what the design has removed, its baseline's before. See `matchImported`.
 */
export function updatedBaseline({ design, baseline }: Document, imported: Baseline): Baseline {
  const known = baseline === undefined ? [design] : [design, baseline.design];
  const { nodes, policies } = matchImported(imported.design, known);
  const { design: real } = imported;
  const nodeNames = withOwnNames(real.nodes.keys(), nodes, new Set(known.flatMap((each) => [...each.nodes.keys()])));
  const taken = new Set(known.flatMap((each) => [...each.policies.keys()]));
  return { ...imported, design: renamed(real, nodeNames, withOwnNames(real.policies.keys(), policies, taken)) };
}

/** A name for whatever has none yet: its id, or where that means something else in the document, with a number. */
function withOwnNames<Id extends string>(
  ids: Iterable<Id>,
  names: ReadonlyMap<Id, Id>,
  taken: ReadonlySet<Id>,
): ReadonlyMap<Id, Id> {
  const all = new Map(names);
  for (const id of ids) {
    let name = id;
    for (let number = 2; !all.has(id) && taken.has(name); number++) name = `${id}-${number}` as Id;
    if (!all.has(id)) all.set(id, name);
  }
  return all;
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
    organization: present({
      ...organization,
      managementAccountId: nodeIdOf(organization.managementAccountId),
      delegatedAdministrators: delegationsRenamed(organization.delegatedAdministrators, nodeIdOf),
    }),
    rootId: nodeIdOf(design.rootId),
    nodes: new Map(nodes.map((node) => [node.id, node])),
    parentIds: new Map([...design.parentIds].map(([id, parentId]) => [nodeIdOf(id), nodeIdOf(parentId)])),
    childIds: new Map([...design.childIds].map(([id, childIds]) => [nodeIdOf(id), childIds.map(nodeIdOf)])),
    policies: new Map(policies.map((policy) => [policy.id, policy])),
  };
}

function delegationsRenamed(
  delegations: JsonValue | undefined,
  nodeIdOf: (id: NodeId) => NodeId,
): JsonValue | undefined {
  if (!Array.isArray(delegations)) return delegations;
  return delegations.map((each: JsonValue) =>
    isJsonObject(each) && typeof each.accountId === "string"
      ? { ...each, accountId: nodeIdOf(each.accountId as NodeId) }
      : each,
  );
}
