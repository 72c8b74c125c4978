import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../evaluate";
import { evaluatePartially } from "../evaluatePartially";
import { completionsOf, designs, plainConditions, requests, variableConditions } from "../testing/arbitraries";
import { fulfils } from "../testing/fulfils";
import { residualOf } from "./residualOf";

describe("what is left of the policies", () => {
  it("is fulfilled by exactly the completions that pass", () => {
    fc.assert(
      fc.property(designs(plainConditions), requests, (design, request) => {
        if (evaluatePartially(design, request).kind !== "conditional") return;
        const residual = residualOf(design, request);
        for (const completion of completionsOf(request))
          expect(fulfils(residual, completion)).toBe(evaluate(design, completion).kind === "allowed");
      }),
      { numRuns: 200 },
    );
  });

  it("is so with policy variables too", () => {
    fc.assert(
      fc.property(designs([...plainConditions.slice(0, 3), ...variableConditions]), requests, (design, request) => {
        if (evaluatePartially(design, request).kind !== "conditional") return;
        const residual = residualOf(design, request);
        for (const completion of completionsOf(request))
          expect(fulfils(residual, completion)).toBe(evaluate(design, completion).kind === "allowed");
      }),
      { numRuns: 150 },
    );
  });

  it("is nothing where every completion passes", () => {
    fc.assert(
      fc.property(designs(plainConditions), requests, (design, request) => {
        if (evaluatePartially(design, request).kind === "allowed") expect(residualOf(design, request)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
