import { describe, expect, it } from "vitest";
import { applyPatch, invertPatch } from "./applyPatch";
import { designOf, outlineOf } from "./designOf";
import { PatchMismatch } from "./draft";
import { nodeId } from "./ids";
import type { Patch } from "./patch";
import { nodeOf } from "./queries";

const before = designOf("Root > Runtime > dev*; Root > Runtime > prod*; Root > Sandbox");
const dev = nodeOf(before, nodeId("dev"));
const moveDev: Patch = [
  {
    of: "node",
    id: dev.id,
    before: { node: dev, parentId: nodeId("runtime"), beforeId: nodeId("prod") },
    after: { node: dev, parentId: nodeId("sandbox"), beforeId: null },
  },
];

describe("a patch", () => {
  it("moves a node, and its inverse puts it back in its place", () => {
    const after = applyPatch(before, moveDev);
    expect(outlineOf(after)).toBe("Root > Runtime > prod*; Root > Sandbox > dev*");
    expect(applyPatch(after, invertPatch(moveDev))).toEqual(before);
  });

  it("leaves the design before as it was and shares what it doesn't touch", () => {
    const after = applyPatch(before, moveDev);
    expect(outlineOf(before)).toBe("Root > Runtime > dev*; Root > Runtime > prod*; Root > Sandbox");
    expect(after.nodes).toBe(before.nodes);
    expect(after.policies).toBe(before.policies);
    expect(after.childIds.get(before.rootId)).toBe(before.childIds.get(before.rootId));
  });

  it("doesn't apply to a design that it wasn't made for", () => {
    const other = designOf("Root > Runtime > prod*");
    expect(() => applyPatch(other, moveDev)).toThrow(PatchMismatch);
  });

  it("doesn't hang a node under itself or under an account", () => {
    const runtime = nodeOf(before, nodeId("runtime"));
    const place = { node: runtime, parentId: before.rootId, beforeId: nodeId("sandbox") };
    for (const parentId of ["runtime", "dev"].map(nodeId))
      expect(() =>
        applyPatch(before, [
          { of: "node", id: runtime.id, before: place, after: { ...place, parentId, beforeId: null } },
        ]),
      ).toThrow(PatchMismatch);
  });

  it("doesn't touch what is no field of a design, whatever a stored save says", () => {
    const forged = [{ of: "field", field: "rootId", before: "root", after: "dev" }] as unknown as Patch;
    expect(() => applyPatch(before, forged)).toThrow(PatchMismatch);
    const renumbered: Patch = [{ ...moveDev[0], id: nodeId("prod") } as Patch[number]];
    expect(() => applyPatch(before, renumbered)).toThrow(PatchMismatch);
  });
});
