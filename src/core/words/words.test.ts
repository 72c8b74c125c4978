import { describe, expect, it } from "vitest";
import { counted, listed, listedUpTo } from "./words";

describe("words for numbers and lists", () => {
  it("counts one thing and several", () => {
    expect(counted(1, "account")).toBe("1 account");
    expect(counted(0, "account")).toBe("0 accounts");
    expect(counted(1200, "policy", "policies")).toBe("1,200 policies");
  });

  it("lists things as a sentence does", () => {
    expect(listed([])).toBe("");
    expect(listed(["a"])).toBe("a");
    expect(listed(["a", "b"])).toBe("a and b");
    expect(listed(["a", "b", "c"], "or")).toBe("a, b or c");
  });

  it("counts what is too much to list", () => {
    expect(listedUpTo(2, ["a", "b"])).toBe("a and b");
    expect(listedUpTo(2, ["a", "b", "c", "d"])).toBe("a, b and 2 more");
  });
});
