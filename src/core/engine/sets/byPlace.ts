import type { NodeId } from "../../design/types";
import type { TreeIndex } from "./treeIndex";

/** A map over some of a tree's nodes whose values are read off arrays as they are asked for. */
export class ByPlace<V> implements ReadonlyMap<NodeId, V> {
  readonly #tree: TreeIndex;
  readonly #valueAt: (place: number) => V | undefined;
  #size: number | null = null;

  /** `valueAt`: undefined for nodes that the map doesn't have. */
  constructor(tree: TreeIndex, valueAt: (place: number) => V | undefined) {
    this.#tree = tree;
    this.#valueAt = valueAt;
  }

  get size(): number {
    this.#size ??= [...this.keys()].length;
    return this.#size;
  }

  get(id: NodeId): V | undefined {
    const place = this.#tree.places.get(id);
    return place === undefined ? undefined : this.#valueAt(place);
  }

  has(id: NodeId): boolean {
    return this.get(id) !== undefined;
  }

  *entries(): MapIterator<[NodeId, V]> {
    const { ids } = this.#tree;
    for (let place = 0; place < ids.length; place++) {
      const value = this.#valueAt(place);
      const id = ids[place];
      if (value !== undefined && id !== undefined) yield [id, value];
    }
  }

  *keys(): MapIterator<NodeId> {
    for (const [id] of this.entries()) yield id;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  forEach(visit: (value: V, id: NodeId, map: ReadonlyMap<NodeId, V>) => void): void {
    for (const [id, value] of this.entries()) visit(value, id, this);
  }

  [Symbol.iterator](): MapIterator<[NodeId, V]> {
    return this.entries();
  }
}
