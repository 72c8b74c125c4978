import { childIdsOf, nodeOf } from "../../design/queries";
import type { Design, NodeId, PolicyId } from "../../design/types";

/** The tree as arrays in drawing order, so that a walk over 12,000 nodes is a loop. */
export interface TreeIndex {
  readonly ids: readonly NodeId[];
  readonly places: ReadonlyMap<NodeId, number>;
  /** By place, the place of the parent; the root's is -1. */
  readonly parents: Int32Array;
  readonly isAccount: Uint8Array;
  /** By place, which of `attached` the node has. */
  readonly attachments: Int32Array;
  readonly attached: readonly (readonly PolicyId[])[];
}

interface Structure {
  readonly ids: readonly NodeId[];
  readonly places: ReadonlyMap<NodeId, number>;
  readonly parents: Int32Array;
  readonly isAccount: Uint8Array;
}

const structures = new WeakMap<Design["childIds"], Structure>();
const indexes = new WeakMap<Design["nodes"], TreeIndex>();

/** The design's tree as arrays; `previous`: that of an earlier design, from which what stays the same is taken. */
export function treeIndexOf(
  design: Design,
  previous?: { readonly design: Design; readonly tree: TreeIndex },
): TreeIndex {
  const known = indexes.get(design.nodes);
  const structure = structures.get(design.childIds) ?? structureOf(design);
  structures.set(design.childIds, structure);
  if (known !== undefined && known.ids === structure.ids) return known;
  const tree =
    (previous && previous.tree.ids === structure.ids ? changedIndex(design, previous) : null) ??
    freshIndex(design, structure);
  indexes.set(design.nodes, tree);
  return tree;
}

function structureOf(design: Design): Structure {
  const ids: NodeId[] = [];
  const parents: number[] = [];
  const visit = (id: NodeId, parent: number): void => {
    const place = ids.push(id) - 1;
    parents.push(parent);
    if (nodeOf(design, id).kind !== "account") for (const childId of childIdsOf(design, id)) visit(childId, place);
  };
  visit(design.rootId, -1);
  return {
    ids,
    places: new Map(ids.map((id, place) => [id, place])),
    parents: Int32Array.from(parents),
    isAccount: Uint8Array.from(ids, (id) => (nodeOf(design, id).kind === "account" ? 1 : 0)),
  };
}

function freshIndex(design: Design, structure: Structure): TreeIndex {
  const attached: (readonly PolicyId[])[] = [];
  const byName = new Map<string, number>();
  const attachments = Int32Array.from(structure.ids, (id) => {
    const { policyIds } = nodeOf(design, id);
    return numberOf(policyIds, attached, byName);
  });
  return { ...structure, attachments, attached };
}

function numberOf(
  policyIds: readonly PolicyId[],
  attached: (readonly PolicyId[])[],
  byName: Map<string, number>,
): number {
  const name = policyIds.length === 1 ? (policyIds[0] ?? "") : policyIds.join("\n");
  let number = byName.get(name);
  if (number === undefined) {
    number = attached.push(policyIds) - 1;
    byName.set(name, number);
  }
  return number;
}

/** Only nodes' records have changed: both maps have them in the same order. Null where they haven't. */
function changedIndex(
  { nodes }: Design,
  { design: before, tree }: { readonly design: Design; readonly tree: TreeIndex },
): TreeIndex | null {
  if (nodes.size !== before.nodes.size || tree.attached.length > 2 * nodes.size) return null;
  const attachments = tree.attachments.slice();
  const attached = [...tree.attached];
  const old = before.nodes.values();
  for (const [id, node] of nodes) {
    const was = old.next().value;
    if (was === node) continue;
    if (was === undefined || was.id !== id) return null;
    if (was.policyIds === node.policyIds) continue;
    const place = tree.places.get(id);
    if (place === undefined) return null;
    attachments[place] = attached.push(node.policyIds) - 1;
  }
  return { ...tree, attachments, attached };
}
