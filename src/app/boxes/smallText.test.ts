import { expect, it } from "vitest";
import { smallTextSize } from "./smallText";

it("has 11 pixels of the screen wherever the lines of a box hold it, and is never smaller than at full size", () => {
  for (const zoom of [0.79, 0.85, 0.9, 1]) expect(smallTextSize(zoom) * zoom).toBeGreaterThanOrEqual(11);
  expect(smallTextSize(1)).toBe(12);
  expect(smallTextSize(2.5)).toBe(12);
  expect(smallTextSize(0.2)).toBe(14);
});
