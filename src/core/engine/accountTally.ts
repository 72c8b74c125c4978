import { type AccountCounts, COUNTED } from "./colouring";
import type { SetMap } from "./sets/permissionMap";

/** How many accounts under each node get which answer. */
export class AccountTally {
  readonly #map: SetMap;
  /** By place, the numbers in the order of `COUNTED`. */
  readonly #counted: Int32Array;
  /** By place, what was asked for. */
  readonly #counts: AccountCounts[] = [];
  readonly #before: readonly AccountCounts[] | null;

  /** `earlier`: where the tree is the same, only accounts with other states are counted again. */
  constructor(map: SetMap, earlier: AccountTally | null) {
    this.#map = map;
    const { since } = map.found;
    const base = earlier !== null && since?.number === earlier.#map.found.number ? earlier : null;
    this.#counted =
      base === null || since === null ? countedAnew(map) : corrected(base.#counted, base.#map, map, since.places);
    this.#before = earlier !== null && earlier.#map.tree.structure === map.tree.structure ? earlier.#counts : null;
  }

  /** The same object as before where the numbers are the same, so that what shows them needn't be drawn again. */
  countsAt(place: number): AccountCounts {
    const known = this.#counts[place];
    if (known !== undefined) return known;
    const at = place * COUNTED.length;
    const before = this.#before?.[place];
    const isSame = before !== undefined && COUNTED.every((kind, index) => before[kind] === this.#counted[at + index]);
    const counts = isSame ? before : this.#read(at);
    this.#counts[place] = counts;
    return counts;
  }

  #read(at: number): AccountCounts {
    const numberOf = (index: number) => this.#counted[at + index] ?? 0;
    return {
      allowed: numberOf(0),
      conditional: numberOf(1),
      explicitDeny: numberOf(2),
      implicitDeny: numberOf(3),
      exempt: numberOf(4),
      partly: numberOf(5),
    };
  }
}

/** Children stand after their parents. */
function countedAnew(map: SetMap): Int32Array {
  const { parents, isAccount } = map.tree.structure;
  const kinds = COUNTED.length;
  const counted = new Int32Array(parents.length * kinds);
  for (let place = parents.length - 1; place > 0; place--) {
    const above = (parents[place] ?? 0) * kinds;
    if (isAccount[place] === 1) {
      const at = above + (map.verdictsAt(place)?.countedAs ?? 0);
      counted[at] = (counted[at] ?? 0) + 1;
      continue;
    }
    const at = place * kinds;
    for (let kind = 0; kind < kinds; kind++)
      counted[above + kind] = (counted[above + kind] ?? 0) + (counted[at + kind] ?? 0);
  }
  return counted;
}

/** The numbers before, corrected where accounts have other states now. */
function corrected(before: Int32Array, was: SetMap, map: SetMap, places: readonly number[]): Int32Array {
  const { parents, isAccount } = map.tree.structure;
  const counted = before.slice();
  const add = (place: number, kind: number | undefined, number: 1 | -1) => {
    for (let above = parents[place] ?? -1; kind !== undefined && above !== -1; above = parents[above] ?? -1) {
      const at = above * COUNTED.length + kind;
      counted[at] = (counted[at] ?? 0) + number;
    }
  };
  for (const place of places) {
    if (isAccount[place] !== 1) continue;
    add(place, was.verdictsAt(place)?.countedAs, -1);
    add(place, map.verdictsAt(place)?.countedAs, 1);
  }
  return counted;
}
