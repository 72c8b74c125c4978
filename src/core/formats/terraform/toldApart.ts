import { describeNode, shown } from "../../design/labels";
import { pathOf } from "../../design/queries";
import type { Design, Node, NodeId } from "../../design/types";

/** "Root / Runtime / Ecommerce". */
export function pathText(design: Design, node: Node): string {
  return textOf(design, pathOf(design, node.id));
}

/**
 * Names nodes for sentences: "OU “Runtime”", and where several are called alike "OU “Prod” in Root / Runtime". A node's place is
 * that of the first design that has it.
 */
export function toldApart(...designs: readonly Design[]): (node: Node) => string {
  let ids: ReadonlyMap<string, ReadonlySet<NodeId>> | undefined;
  return (node) => {
    ids ??= idsByName(designs);
    const name = describeNode(node);
    const design = designs.find(({ nodes }) => nodes.has(node.id));
    if (design === undefined || (ids.get(name)?.size ?? 0) < 2) return name;
    return `${name} in ${textOf(design, pathOf(design, node.id).slice(0, -1))}`;
  };
}

function idsByName(designs: readonly Design[]): ReadonlyMap<string, ReadonlySet<NodeId>> {
  const ids = new Map<string, Set<NodeId>>();
  for (const node of designs.flatMap(({ nodes }) => [...nodes.values()])) {
    const name = describeNode(node);
    const same = ids.get(name);
    if (same === undefined) ids.set(name, new Set([node.id]));
    else same.add(node.id);
  }
  return ids;
}

function textOf({ nodes }: Design, path: readonly NodeId[]): string {
  return path.map((id) => shown(nodes.get(id)?.name ?? id)).join(" / ");
}
