import type { Design, Node, NodeId, Organization, Policy } from "./types";

/** What a design is made from: its parts as lists, each in its order. */
export interface DesignParts {
  readonly name: string;
  readonly description?: string;
  readonly organization: Organization;
  /** Siblings in drawing order; a parent may come after its children. The root's `parentId` is null. */
  readonly nodes: Iterable<{ readonly node: Node; readonly parentId: NodeId | null }>;
  readonly policies: Iterable<Policy>;
  readonly requirements?: Design["requirements"];
  readonly notes?: Design["notes"];
  readonly acceptedFindings?: Design["acceptedFindings"];
  readonly lenses?: Design["lenses"];
  readonly relations?: Design["relations"];
}

/**
 * The design made from parts that fit together: one root, parents that exist, no cycle, no id twice. `readDocument` is
 * the way in for parts that may not; here they throw.
 */
export function assembleDesign(parts: DesignParts): Design {
  const nodes = new Map<NodeId, Node>();
  const parentIds = new Map<NodeId, NodeId>();
  const childIds = new Map<NodeId, NodeId[]>();
  let rootId: NodeId | null = null;
  for (const { node, parentId } of parts.nodes) {
    if (nodes.has(node.id)) throw new Error(`The node ${node.id} stands twice.`);
    nodes.set(node.id, node);
    if (node.kind !== "account" && !childIds.has(node.id)) childIds.set(node.id, []);
    if (parentId === null) rootId = node.id;
    else {
      parentIds.set(node.id, parentId);
      const siblings = childIds.get(parentId);
      if (siblings === undefined) childIds.set(parentId, [node.id]);
      else siblings.push(node.id);
    }
  }
  if (rootId === null) throw new Error("There is no root.");
  return {
    name: parts.name,
    description: parts.description ?? "",
    organization: parts.organization,
    rootId,
    nodes,
    parentIds,
    childIds,
    policies: new Map(Array.from(parts.policies, (policy) => [policy.id, policy])),
    requirements: parts.requirements ?? [],
    notes: parts.notes ?? [],
    acceptedFindings: parts.acceptedFindings ?? [],
    lenses: parts.lenses ?? [],
    relations: parts.relations ?? [],
  };
}
