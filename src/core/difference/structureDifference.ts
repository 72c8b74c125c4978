import { nodesInOrder, parentIdOf } from "../design/queries";
import type { Design, Node, NodeId, Policy, PolicyId } from "../design/types";
import { matchDesigns } from "./matchDesigns";

/**
 * One change of structure. `nodeId`, `policyId`: ids of the later design, of the earlier one for what is gone. `from`, `to`:
 * ids of parents for a move, names for renaming, names of fields for an edit.
 */
export interface StructureChange {
  readonly change: "added" | "removed" | "moved" | "renamed" | "edited" | "attached" | "detached";
  readonly nodeId?: NodeId;
  readonly policyId?: PolicyId;
  readonly from?: string;
  readonly to?: string;
}

/** What has changed in tree, records and attachments: the organization, then nodes in drawing order, then policies. */
export function structureDifference(before: Design, after: Design): readonly StructureChange[] {
  const { nodes, policies } = matchDesigns(before, after);
  const earlierNodes = inverted(nodes);
  const earlierPolicies = inverted(policies);
  const organization: readonly StructureChange[] = isSame(before.organization, after.organization)
    ? []
    : [{ change: "edited", from: "organization", to: "organization" }];
  const nodeChanges = nodesInOrder(after).flatMap((node): readonly StructureChange[] => {
    const earlier = before.nodes.get(earlierNodes.get(node.id) ?? ("" as NodeId));
    if (earlier === undefined) return [added(after, node), ...attachments(node.id, [], node.policyIds)];
    const was = earlier.policyIds.map((id) => policies.get(id) ?? id);
    return [
      ...moved(before, after, earlier, node, nodes),
      ...renamed({ nodeId: node.id }, earlier.name, node.name),
      ...edited({ nodeId: node.id }, fieldsOfNode(earlier), fieldsOfNode(node)),
      ...attachments(node.id, was, node.policyIds),
    ];
  });
  const goneNodes = nodesInOrder(before)
    .filter(({ id }) => !nodes.has(id))
    .map((node): StructureChange => ({ change: "removed", nodeId: node.id, ...fromParent(before, node.id) }));
  const policyChanges = [...after.policies.values()].flatMap((policy): readonly StructureChange[] => {
    const earlier = before.policies.get(earlierPolicies.get(policy.id) ?? ("" as PolicyId));
    if (earlier === undefined) return [{ change: "added", policyId: policy.id }];
    return [
      ...renamed({ policyId: policy.id }, earlier.name, policy.name),
      ...edited({ policyId: policy.id }, fieldsOfPolicy(earlier), fieldsOfPolicy(policy)),
    ];
  });
  const gonePolicies = [...before.policies.keys()]
    .filter((id) => !policies.has(id))
    .map((policyId): StructureChange => ({ change: "removed", policyId }));
  return [...organization, ...nodeChanges, ...goneNodes, ...policyChanges, ...gonePolicies];
}

function added(design: Design, { id }: Node): StructureChange {
  const parentId = parentIdOf(design, id);
  return { change: "added", nodeId: id, ...(parentId === null ? {} : { to: parentId }) };
}

function fromParent(design: Design, id: NodeId): Pick<StructureChange, "from"> {
  const parentId = parentIdOf(design, id);
  return parentId === null ? {} : { from: parentId };
}

function moved(
  before: Design,
  after: Design,
  earlier: Node,
  node: Node,
  nodes: ReadonlyMap<NodeId, NodeId>,
): readonly StructureChange[] {
  const from = parentIdOf(before, earlier.id);
  const to = parentIdOf(after, node.id);
  if (from === null || to === null || (nodes.get(from) ?? from) === to) return [];
  return [{ change: "moved", nodeId: node.id, from: nodes.get(from) ?? from, to }];
}

type Subject = Pick<StructureChange, "nodeId" | "policyId">;

function renamed(subject: Subject, from: string, to: string): readonly StructureChange[] {
  return from === to ? [] : [{ change: "renamed", ...subject, from, to }];
}

/** One change for each field that says something else. */
function edited(
  subject: Subject,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly StructureChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({ change: "edited", ...subject, from: field, to: field }));
}

function fieldsOfNode({ id, name, policyIds, ...fields }: Node): Readonly<Record<string, unknown>> {
  return fields;
}

function fieldsOfPolicy({ id, name, ...fields }: Policy): Readonly<Record<string, unknown>> {
  return fields;
}

function attachments(
  nodeId: NodeId,
  before: readonly PolicyId[],
  after: readonly PolicyId[],
): readonly StructureChange[] {
  return [
    ...before
      .filter((id) => !after.includes(id))
      .map((policyId) => ({ change: "detached" as const, nodeId, policyId })),
    ...after
      .filter((id) => !before.includes(id))
      .map((policyId) => ({ change: "attached" as const, nodeId, policyId })),
  ];
}

function inverted<Id extends string>(ids: ReadonlyMap<Id, Id>): ReadonlyMap<Id, Id> {
  return new Map([...ids].map(([before, after]) => [after, before]));
}

/** Values of a design are JSON: the order of keys doesn't matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]))
    );
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(one).filter((key) => one[key] !== undefined);
  return (
    keys.length === Object.keys(other).filter((key) => other[key] !== undefined).length &&
    keys.every((key) => isSame(one[key], other[key]))
  );
}
