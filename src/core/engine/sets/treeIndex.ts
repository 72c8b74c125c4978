import type { Design, Node, NodeId, PolicyId } from "../../design/types";
import { type TreeStructure, treeStructureOf } from "./treeStructure";

/** A design's tree with what is attached where. */
export class TreeIndex {
  readonly structure: TreeStructure;
  /** Lists of policies attached together, none twice; the trees of later designs only add to it. */
  readonly attached: AttachedTogether;
  /** By place, the number in `attached` of what the node has. */
  readonly attachments: Int32Array;
  /** By place. */
  readonly nodes: readonly Node[];
  readonly #source: Design["nodes"];
  /** The places of the nodes in the order of the design's map; made when it is first needed. */
  #order: Int32Array | null;

  constructor(
    source: Design["nodes"],
    parts: Pick<TreeIndex, "structure" | "attached" | "attachments" | "nodes">,
    order: Int32Array | null = null,
  ) {
    this.#source = source;
    this.structure = parts.structure;
    this.attached = parts.attached;
    this.attachments = parts.attachments;
    this.nodes = parts.nodes;
    this.#order = order;
  }

  static anew({ nodes: source }: Design, structure: TreeStructure): TreeIndex {
    const attached = new AttachedTogether();
    const nodes = structure.ids.map((id) => source.get(id) as Node);
    const attachments = Int32Array.from(nodes, (node) => attached.numberOf(node.policyIds));
    return new TreeIndex(source, { structure, attached, attachments, nodes });
  }

  /** The index of a later design. Cost: a comparison for each node. */
  next(design: Design, structure: TreeStructure): TreeIndex {
    return (
      (structure === this.structure ? this.#withChangedNodes(design) : null) ?? this.#inStructure(design, structure)
    );
  }

  /** Where the tree is the same, with the nodes that are others; null where the design's map has another order. */
  #withChangedNodes({ nodes: source }: Design): TreeIndex | null {
    if (source.size !== this.#source.size) return null;
    this.#order ??= Int32Array.from(this.#source.keys(), (id) => this.structure.placeOf(id) ?? 0);
    const order = this.#order;
    const nodes = this.nodes.slice();
    const attachments = this.attachments.slice();
    let at = 0;
    let isSameOrder = true;
    source.forEach((node) => {
      const place = order[at++] ?? 0;
      const old = nodes[place];
      if (old === node) return;
      if (old?.id !== node.id) isSameOrder = false;
      nodes[place] = node;
      if (old?.policyIds !== node.policyIds) attachments[place] = this.attached.numberOf(node.policyIds);
    });
    const { structure, attached } = this;
    return isSameOrder ? new TreeIndex(source, { structure, attached, attachments, nodes }, order) : null;
  }

  /** Nodes that are the same object as before have the same policies: their lists needn't be looked at. */
  #inStructure({ nodes: source }: Design, structure: TreeStructure): TreeIndex {
    const { attached } = this;
    const was = structure.placesIn(this.structure);
    const nodes = new Array<Node>(structure.ids.length);
    const attachments = new Int32Array(structure.ids.length);
    for (let place = 0; place < nodes.length; place++) {
      const before = was === null ? place : (was[place] ?? -1);
      const old = this.nodes[before];
      const node =
        source === this.#source && old !== undefined ? old : (source.get(structure.ids[place] as NodeId) as Node);
      nodes[place] = node;
      attachments[place] =
        old === node || old?.policyIds === node.policyIds
          ? (this.attachments[before] ?? 0)
          : attached.numberOf(node.policyIds);
    }
    return new TreeIndex(source, { structure, attached, attachments, nodes });
  }
}

const indexes = new WeakMap<Design["nodes"], TreeIndex>();

/** The index of a design; `previous`: that of an earlier one, from which what stays the same is taken. */
export function treeIndexOf(design: Design, previous: TreeIndex | undefined): TreeIndex {
  const structure = treeStructureOf(design, previous?.structure);
  const known = indexes.get(design.nodes);
  if (known?.structure === structure) return known;
  const isWorn = previous !== undefined && previous.attached.count > 2 * structure.ids.length + 1_000;
  const tree = previous === undefined || isWorn ? TreeIndex.anew(design, structure) : previous.next(design, structure);
  indexes.set(design.nodes, tree);
  return tree;
}

/** Numbers for lists of policies, and for the policies in them. Grows: what has a number keeps it. */
export class AttachedTogether {
  readonly policyIds: PolicyId[] = [];
  readonly #lists: (readonly number[])[] = [];
  readonly #policyNumbers = new Map<PolicyId, number>();
  readonly #numbers = new Map<string, number>();

  get count(): number {
    return this.#lists.length;
  }

  numberOf(policyIds: readonly PolicyId[]): number {
    const name = policyIds.length === 1 ? (policyIds[0] ?? "") : policyIds.join("\n");
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#lists.push(policyIds.map((id) => this.#policyNumberOf(id))) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  /** The numbers of the policies in a list. */
  listAt(number: number): readonly number[] {
    return this.#lists[number] ?? [];
  }

  #policyNumberOf(id: PolicyId): number {
    let number = this.#policyNumbers.get(id);
    if (number === undefined) {
      number = this.policyIds.push(id) - 1;
      this.#policyNumbers.set(id, number);
    }
    return number;
  }
}
