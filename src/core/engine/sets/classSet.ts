/**
 * A set of classes of actions: bits in words of 30, which JavaScript engines keep in plain arrays as they are; thousands of
 * small typed arrays would cost more in making and clearing away than all that is computed with them. Never changes once
 * it is handed out.
 */
export type ClassSet = readonly number[];

export const BITS_IN_WORD = 30;
const WHOLE_WORD = 2 ** BITS_IN_WORD - 1;

/** Of so many classes none, to be filled. */
export function emptySet(count: number): number[] {
  return new Array<number>(Math.ceil(count / BITS_IN_WORD)).fill(0);
}

/** All of so many classes. */
export function fullSet(count: number): ClassSet {
  const words = emptySet(count).fill(WHOLE_WORD);
  const rest = count % BITS_IN_WORD;
  if (rest !== 0) words[words.length - 1] = 2 ** rest - 1;
  return words;
}

export function hasClass(words: ClassSet, number: number): boolean {
  const at = (number / BITS_IN_WORD) | 0;
  return (((words[at] ?? 0) >>> (number - at * BITS_IN_WORD)) & 1) === 1;
}

export function addClass(words: number[], number: number): void {
  const at = (number / BITS_IN_WORD) | 0;
  words[at] = (words[at] ?? 0) | (1 << (number - at * BITS_IN_WORD));
}

export function removeClass(words: number[], number: number): void {
  const at = (number / BITS_IN_WORD) | 0;
  words[at] = (words[at] ?? 0) & ~(1 << (number - at * BITS_IN_WORD));
}

export function forEachClass(words: ClassSet, visit: (number: number) => void): void {
  for (let at = 0; at < words.length; at++)
    for (let word = words[at] ?? 0; word !== 0; word &= word - 1)
      visit(at * BITS_IN_WORD + 31 - Math.clz32(word & -word));
}

export function union(one: ClassSet, other: ClassSet): ClassSet {
  const words = one.slice();
  for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) | (other[at] ?? 0);
  return words;
}

/** Null where all of them are: the empty set. */
export function unionOf(sets: Iterable<ClassSet | null>): ClassSet | null {
  let all: ClassSet | null = null;
  for (const words of sets) if (words !== null) all = all === null ? words : union(all, words);
  return all;
}

export function intersection(one: ClassSet, other: ClassSet): ClassSet {
  const words = one.slice();
  for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) & (other[at] ?? 0);
  return words;
}

/** What is in `one` and not in `other`. */
export function difference(one: ClassSet, other: ClassSet): ClassSet {
  const words = one.slice();
  for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) & ~(other[at] ?? 0);
  return words;
}

export function isEmptySet(words: ClassSet): boolean {
  for (let at = 0; at < words.length; at++) if (words[at] !== 0) return false;
  return true;
}

export function nullIfEmpty(words: ClassSet): ClassSet | null {
  return isEmptySet(words) ? null : words;
}

/** Whether all of `one` is in `other`. */
export function isWithin(one: ClassSet, other: ClassSet): boolean {
  for (let at = 0; at < one.length; at++) if (((one[at] ?? 0) & ~(other[at] ?? 0)) !== 0) return false;
  return true;
}

export function overlap(one: ClassSet, other: ClassSet): boolean {
  for (let at = 0; at < one.length; at++) if (((one[at] ?? 0) & (other[at] ?? 0)) !== 0) return true;
  return false;
}

export function areSameSets(one: ClassSet, other: ClassSet): boolean {
  if (one === other) return true;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
