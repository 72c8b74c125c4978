import { expect, it } from "vitest";
import { mostScale, scalesUpTo } from "./pixels";

it.each([
  ["as wished where it can be drawn", 4, 2, 2],
  ["the next smaller one where it can't", 2.5, 3, 2],
  ["of the picture itself where no larger one can", 1.7, 2, 1],
  ["the only one where the picture has to shrink", 0.4, 2, 0.4],
])("the scale of a PNG is one of those that are shown to choose from: %s", (_what, most, wanted, expected) => {
  const { scales, scale } = scalesUpTo(most, wanted);
  expect(scale).toBe(expected);
  expect(scales).toContain(scale);
});

it("a picture of 16,000 by 4,000 pixels is drawn as it is, and no larger", () => {
  expect(mostScale({ width: 16_000, height: 4_000 })).toBe(1);
});
