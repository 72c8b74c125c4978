import { describe, expect, it } from "vitest";
import { nearestOf } from "./nearest";

describe("the text that was probably meant", () => {
  it.each([
    ["rutnime", "runtime"],
    ["Runtime", "runtime"],
    ["p-FullAWSAces", "p-FullAWSAccess"],
    ["sandbx", "sandbox"],
  ])("by %s is %s", (typed, meant) => {
    expect(nearestOf(typed, ["root", "runtime", "sandbox", "p-FullAWSAccess"])).toBe(meant);
  });

  it("is none where none is close", () => {
    expect(nearestOf("gone", ["root", "runtime"])).toBeNull();
    expect(nearestOf("", ["root"])).toBeNull();
    expect(nearestOf("x", [])).toBeNull();
  });
});
