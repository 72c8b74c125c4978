import { parentIdOf } from "../../core/design/queries";
import type { Design, NodeId } from "../../core/design/types";
import type { Carried, DropPlace } from "../store/carry";

/**
 * Where something in the hand goes when it is placed on a row: a policy onto the node, nodes into a root or OU as its
 * last, or before an account.
 */
export function placeOnRow(design: Design, carried: Carried, nodeId: NodeId): DropPlace {
  const isAttached = carried.kind === "policy" || carried.kind === "template";
  const parentId = parentIdOf(design, nodeId);
  if (isAttached || design.childIds.has(nodeId) || parentId === null) return { targetId: nodeId, beforeId: null };
  return { targetId: parentId, beforeId: nodeId };
}
