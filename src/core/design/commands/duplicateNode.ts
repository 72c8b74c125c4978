import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { describeNode, labelOf } from "../labels";
import { isWithin, nextSiblingOf, nodeOf, parentIdOf, siblingsOf, subtreeIdsOf } from "../queries";
import { nodeNameProblems } from "../structure/names";
import { tooManyOus } from "../structure/places";
import type { AccountNode, Design, Node, NodeId, OuNode } from "../types";
import { refuse, refuseMissingNode, refuseTakenNodeId } from "./refusals";

export interface DuplicateNode {
  readonly nodeId: NodeId;
  /** For every node of the subtree the id of its copy. */
  readonly ids: Readonly<Record<string, NodeId>>;
}

/**
 * Copies a node with its subtree right after itself: names, use cases, tags and attached policies, but neither emails nor
 * what AWS gives (ids, state), which belong to one account. The copy's name ends with "copy". Refuses the root and what
 * holds the management account.
 */
export const duplicateNode: Command<DuplicateNode> = {
  id: "duplicate-node",
  title: (design, { nodeId }) => `Duplicate ${labelOf(design, nodeId)}`,
  run(design, { nodeId, ids }) {
    const missing = refuseMissingNode(design, [nodeId]);
    if (missing !== null) return missing;
    const parentId = parentIdOf(design, nodeId);
    if (parentId === null || isWithin(design, design.organization.managementAccountId, nodeId))
      return refuse(
        "only-one",
        `The ${describeNode(nodeOf(design, nodeId))} can't be duplicated: an organization has one root and one management account.`,
      );
    const subtree = subtreeIdsOf(design, nodeId);
    const copyIds = new Map(subtree.map((id) => [id, Object.hasOwn(ids, id) ? ids[id] : undefined]));
    if (new Set(copyIds.values()).size < subtree.length || [...copyIds.values()].includes(undefined))
      return refuse("ids-missing", "Every copied node needs an id of its own.");
    for (const copyId of copyIds.values()) {
      const taken = refuseTakenNodeId(design, copyId!);
      if (taken !== null) return taken;
    }
    const edit = new DesignEdit(design);
    for (const id of subtree) {
      const node = copyOf(nodeOf(design, id), copyIds.get(id)!, id === nodeId ? copyNameOf(design, id) : null);
      if (id === nodeId) edit.addNode(node, parentId, nextSiblingOf(design, id));
      else edit.addNode(node, copyIds.get(parentIdOf(design, id)!)!, null);
    }
    const copy = nodeOf(edit.design, copyIds.get(nodeId)!);
    return edit.done([...nodeNameProblems(copy), ...tooManyOus(edit.design)]);
  },
};

function copyOf(node: Node, id: NodeId, name: string | null): Node {
  const { awsId: _awsId, isPlaceAssumed: _isPlaceAssumed, ...kept } = node as AccountNode | OuNode;
  const copy = { ...kept, id, name: name ?? node.name } as Node;
  if (copy.kind !== "account") return copy;
  const { email: _email, state: _state, ...account } = copy;
  return account;
}

/** "Sandbox copy", "Sandbox copy 2": the first that no sibling has. */
function copyNameOf(design: Design, id: NodeId): string {
  const taken = new Set(siblingsOf(design, id).map((sibling) => nodeOf(design, sibling).name));
  const first = `${nodeOf(design, id).name} copy`;
  let name = first;
  for (let number = 2; taken.has(name); number++) name = `${first} ${number}`;
  return name;
}
