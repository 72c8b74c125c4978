import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardHolds } from "../../policy";
import { completeWorld, KnownContext } from "../context";
import { evaluatePartially } from "../evaluatePartially";
import { completionsOf, designs, plainConditions, requests } from "../testing/arbitraries";
import { fulfils } from "../testing/fulfils";
import type { Request } from "../types";
import { type Phrasing, phrasingOf, phrasingsOf } from "./phrasing";
import { residualOf } from "./residualOf";
import { compiledTerm } from "./simplify";
import type { Term } from "./types";

/** Whether a whole request of one resource passes by a phrasing, as its docstring says. */
function passes(phrasing: Phrasing, request: Request): boolean {
  const world = (term: Term) =>
    completeWorld(new KnownContext(request.context ?? {}), term.resource ?? String(request.resource));
  const holds = (term: Term) => guardHolds(compiledTerm(term), world(term)) === "yes";
  if (phrasing.kind === "never") return !phrasing.anyOf.some(holds);
  const { where, anyOf, unless } = phrasing;
  return (where !== null && !holds(where)) || [...anyOf, ...unless].some(holds);
}

describe("a requirement as people say it", () => {
  it("is fulfilled by exactly the requests that fulfil the requirement, alone and with the others", () => {
    fc.assert(
      fc.property(designs(plainConditions), requests, (design, request) => {
        if (evaluatePartially(design, request).kind !== "conditional") return;
        const residual = residualOf(design, request);
        const together = phrasingsOf(residual);
        for (const completion of completionsOf(request)) {
          for (const requirement of residual)
            expect(passes(phrasingOf(requirement), completion)).toBe(fulfils([requirement], completion));
          expect(together.every((phrasing) => passes(phrasing, completion))).toBe(fulfils(residual, completion));
        }
      }),
      { numRuns: 80 },
    );
  });
});
