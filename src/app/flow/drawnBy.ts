import type { Design, NodeId } from "../../core/design/types";
import type { FlowLayout, FlowNode } from "../../core/layout";

/** By what is drawn by itself or in a group, what it is drawn by. */
export type DrawnBy = ReadonlyMap<NodeId, FlowNode>;

/** What a layout draws its nodes by. */
export function drawnByOf(layout: FlowLayout): DrawnBy {
  return new Map(layout.nodes.flatMap((node) => node.ids.map((id) => [id, node] as const)));
}

/** What a node is drawn by: itself, its group, or the folded OU around. */
export function holderOf(design: Design, drawnBy: DrawnBy, id: NodeId): FlowNode | undefined {
  const own = drawnBy.get(id);
  if (own !== undefined) return own;
  const parentId = design.parentIds.get(id);
  return parentId === null || parentId === undefined ? undefined : holderOf(design, drawnBy, parentId);
}

/** For each selected node what it is drawn by. */
export function holdersOf(
  design: Design,
  drawnBy: DrawnBy,
  selectedIds: readonly NodeId[],
): ReadonlyMap<NodeId, FlowNode> {
  return new Map(
    selectedIds.flatMap((id) => {
      const holder = holderOf(design, drawnBy, id);
      return holder === undefined ? [] : [[id, holder] as const];
    }),
  );
}

/** `within`: something in it is selected that isn't drawn by itself. */
export function selectionOf(
  node: FlowNode,
  selectedIds: readonly NodeId[],
  holderById: ReadonlyMap<NodeId, FlowNode>,
): "all" | "within" | "none" {
  if (node.ids.every((id) => selectedIds.includes(id))) return "all";
  return [...holderById.values()].includes(node) ? "within" : "none";
}
