import { describe, expect, it } from "vitest";
import { linesOfName } from "./nameLines";

/** Ten pixels for every character. */
const widthOf = (text: string) => text.length * 10;

describe("the lines of a name", () => {
  it.each([
    ["ecommerce-dev", 130, 1],
    ["ecommerce-stage", 130, 2],
    ["data-warehouse-stage", 150, 2],
    ["data-warehouse-stage", 140, 3],
    ["Shared Services", 100, 2],
    ["onewordthatiswide", 100, 2],
    ["a-name-that-goes-on-and-on-and-on", 60, 5],
  ])("of %s in %i pixels are %i", (name, width, lines) => {
    expect(linesOfName(name, width, widthOf)).toBe(lines);
  });
});
