import type { AccountNode, Design, Node, NodeId, OuNode, Policy, PolicyId, RootNode } from "./types";

/** The node with this id. Throws where there is none: ids from outside are looked up in `design.nodes`. */
export function nodeOf(design: Design, id: NodeId): Node {
  const node = design.nodes.get(id);
  if (node === undefined) throw new Error(`There is no node ${id}.`);
  return node;
}

/** The policy with this id. Throws where there is none. */
export function policyOf(design: Design, id: PolicyId): Policy {
  const policy = design.policies.get(id);
  if (policy === undefined) throw new Error(`There is no policy ${id}.`);
  return policy;
}

/** The node's name as it stands in the design, whatever it contains; the id where there is no such node. */
export function nameOf(design: Design, id: NodeId): string {
  return design.nodes.get(id)?.name ?? id;
}

export function isRoot(node: Node): node is RootNode {
  return node.kind === "root";
}
export function isOu(node: Node): node is OuNode {
  return node.kind === "ou";
}
export function isAccount(node: Node): node is AccountNode {
  return node.kind === "account";
}

/** Whether others can hang under the node: the root and OUs, not accounts. */
export function isContainer(node: Node): node is RootNode | OuNode {
  return node.kind !== "account";
}

export function isManagementAccount(design: Design, id: NodeId): boolean {
  return design.organization.managementAccountId === id;
}

/** The OU or root that the node hangs under; null for the root. */
export function parentIdOf(design: Design, id: NodeId): NodeId | null {
  return design.parentIds.get(id) ?? null;
}

const NONE: readonly NodeId[] = [];

/** The node's children in drawing order; none for an account. */
export function childIdsOf(design: Design, id: NodeId): readonly NodeId[] {
  return design.childIds.get(id) ?? NONE;
}

/** The node's siblings in drawing order, without itself; none for the root. */
export function siblingsOf(design: Design, id: NodeId): readonly NodeId[] {
  const parentId = parentIdOf(design, id);
  return parentId === null ? NONE : childIdsOf(design, parentId).filter((sibling) => sibling !== id);
}

/** The sibling that is drawn after the node; null for the last one and the root. */
export function nextSiblingOf(design: Design, id: NodeId): NodeId | null {
  const parentId = parentIdOf(design, id);
  if (parentId === null) return null;
  const siblings = childIdsOf(design, parentId);
  return siblings[siblings.lastIndexOf(id) + 1] ?? null; // from the end: subtrees are deleted from there
}

/** The ids from the root down to the node, both included. */
export function pathOf(design: Design, id: NodeId): readonly NodeId[] {
  const path: NodeId[] = [];
  for (let step: NodeId | null = id; step !== null; step = parentIdOf(design, step)) path.push(step);
  return path.reverse();
}

/** Whether the node is `ancestorId` or hangs somewhere under it. Cost: the node's depth. */
export function isWithin(design: Design, id: NodeId, ancestorId: NodeId): boolean {
  for (let step: NodeId | null = id; step !== null; step = parentIdOf(design, step))
    if (step === ancestorId) return true;
  return false;
}

/** Levels between the root and the node: 0 for the root, 1 for what hangs directly under it. */
export function depthOf(design: Design, id: NodeId): number {
  let depth = 0;
  for (let step = parentIdOf(design, id); step !== null; step = parentIdOf(design, step)) depth++;
  return depth;
}

/**
 * Levels of OUs in the node's subtree, itself included: 0 for an account, 1 for an OU without OUs. Put under a parent,
 * the subtree's deepest OU is at `depthOf(parent) + heightOf(node)`. Cost: the subtree's OUs with their child lists.
 */
export function heightOf(design: Design, id: NodeId): number {
  let height = 0;
  let level = [id].filter((member) => design.childIds.has(member));
  while (level.length > 0) {
    height++;
    level = level.flatMap((ouId) => childIdsOf(design, ouId).filter((childId) => design.childIds.has(childId)));
  }
  return height;
}

/** Ids of the node and of everything under it, depth first, in drawing order. */
export function subtreeIdsOf(design: Design, id: NodeId): readonly NodeId[] {
  const ids: NodeId[] = [];
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    ids.push(next);
    const children = childIdsOf(design, next);
    for (let index = children.length - 1; index >= 0; index--) open.push(children[index]!);
  }
  return ids;
}

/** All nodes, depth first, in drawing order: the root first. */
export function nodesInOrder(design: Design): readonly Node[] {
  return subtreeIdsOf(design, design.rootId).map((id) => nodeOf(design, id));
}

/** The accounts in the node's subtree in drawing order; the node itself where it is an account. */
export function accountsUnder(design: Design, id: NodeId): readonly AccountNode[] {
  return subtreeIdsOf(design, id)
    .map((member) => nodeOf(design, member))
    .filter(isAccount);
}

/** The nodes that the policy is directly attached to, in drawing order. */
export function targetsOf(design: Design, policyId: PolicyId): readonly Node[] {
  return nodesInOrder(design).filter((node) => node.policyIds.includes(policyId));
}
