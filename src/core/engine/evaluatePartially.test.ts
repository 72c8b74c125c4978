import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Design } from "../design/types";
import { evaluate } from "./evaluate";
import { evaluatePartially } from "./evaluatePartially";
import { completionsOf, designs, plainConditions, requests, variableConditions } from "./testing/arbitraries";
import type { Request, Verdict } from "./types";

function kindsOf(design: Design, requests: readonly Request[]): ReadonlySet<string> {
  return new Set(requests.map((request) => evaluate(design, request).kind));
}

function checkExamples(design: Design, verdict: Verdict): void {
  if (verdict.kind !== "conditional") return;
  if (verdict.allowedExample !== null) expect(evaluate(design, verdict.allowedExample).kind).toBe("allowed");
  if (verdict.deniedExample !== null) expect(evaluate(design, verdict.deniedExample).kind).toBe("denied");
  expect(verdict.proved).toBe(verdict.allowedExample !== null && verdict.deniedExample !== null);
}

describe("the partial reading", () => {
  it("says allowed or denied exactly where every completion is, and shows one of each otherwise", () => {
    fc.assert(
      fc.property(designs(plainConditions), requests, (design, request) => {
        const verdict = evaluatePartially(design, request);
        const kinds = kindsOf(design, completionsOf(request));
        if (verdict.kind === "conditional") expect(verdict.proved).toBe(true);
        else expect([...kinds]).toEqual([verdict.kind]);
        checkExamples(design, verdict);
      }),
      { numRuns: 400 },
    );
  });

  it("with policy variables says allowed or denied only where every completion is", () => {
    fc.assert(
      fc.property(designs([...plainConditions.slice(0, 3), ...variableConditions]), requests, (design, request) => {
        const verdict = evaluatePartially(design, request);
        if (verdict.kind !== "conditional")
          expect([...kindsOf(design, completionsOf(request))]).toEqual([verdict.kind]);
        checkExamples(design, verdict);
      }),
      { numRuns: 300 },
    );
  });

  it("equals the complete reading where nothing is unknown", () => {
    fc.assert(
      fc.property(designs(plainConditions), requests, (design, request) => {
        const [whole] = completionsOf(request);
        if (whole !== undefined) expect(evaluatePartially(design, whole)).toEqual(evaluate(design, whole));
      }),
      { numRuns: 200 },
    );
  });
});
