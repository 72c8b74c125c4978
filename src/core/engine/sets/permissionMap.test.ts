import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeId } from "../../design/ids";
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
      { numRuns: 250 },
    );
  }, 60_000);

  it("gives a single verdict by the node's id", () => {
    fc.assert(
      fc.property(designs, lenses, (design, lens) => {
        const map = permissionMap(design, lens, spaceOf(lens, null));
        for (const [id, verdicts] of [...map.accounts, ...map.levels])
          expect(map.verdictOf(id, 0), id).toBe(verdicts.verdictOf(0));
        expect(map.verdictOf(nodeId("nowhere"), 0)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same objects where nothing has changed", () => {
    fc.assert(
      fc.property(designs, lenses, (design, lens) => {
        const space = spaceOf(lens, null);
        const first = permissionMap(design, lens, space);
        const again = permissionMap({ ...design }, lens, space, { previous: first });
        const management = nodeId("management");
        expect(again.accounts.get(management)).toBe(first.accounts.get(management));
        for (const [id, { counts }] of first.accounts) expect(again.accounts.get(id)?.counts).toEqual(counts);
      }),
      { numRuns: 60 },
    );
  });
});
