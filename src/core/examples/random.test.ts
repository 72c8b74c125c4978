import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "./random";

describe("a seeded stream", () => {
  // The first outputs of mulberry32 with seed 1, as published with the generator, in 32 bits.
  it("is mulberry32, so that it stays the same in every version", () => {
    const random = seededRandom(1);
    const bits = Array.from({ length: 3 }, () => random.integer(0, 2 ** 32 - 1));
    expect(bits).toEqual([2693262067, 11749833, 2265367787]);
  });

  it("gives whole numbers within their bounds", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -100, max: 100 }), fc.nat(100), (seed, least, width) => {
        const number = seededRandom(seed).integer(least, least + width);
        expect(Number.isInteger(number) && number >= least && number <= least + width).toBe(true);
      }),
    );
  });

  it("picks as many entries as asked, none twice, all of a shorter list", () => {
    fc.assert(
      fc.property(fc.integer(), fc.uniqueArray(fc.nat()), fc.nat(20), (seed, list, count) => {
        const picked = seededRandom(seed).pickSome(list, count);
        expect(picked).toHaveLength(Math.min(count, list.length));
        expect(new Set(picked).size).toBe(picked.length);
        expect(picked.every((entry) => list.includes(entry))).toBe(true);
      }),
    );
  });
});
