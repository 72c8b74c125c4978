import { describe, expect, it, vi } from "vitest";
import { keepShare, keptShare, OUTLINE_SHARE, shareAfterKey } from "./outlineShare";

describe("the boundary between the policy library and the outline", () => {
  it("gives the outline at least 45 % where nothing else was chosen, also where the browser refuses storage", () => {
    expect(keptShare()).toBeGreaterThanOrEqual(45);
    vi.stubGlobal("localStorage", {
      getItem: () => {
        throw new Error("denied");
      },
    });
    expect(keptShare()).toBeGreaterThanOrEqual(45);
    expect(() => keepShare(30)).not.toThrow();
    vi.unstubAllGlobals();
  });

  it("is where it was left, but never out of its bounds, whatever is kept", () => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    keepShare(35);
    expect(keptShare()).toBe(35);
    for (const [text, share] of [
      ["900", OUTLINE_SHARE.most],
      ["-3", OUTLINE_SHARE.least],
      ["half", OUTLINE_SHARE.usual],
    ] as const) {
      for (const key of kept.keys()) kept.set(key, text);
      expect(keptShare()).toBe(share);
    }
    vi.unstubAllGlobals();
  });

  it("goes up and down with the arrows and stops at its ends", () => {
    expect(shareAfterKey(60, "ArrowUp")).toBe(65);
    expect(shareAfterKey(60, "ArrowDown")).toBe(55);
    expect(shareAfterKey(60, "Home")).toBe(OUTLINE_SHARE.least);
    expect(shareAfterKey(OUTLINE_SHARE.most, "ArrowUp")).toBe(OUTLINE_SHARE.most);
    expect(shareAfterKey(60, "Tab")).toBeNull();
  });
});
