import { childIdsOf } from "../../design/queries";
import type { Design, NodeId } from "../../design/types";

/** The shape of a design's tree as arrays in drawing order, so that a walk over 12,000 nodes is a loop. */
export class TreeStructure {
  readonly ids: readonly NodeId[];
  /** By place, the place of the parent; the root's is -1. */
  readonly parents: Int32Array;
  readonly isAccount: Uint8Array;
  /** The places of accounts, and those of the root and every OU. */
  readonly accountPlaces: Int32Array;
  readonly levelPlaces: Int32Array;
  /** By place, the children of the root or OU. */
  readonly childIds: readonly (readonly NodeId[] | undefined)[];
  /** The structure from which it was made, and by place where the node stood there; -1: nowhere. */
  readonly from: { readonly number: number; readonly was: Int32Array } | null;
  /** No two have the same. */
  readonly number = ++structuresMade;
  #allPlaces: Int32Array | null = null;
  /** An object, as engines find names in one faster than texts in a Map. */
  #places: Readonly<Record<NodeId, number>> | null = null;

  constructor(rows: Rows, from: TreeStructure | null) {
    this.ids = rows.ids;
    this.childIds = rows.childIds;
    this.parents = Int32Array.from(rows.parents);
    this.isAccount = Uint8Array.from(rows.childIds, (children) => (children === undefined ? 1 : 0));
    this.accountPlaces = Int32Array.from(placesWhere(this.isAccount, 1));
    this.levelPlaces = Int32Array.from(placesWhere(this.isAccount, 0));
    this.from = from === null ? null : { number: from.number, was: Int32Array.from(rows.was) };
  }

  get allPlaces(): Int32Array {
    this.#allPlaces ??= this.parents.map((_, place) => place);
    return this.#allPlaces;
  }

  placeOf(id: NodeId): number | undefined {
    this.#places ??= placesById(this.ids);
    return this.#places[id];
  }

  /** By place of this structure, where the node stood in an earlier one; -1: nowhere. Null: everything stands where it stood. */
  placesIn(earlier: TreeStructure): Int32Array | null {
    if (earlier === this) return null;
    if (this.from?.number === earlier.number) return this.from.was;
    return Int32Array.from(this.ids, (id) => earlier.placeOf(id) ?? -1);
  }
}

let structuresMade = 0;

/** The structure while it is made. */
interface Rows {
  readonly ids: NodeId[];
  readonly parents: number[];
  readonly childIds: (readonly NodeId[] | undefined)[];
  readonly was: number[];
}

const structures = new WeakMap<Design["childIds"], TreeStructure>();

/** Cost: a step for each OU, and for each node under one whose children changed; without an earlier structure for all nodes. */
export function treeStructureOf(design: Design, earlier: TreeStructure | undefined): TreeStructure {
  const known = structures.get(design.childIds);
  if (known !== undefined) return known;
  const usable = earlier !== undefined && earlier.ids[0] === design.rootId ? earlier : null;
  const rows: Rows = { ids: [], parents: [], childIds: [], was: [] };
  if (usable === null) addAnew(design, design.rootId, -1, rows);
  else addChanged(design, usable, changedIn(design, usable), 0, -1, rows);
  const structure = new TreeStructure(rows, usable);
  structures.set(design.childIds, structure);
  return structure;
}

function addAnew(design: Design, id: NodeId, parent: number, rows: Rows): void {
  const children = design.childIds.get(id);
  const place = addRow(id, parent, children, -1, rows);
  for (const childId of children ?? []) addAnew(design, childId, place, rows);
}

function addRow(id: NodeId, parent: number, children: readonly NodeId[] | undefined, was: number, rows: Rows): number {
  rows.parents.push(parent);
  rows.childIds.push(children);
  rows.was.push(was);
  return rows.ids.push(id) - 1;
}

/** By place, 1 where the children of the node or of one under it are others now. */
function changedIn(design: Design, { ids, parents, levelPlaces, childIds }: TreeStructure): Uint8Array {
  const isChanged = new Uint8Array(ids.length);
  for (const place of levelPlaces) {
    if (design.childIds.get(ids[place] as NodeId) === childIds[place]) continue;
    for (let step = place; step !== -1 && isChanged[step] === 0; step = parents[step] ?? -1) isChanged[step] = 1;
  }
  return isChanged;
}

/** Adds a node of the earlier structure with what is under it now. What didn't change is copied in one piece. */
function addChanged(
  design: Design,
  earlier: TreeStructure,
  isChanged: Uint8Array,
  was: number,
  parent: number,
  rows: Rows,
): void {
  if (isChanged[was] === 0) {
    copyRows(earlier, was, parent, rows);
    return;
  }
  const id = earlier.ids[was] as NodeId;
  const children = childIdsOf(design, id);
  const place = addRow(id, parent, children, was, rows);
  for (const childId of children) {
    const childWas = earlier.placeOf(childId);
    const isOfKind = childWas !== undefined && design.childIds.has(childId) === (earlier.isAccount[childWas] === 0);
    if (!isOfKind)
      addAnew(design, childId, place, rows); // in another document the id may be of another kind
    else addChanged(design, earlier, isChanged, childWas, place, rows);
  }
}

function copyRows({ ids, parents, childIds }: TreeStructure, was: number, parent: number, rows: Rows): void {
  const shift = rows.ids.length - was;
  for (let place = was; place < ids.length && (place === was || (parents[place] ?? -1) >= was); place++)
    addRow(ids[place] as NodeId, place === was ? parent : (parents[place] ?? 0) + shift, childIds[place], place, rows);
}

function placesById(ids: readonly NodeId[]): Readonly<Record<NodeId, number>> {
  const places: Record<NodeId, number> = Object.create(null);
  for (let place = 0; place < ids.length; place++) places[ids[place] as NodeId] = place;
  return places;
}

function placesWhere(flags: Uint8Array, wanted: number): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < flags.length; place++) if (flags[place] === wanted) places.push(place);
  return places;
}
