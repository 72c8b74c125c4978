import { describe, expect, it } from "vitest";
import { clampedWidth, widthAfterKey } from "./sidePanelWidth";

describe("the width of the side panel", () => {
  it("leaves the canvas in sight and the panel legible", () => {
    expect(clampedWidth(2_000, 1_280)).toBe(768);
    expect(clampedWidth(10, 1_280)).toBe(360);
    expect(clampedWidth(500, 400)).toBe(360);
  });

  it("follows the arrows of its separator", () => {
    expect(widthAfterKey(500, "ArrowLeft", 1_280)).toBe(524);
    expect(widthAfterKey(500, "ArrowRight", 1_280)).toBe(476);
    expect(widthAfterKey(500, "Home", 1_280)).toBe(360);
    expect(widthAfterKey(500, "End", 1_280)).toBe(768);
    expect(widthAfterKey(500, "a", 1_280)).toBeNull();
  });
});
