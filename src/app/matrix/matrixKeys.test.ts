import { describe, expect, it } from "vitest";
import { type Stop, type StopCounts, settled, stopAfter } from "./matrixKeys";

/** A strip with three accounts, heads with two things each and an empty corner, two units: the first has two in its second cell. */
const COUNTS: StopCounts = {
  rows: 4,
  columns: 3,
  isStrip: (row) => row === 0,
  itemsAt: (row, column) => {
    if (row === 0) return 3;
    if (row === 1) return column === 0 ? 0 : 2;
    return row === 2 && column === 2 ? 2 : 1;
  },
};
const at = (row: number, column: number, item = 0): Stop => ({ row, column, item });

describe("the keys of the matrix", () => {
  it.each([
    ["goes along a row", "ArrowRight", at(2, 0), at(2, 1)],
    ["stops at its end", "ArrowRight", at(2, 2), at(2, 2)],
    ["comes to the unit's name", "ArrowLeft", at(2, 1), at(2, 0)],
    ["goes through the accounts of a cell", "ArrowDown", at(2, 2), at(2, 2, 1)],
    ["and from the last one to the next unit", "ArrowDown", at(2, 2, 1), at(3, 2)],
    ["comes from below to the last account of a cell", "ArrowUp", at(3, 2), at(2, 2, 1)],
    ["comes to the heads of the columns", "ArrowUp", at(2, 1), at(1, 1, 1)],
    ["passes the corner, which is empty", "ArrowUp", at(2, 0), at(1, 1, 1)],
    ["comes to the strip from any column", "ArrowUp", at(1, 2), at(0, 1)],
    ["goes along the accounts of a strip", "ArrowRight", at(0, 1), at(0, 1, 1)],
    ["leaves a strip downwards", "ArrowDown", at(0, 1, 2), at(1, 1)],
    ["goes to the first of a row", "Home", at(3, 2), at(3, 0)],
    ["goes to the last of a row", "End", at(3, 0), at(3, 2)],
    ["goes to the last of a strip", "End", at(0, 1), at(0, 1, 2)],
    ["goes to the top", "Ctrl+Home", at(3, 2), at(0, 1)],
    ["goes to the last cell", "Ctrl+End", at(0, 1), at(3, 2)],
    ["goes down many rows", "PageDown", at(0, 1), at(3, 1)],
  ])("%s", (_sentence, key, from, to) => {
    expect(stopAfter(COUNTS, from, key)).toEqual(to);
  });

  it("leaves other keys alone", () => {
    expect(stopAfter(COUNTS, at(2, 1), "F2")).toBeNull();
  });

  it("rests on the nearest thing where the wanted one is gone", () => {
    expect(settled(COUNTS, at(9, 9, 9))).toEqual(at(3, 2));
    expect(settled(COUNTS, at(1, 0))).toEqual(at(1, 1));
  });
});
