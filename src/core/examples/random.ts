/** A stream of choices that depends on nothing but its seed: equal on every machine and in every version of ours. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One entry of a list that isn't empty. */
  pick<T>(list: readonly T[]): T;
  /** `count` entries of the list in random order, none twice; all of them where the list is shorter. */
  pickSome<T>(list: readonly T[], count: number): readonly T[];
}

/** The stream of this seed, a whole number. Generator: mulberry32 (Tommy Ettinger, public domain), 32 bits of state. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    integer,
    chance: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new Error("There is nothing to pick from.");
      return list[integer(0, list.length - 1)]!;
    },
    pickSome: (list, count) => {
      const left = [...list];
      const size = Math.min(count, left.length);
      for (let index = 0; index < size; index++) {
        const other = integer(index, left.length - 1);
        [left[index], left[other]] = [left[other]!, left[index]!];
      }
      return left.slice(0, size);
    },
  };
}
