import { describe, expect, it } from "vitest";
import { describeProblem, quoted, visible } from "./problem";

describe("texts from outside in messages", () => {
  it("show what can't be seen", () => {
    expect(visible("a\u202eb\u200b\u0007\ud800")).toBe("a\\u{202e}b\\u{200b}\\u{7}\\u{d800}");
    expect(visible("😀 été")).toBe("😀 été");
    expect(visible("\u3164\u2800")).toBe("\\u{3164}\\u{2800}");
  });

  it("leave pictographs that are joined to one as they are, and nothing else", () => {
    for (const whole of ["👩‍👩‍👧", "🏳️‍🌈", "👩🏽‍💻", "❤️", "1️⃣"]) expect(visible(`a ${whole} b`)).toBe(`a ${whole} b`);
    expect(visible("a\u200db")).toBe("a\\u{200d}b");
    expect(visible("👩\u200d")).toBe("👩\\u{200d}");
    expect(visible("👩\u200d\u200d👧")).toBe("👩\\u{200d}\\u{200d}👧");
    expect(visible("👩‍👧\u202e")).toBe("👩‍👧\\u{202e}");
  });

  it("are cut", () => {
    expect(quoted("x".repeat(80))).toBe(`“${"x".repeat(80)}”`);
    expect(quoted("x".repeat(81))).toBe(`“${"x".repeat(79)}…”`);
  });
});

describe("a problem as one line", () => {
  const problem = { severity: "error", code: "x", message: "It is wrong.", remedy: "Mend it." } as const;

  it("starts with its place, where there is one", () => {
    expect(describeProblem({ ...problem, at: { line: 3, column: 4, path: "$.a" } })).toBe(
      "line 3, column 4: It is wrong. Mend it.",
    );
    expect(describeProblem({ ...problem, at: { path: "$.a" } })).toBe("$.a: It is wrong. Mend it.");
    expect(describeProblem({ ...problem, at: {}, remedy: "" })).toBe("It is wrong.");
  });
});
