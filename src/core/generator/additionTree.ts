import { childIdsOf, pathOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import type { AddedOu, AdditionPlace } from "./places";

/** A line of a tree: a node that is there, or one that comes to it. */
export interface TreeLine<Added> {
  /** Levels below the root: 0 for the root. */
  readonly depth: number;
  readonly place: NodeId | Added;
}

/**
 * What comes to a design, as a tree with the nodes that it hangs under; depth first, what is new after what is there.
 * None where nothing comes. OUs stand before what is put into them.
 */
export function treeOfAdditions<Added extends { readonly parent: AdditionPlace }>(
  design: Design,
  nodes: readonly (AddedOu | Added)[],
): readonly TreeLine<AddedOu | Added>[] {
  const addedIn = new Map<unknown, (AddedOu | Added)[]>();
  const shownIds = new Set<NodeId>();
  for (const node of nodes) {
    const siblings = addedIn.get(node.parent);
    if (siblings === undefined) addedIn.set(node.parent, [node]);
    else siblings.push(node);
    if (typeof node.parent === "string") for (const id of pathOf(design, node.parent)) shownIds.add(id);
  }
  const existingIn = (place: NodeId) => childIdsOf(design, place).filter((id) => shownIds.has(id));
  const lines: TreeLine<AddedOu | Added>[] = [];
  const open: TreeLine<AddedOu | Added>[] = nodes.length > 0 ? [{ place: design.rootId, depth: 0 }] : [];
  for (let line = open.pop(); line !== undefined; line = open.pop()) {
    lines.push(line);
    const { place, depth } = line;
    const children = [...(typeof place === "string" ? existingIn(place) : []), ...(addedIn.get(place) ?? [])];
    open.push(...children.toReversed().map((child) => ({ place: child, depth: depth + 1 })));
  }
  return lines;
}
