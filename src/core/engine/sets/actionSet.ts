/** A set of a space's actions, as bits in words of 32. Never changes once it is handed out. */
export class ActionSet {
  readonly words: Uint32Array;
  #size: number | null = null;

  constructor(words: Uint32Array) {
    this.words = words;
  }

  get size(): number {
    this.#size ??= sizeOf(this.words);
    return this.#size;
  }

  has(number: number): boolean {
    return (((this.words[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }

  /** The numbers, ascending, as a list. */
  toArray(): Uint32Array {
    const { words } = this;
    const list = new Uint32Array(this.size);
    let end = 0;
    for (let at = 0; at < words.length; at++)
      for (let word = words[at] ?? 0; word !== 0; word &= word - 1) list[end++] = at * 32 + lowestBit(word);
    return list;
  }

  /** The numbers, ascending. */
  *numbers(): Generator<number> {
    const { words } = this;
    for (let at = 0; at < words.length; at++)
      for (let word = words[at] ?? 0; word !== 0; word &= word - 1) yield at * 32 + lowestBit(word);
  }

  /** Those that the other hasn't. */
  minus(other: ActionSet): ActionSet {
    return new ActionSet(this.words.map((word, at) => word & ~(other.words[at] ?? 0)));
  }
}

/** Room for so many actions, none of them in it. */
export function emptyWords(actions: number): Uint32Array {
  return new Uint32Array((actions + 31) >>> 5);
}

/** All of so many actions. */
export function allWords(actions: number): Uint32Array {
  const words = emptyWords(actions).fill(0xffffffff);
  const rest = actions & 31;
  if (rest !== 0) words[words.length - 1] = (1 << rest) - 1;
  return words;
}

export function addTo(words: Uint32Array, number: number): void {
  words[number >>> 5] = (words[number >>> 5] ?? 0) | (1 << (number & 31));
}

/** Adds `from` up to, but not with, `to`. */
export function addRange(words: Uint32Array, from: number, to: number): void {
  let number = from;
  for (; number < to && (number & 31) !== 0; number++) addTo(words, number);
  for (; number + 32 <= to; number += 32) words[number >>> 5] = 0xffffffff;
  for (; number < to; number++) addTo(words, number);
}

function sizeOf(words: Uint32Array): number {
  let size = 0;
  for (let at = 0; at < words.length; at++) size += bitsIn(words[at] ?? 0);
  return size;
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
