import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/value";
import { applied } from "../applied";
import { applyPatch, invertPatch } from "../applyPatch";
import { designOf } from "../designOf";
import type { Design } from "../types";
import { deleteLens, renameLens, saveLens } from "./index";

const question: JsonObject = { action: "s3:GetObject", region: null, principal: null, context: {} };
const other: JsonObject = { ...question, action: "ec2:*" };
const empty = designOf("Root > dev*");
const withLenses = (...lenses: readonly JsonValue[]): Design => ({ ...empty, lenses });

describe("saved questions", () => {
  it("stand in the order in which they were saved", () => {
    const one = applied(empty, saveLens, { name: " Read a file ", question });
    const two = applied(one, saveLens, { name: "Machines", question: other });
    expect(two.lenses).toEqual([
      { name: "Read a file", question },
      { name: "Machines", question: other },
    ]);
    expect(saveLens.title(empty, { name: "Machines", question })).toBe("Save the question “Machines”");
  });

  it("are replaced by one of the same name, which keeps their place and their unknown fields", () => {
    const design = withLenses("foreign", { color: "red", name: "Machines", question: { ...other, resource: "*" } }, 7);
    expect(saveLens.title(design, { name: "Machines", question })).toBe("Replace the question “Machines”");
    expect(applied(design, saveLens, { name: "Machines", question }).lenses).toEqual([
      "foreign",
      { color: "red", name: "Machines", question },
      7,
    ]);
  });

  it("are renamed and deleted where they stand, and undone to the same entries", () => {
    const design = withLenses({ name: "A", question, later: [1] }, null, { name: "B", question });
    const renamed = renameLens.run(design, { index: 0, name: "C" });
    expect(renamed).toMatchObject({ design: { lenses: [{ name: "C", question, later: [1] }, null, { name: "B" }] } });
    const deleted = deleteLens.run(design, { index: 1 });
    expect(deleted).toMatchObject({ design: { lenses: [{ name: "A" }, { name: "B" }] } });
    for (const result of [renamed, deleted]) {
      if (result.kind === "refused") throw new Error(result.problem.message);
      expect(applyPatch(result.design, invertPatch(result.patch)).lenses).toEqual(design.lenses);
    }
  });

  it.each([
    ["without a name", saveLens.run(empty, { name: "  ", question }), "name-empty"],
    ["renamed to nothing", renameLens.run(withLenses({ name: "A", question }), { index: 0, name: "" }), "name-empty"],
    [
      "renamed to another's name",
      renameLens.run(withLenses({ name: "A", question }, { name: "B", question }), { index: 0, name: "B " }),
      "lens-name-taken",
    ],
    ["renamed where there is none", renameLens.run(empty, { index: 0, name: "A" }), "missing-lens"],
    ["that can't have a name", renameLens.run(withLenses("text"), { index: 0, name: "A" }), "not-an-object"],
    ["deleted where there is none", deleteLens.run(empty, { index: 0 }), "missing-lens"],
  ])("are refused %s", (_sentence, result, code) => {
    expect(result).toMatchObject({ kind: "refused", problem: { code } });
  });
});
