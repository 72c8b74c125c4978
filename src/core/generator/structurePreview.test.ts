import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { structurePreview } from "./structurePreview";
import { planOf } from "./testing/planned";

const design = designOf("Root > Archive > old*; Root > Runtime > Shop > shop*; Root > Sandbox");

describe("what a plan would add", () => {
  it("stands as a tree in the OUs that are there, without what else is there", () => {
    const preview = structurePreview(design, planOf(["Shop", "Depot"], { enterprise: ["security"], phases: ["dev"] }));
    expect(preview.lines.map(({ depth, name, isNew }) => `${"  ".repeat(depth)}${isNew ? "+ " : ""}${name}`)).toEqual([
      "Root",
      "  Runtime",
      "    Shop",
      "      + shop-dev",
      "    + Depot",
      "      + depot-dev",
      "  Sandbox",
      "    + Sandbox",
      "  + Enterprise",
      "    + Security",
    ]);
    expect(preview).toMatchObject({ newOus: 2, newAccounts: 4, problems: [] });
  });

  it("is told as far as it goes while a plan is typed", () => {
    const preview = structurePreview(
      design,
      planOf(["Shop", "", "shop"], { enterprise: [], phases: ["dev"], sandbox: "none" }),
    );
    expect(preview.lines.filter(({ isNew }) => isNew).map(({ name }) => name)).toEqual(["shop-dev"]);
    expect(preview.problems).toHaveLength(2);
  });

  it("is nothing where nothing is missing", () => {
    const preview = structurePreview(design, planOf([], { enterprise: [], sandbox: "none" }));
    expect(preview).toEqual({ lines: [], newOus: 0, newAccounts: 0, problems: [] });
  });
});
