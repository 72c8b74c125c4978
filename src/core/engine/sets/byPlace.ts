import type { NodeId } from "../../design/types";
import type { TreeStructure } from "./treeStructure";

/** A map over some of a tree's nodes whose values are read off arrays as they are asked for. */
export class ByPlace<V> implements ReadonlyMap<NodeId, V> {
  readonly #structure: TreeStructure;
  readonly #places: Int32Array;
  readonly #valueAt: (place: number) => V | undefined;

  /** `places`: those that the map may have; `valueAt`: undefined for those that it doesn't have, and for all others. */
  constructor(structure: TreeStructure, places: Int32Array, valueAt: (place: number) => V | undefined) {
    this.#structure = structure;
    this.#places = places;
    this.#valueAt = valueAt;
  }

  get size(): number {
    let size = 0;
    for (const place of this.#places) if (this.#valueAt(place) !== undefined) size++;
    return size;
  }

  get(id: NodeId): V | undefined {
    const place = this.#structure.placeOf(id);
    return place === undefined ? undefined : this.#valueAt(place);
  }

  has(id: NodeId): boolean {
    return this.get(id) !== undefined;
  }

  forEach(visit: (value: V, id: NodeId, map: ReadonlyMap<NodeId, V>) => void): void {
    const { ids } = this.#structure;
    for (let at = 0; at < this.#places.length; at++) {
      const place = this.#places[at] ?? -1;
      const value = this.#valueAt(place);
      if (value !== undefined) visit(value, ids[place] as NodeId, this);
    }
  }

  *entries(): MapIterator<[NodeId, V]> {
    const { ids } = this.#structure;
    for (const place of this.#places) {
      const value = this.#valueAt(place);
      if (value !== undefined) yield [ids[place] as NodeId, value];
    }
  }

  *keys(): MapIterator<NodeId> {
    for (const [id] of this.entries()) yield id;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[NodeId, V]> {
    return this.entries();
  }
}
