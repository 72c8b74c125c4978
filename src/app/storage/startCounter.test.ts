import { describe, expect, it } from "vitest";
import { STARTS_BEFORE_SAFE_MODE, startBegins, startFinished } from "./startCounter";

/** What the counter needs of the browser's storage. */
function storage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  } as Storage;
}

describe("starts that never came to an end", () => {
  it("are counted until one does", () => {
    const kept = storage();
    expect([startBegins(kept), startBegins(kept), startBegins(kept)]).toEqual([0, 1, 2]);
    expect(startBegins(kept)).toBe(STARTS_BEFORE_SAFE_MODE);
    startFinished(kept);
    expect(startBegins(kept)).toBe(0);
  });

  it("aren't counted where the browser keeps nothing, and nothing breaks", () => {
    const full = { getItem: () => null, setItem: () => throwQuota() } as unknown as Storage;
    expect(startBegins(full)).toBe(0);
    expect(startBegins(null)).toBe(0);
    expect(() => startFinished(full)).not.toThrow();
  });
});

function throwQuota(): never {
  throw new DOMException("full", "QuotaExceededError");
}
