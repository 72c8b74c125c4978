import { isManagementAccount, isWithin, nodesInOrder } from "../../design/queries";
import type { AccountNode, Design, Node, NodeId, OuNode, Policy, PolicyId } from "../../design/types";

/** What nobody has told about things that exist: an export leaves it as it is. */
export interface Untold {
  /** Where these are in AWS: Terraform doesn't look at their parent. */
  readonly placeOf: readonly (OuNode | AccountNode)[];
  /** Which tags these have: Terraform doesn't look at them. */
  readonly tagsOf: readonly (OuNode | AccountNode | Policy)[];
  readonly placeIds: ReadonlySet<NodeId>;
  readonly tagIds: ReadonlySet<NodeId | PolicyId>;
}

/** What isn't told about those things of `existing` that can be resources. */
export function untoldIn(existing: Design): Untold {
  const nodes = nodesInOrder(existing).filter(
    (node): node is OuNode | AccountNode => node.kind !== "root" && !isManagementAccount(existing, node.id),
  );
  const policies = [...existing.policies.values()].filter(({ awsManaged }) => awsManaged !== true);
  const placeOf = nodes.filter(hasAssumedPlace);
  const tagsOf = [...nodes, ...policies].filter(({ tags }) => tags === undefined);
  return {
    placeOf,
    tagsOf,
    placeIds: new Set(placeOf.map(({ id }) => id)),
    tagIds: new Set(tagsOf.map(({ id }) => id)),
  };
}

/**
 * The design without moves that nobody can have meant: what exists stands where it is in AWS, if either its place there isn't told,
 * or the design only ever had it under the root because it wasn't told then. Where that place is gone, it stays where the design
 * has it.
 */
export function withPlacesAsTold(design: Design, existing: Design, { placeIds }: Untold): Design {
  const strays = nodesInOrder(design).filter(
    (node) => existing.nodes.has(node.id) && (placeIds.has(node.id) || isUndecided(design, node)),
  );
  const parentIds = new Map(design.parentIds);
  const childIds = new Map(design.childIds);
  const placed: Design = { ...design, parentIds, childIds };
  for (const { id } of strays) {
    const from = parentIds.get(id)!;
    const to = existing.parentIds.get(id)!;
    if (from === to || !design.nodes.has(to) || isWithin(placed, to, id)) continue;
    const siblings = childIds.get(from) ?? [];
    childIds.set(
      from,
      siblings.filter((child) => child !== id),
    );
    childIds.set(to, [...(childIds.get(to) ?? []), id]);
    parentIds.set(id, to);
  }
  return placed;
}

/** Whether a node stands under the root for want of anything better. */
function isUndecided({ parentIds, rootId }: Design, node: Node): boolean {
  return hasAssumedPlace(node) && parentIds.get(node.id) === rootId;
}

function hasAssumedPlace(node: Node): boolean {
  return node.kind !== "root" && node.isPlaceAssumed === true;
}
