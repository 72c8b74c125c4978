import { describe, expect, it } from "vitest";
import { keptParts, passingShare, passingWords, sharesOf, sharesSentence } from "./shares";

const none = { allowed: 0, conditional: 0, explicitDeny: 0, implicitDeny: 0, exempt: 0 };

describe("the share of the actions asked", () => {
  it("is rounded down, and told by what is missing where nearly all pass", () => {
    expect(passingShare({ ...none, allowed: 22_080, explicitDeny: 11 })).toBe("all but 11");
    expect(passingShare({ ...none, allowed: 8_739, implicitDeny: 1_261 })).toBe("87.3 %");
    expect(passingShare({ ...none, allowed: 5 })).toBe("all");
    expect(passingShare({ ...none, allowed: 1, implicitDeny: 22_090 })).toBe("under 0.1 %");
    expect(passingShare({ ...none, implicitDeny: 3 })).toBe("none");
  });

  it("is that which passes under a condition where nothing else does", () => {
    expect(passingShare({ ...none, conditional: 3 })).toBe("all if…");
    expect(passingWords({ ...none, conditional: 3 })).toBe("all pass if…");
    expect(passingWords({ ...none, conditional: 80, explicitDeny: 20 })).toBe("80.0 % pass if…");
    expect(passingWords({ ...none, conditional: 80, allowed: 20 })).toBe("20.0 % pass · 80 % if…");
    expect(passingWords({ ...none, explicitDeny: 80, allowed: 20 })).toBe("20.0 % pass · 80 % blocked");
    expect(passingWords({ ...none, explicitDeny: 3 })).toBe("none pass");
  });

  it("is told with what the rest is", () => {
    expect(sharesSentence({ ...none, allowed: 1_200, conditional: 2, explicitDeny: 3 })).toBe(
      "1,200 of 1,205 pass, 2 pass if…, 3 blocked",
    );
  });

  it("tells what is exempt apart from what passes", () => {
    expect(sharesSentence({ ...none, exempt: 22_091 })).toBe("all 22,091 exempt");
    expect(sharesSentence({ ...none, allowed: 8, explicitDeny: 1, exempt: 4 })).toBe(
      "8 of 9 pass, 1 blocked, 4 exempt",
    );
  });

  it("is told in marks with whether the rest is blocked or hangs on a condition", () => {
    const texts = (counts: Partial<typeof none>) => keptParts({ ...none, ...counts }).map(({ text }) => text);
    expect(texts({ allowed: 129, conditional: 871 })).toEqual(["✓ 12.9 %", "◆ 87 %"]);
    expect(texts({ allowed: 129, explicitDeny: 500, implicitDeny: 371 })).toEqual(["✓ 12.9 %", "⊘ 50 %", "∅ 37 %"]);
    expect(texts({ allowed: 22_080, explicitDeny: 11 })).toEqual(["all but ⊘ 11"]);
    expect(texts({ allowed: 22_080, conditional: 9, explicitDeny: 2 })).toEqual(["all but ◆ 9, ⊘ 2"]);
    expect(texts({ allowed: 900, conditional: 99, explicitDeny: 1 })).toEqual(["✓ 90.0 %", "◆ 9 %", "⊘ under 1 %"]);
    expect(texts({ allowed: 5 })).toEqual(["✓ all"]);
    expect(texts({ conditional: 5 })).toEqual(["◆ all"]);
    expect(texts({ explicitDeny: 5 })).toEqual(["⊘ all"]);
    expect(texts({})).toEqual([]);
  });

  it("has a part for each answer that some get", () => {
    expect(sharesOf({ ...none, allowed: 3, implicitDeny: 1 })).toEqual([
      { answer: "passes", share: 0.75 },
      { answer: "nothing-allows", share: 0.25 },
    ]);
    expect(sharesOf(none)).toEqual([]);
  });
});
