import { describe, expect, it } from "vitest";
import { applied } from "../applied";
import { applyPatch, invertPatch } from "../applyPatch";
import { designOf } from "../designOf";
import type { Design } from "../types";
import { addRequirement, removeRequirement } from "./index";

const design = designOf("Root > a*");
const requirement = {
  id: "keep-data",
  title: "Nobody deletes data",
  actions: ["rds:DeleteDBCluster"],
  expect: "denied",
};
const kept = applied(design, addRequirement, { requirement });

describe("requirements of a design", () => {
  it("are added after the others and removed by their place", () => {
    const two = applied(kept, addRequirement, { requirement: { ...requirement, id: "other" } });
    expect(two.requirements.map(({ id }) => id)).toEqual(["keep-data", "other"]);
    expect(applied(two, removeRequirement, { index: 0 }).requirements.map(({ id }) => id)).toEqual(["other"]);
  });

  it("have an id of their own", () => {
    for (const [one, code] of [
      [requirement, "id-taken"],
      [{ ...requirement, id: " " }, "id-empty"],
      [{ title: "Without" }, "id-empty"],
    ] as const)
      expect(addRequirement.run(kept, { requirement: one })).toMatchObject({ kind: "refused", problem: { code } });
    expect(removeRequirement.run(design, { index: 0 })).toMatchObject({ problem: { code: "missing-requirement" } });
  });

  it("come back by undo", () => {
    const result = removeRequirement.run(kept, { index: 0 });
    if (result.kind === "refused") throw new Error(result.problem.message);
    expect(result.design.requirements).toEqual([]);
    expect(applyPatch(result.design, invertPatch(result.patch)).requirements).toEqual([requirement]);
  });

  it("are named by title, id or place", () => {
    expect(addRequirement.title(design, { requirement })).toBe("Require “Nobody deletes data”");
    const nameless: Design = { ...design, requirements: [{}, { id: "x" }] };
    expect(removeRequirement.title(nameless, { index: 0 })).toBe("No longer require requirement 1");
    expect(removeRequirement.title(nameless, { index: 1 })).toBe("No longer require “x”");
  });
});
