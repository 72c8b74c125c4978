import { childIdsOf, nodesInOrder, parentIdOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import type { Scope } from "./types";

/**
 * The part of a design that a picture shows: the nodes of the scope with all that is in them, and the OUs around up to the
 * root. The design itself where the scope is the whole, or holds the root or nothing that is there.
 */
export function partOf(design: Design, scope: Scope): Design {
  if (scope === "whole") return design;
  const chosen = scope.filter((id) => design.nodes.has(id));
  if (chosen.length === 0 || chosen.includes(design.rootId)) return design;
  const kept = new Set<NodeId>();
  const open = [...chosen];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    kept.add(id);
    open.push(...childIdsOf(design, id));
  }
  for (const id of chosen)
    for (let above = parentIdOf(design, id); above !== null; above = parentIdOf(design, above)) kept.add(above);
  const nodes = nodesInOrder(design).filter(({ id }) => kept.has(id));
  return {
    ...design,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    parentIds: new Map([...design.parentIds].filter(([id]) => kept.has(id))),
    childIds: new Map(
      [...design.childIds].flatMap(([id, children]) =>
        kept.has(id) ? [[id, children.filter((child) => kept.has(child))] as const] : [],
      ),
    ),
  };
}
