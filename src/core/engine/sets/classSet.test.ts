import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addClass,
  areSameSets,
  type ClassSet,
  difference,
  emptySet,
  forEachClass,
  fullSet,
  hasClass,
  intersection,
  isEmptySet,
  isWithin,
  overlap,
  removeClass,
  union,
} from "./classSet";

const COUNT = 95;
const members = fc.uniqueArray(fc.nat(COUNT - 1));

function setOf(numbers: readonly number[]): ClassSet {
  const words = emptySet(COUNT);
  for (const number of numbers) addClass(words, number);
  return words;
}

function listOf(words: ClassSet): readonly number[] {
  const list: number[] = [];
  forEachClass(words, (number) => list.push(number));
  return list;
}

const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

describe("a set of classes", () => {
  it("has what was added and not what was removed", () => {
    fc.assert(
      fc.property(members, members, (added, removed) => {
        const words = [...setOf(added)];
        for (const number of removed) removeClass(words, number);
        const left = added.filter((number) => !removed.includes(number));
        expect(listOf(words)).toEqual(sorted(left));
        for (let number = 0; number < COUNT; number++) expect(hasClass(words, number)).toBe(left.includes(number));
        expect(isEmptySet(words)).toBe(left.length === 0);
      }),
    );
  });

  it("unites, intersects and subtracts as sets do", () => {
    fc.assert(
      fc.property(members, members, (one, other) => {
        const [a, b] = [setOf(one), setOf(other)];
        const both = one.filter((number) => other.includes(number));
        expect(listOf(union(a, b))).toEqual(sorted(new Set([...one, ...other])));
        expect(listOf(intersection(a, b))).toEqual(sorted(both));
        expect(listOf(difference(a, b))).toEqual(sorted(one.filter((number) => !other.includes(number))));
        expect(overlap(a, b)).toBe(both.length > 0);
        expect(isWithin(a, b)).toBe(both.length === one.length);
        expect(areSameSets(a, b)).toBe(both.length === one.length && one.length === other.length);
      }),
    );
  });

  it("can have all classes, in words that stay small integers", () => {
    for (const count of [0, 1, 29, 30, 31, 60, 95]) {
      const all = fullSet(count);
      expect(listOf(all)).toEqual(Array.from({ length: count }, (_, number) => number));
      expect(all.every((word) => word < 2 ** 30)).toBe(true);
    }
  });
});
