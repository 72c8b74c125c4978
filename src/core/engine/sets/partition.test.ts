import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Partition } from "./partition";

const SIZE = 40;
const sets = fc.array(fc.uniqueArray(fc.nat(SIZE - 1)), { maxLength: 8 });

describe("a partition", () => {
  it("has two numbers in one class if and only if no cut tells them apart", () => {
    fc.assert(
      fc.property(sets, (cuts) => {
        const partition = new Partition(1, new Uint32Array(SIZE));
        for (const numbers of cuts) partition.cut(numbers);
        const nameOf = (number: number) => cuts.map((numbers) => numbers.includes(number)).join();
        for (let one = 0; one < SIZE; one++)
          for (let other = 0; other < SIZE; other++)
            expect(partition.classOf[one] === partition.classOf[other]).toBe(nameOf(one) === nameOf(other));
        expect(partition.count).toBe(new Set(partition.classOf).size);
        expect(Math.max(...partition.classOf)).toBe(partition.count - 1);
      }),
    );
  });

  it("leaves the classes that it was given as they were", () => {
    const given = new Uint32Array(SIZE);
    new Partition(1, given).cut([1, 2, 3]);
    expect(given.every((its) => its === 0)).toBe(true);
  });
});
