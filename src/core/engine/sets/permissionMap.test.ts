import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountsUnder } from "../../design/queries";
import { lensRequest, trace } from "../index";
import { designs, lenses } from "../testing/organizations";
import { spaceOf } from "./actionSpace";
import { permissionMap } from "./permissionMap";

describe("a permission map", () => {
  it("gives every account the verdict of the partial reading", () => {
    fc.assert(
      fc.property(designs, lenses, (design, lens) => {
        const { accounts } = permissionMap(design, lens, spaceOf(lens, null));
        for (const { id } of accountsUnder(design, design.rootId)) {
          const request = lensRequest(design, lens, id);
          const { verdict, levels } = trace(design, request, { deriveContext: true, partial: true });
          const isExplicit =
            levels.some(({ outcome }) => outcome === "explicit-deny") ||
            (verdict.kind === "denied" && verdict.decidedBy.some(({ effect }) => effect === "explicit-deny"));
          const expected = verdict.kind !== "denied" ? verdict.kind : isExplicit ? "explicitDeny" : "implicitDeny";
          expect(accounts.get(id)?.verdictOf(0), id).toBe(expected);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
