import type { NodeId } from "../../core/design/types";

/** The id of the element that shows a node on the canvas. */
export function cardIdOf(nodeId: NodeId): string {
  return `box-${nodeId}`;
}
