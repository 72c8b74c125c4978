import { describe, expect, it } from "vitest";
import { isProductionPhase, phasesOf } from "./phases";

describe("the production phase", () => {
  it("is the one that is called so", () => {
    const organization = { phases: ["dev", "Production", "recovery"] };
    expect(["dev", "production", "recovery"].map((phase) => isProductionPhase(organization, phase))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("is the last one where none is called so", () => {
    const organization = { phases: ["build", "trial", "field"] };
    expect(["build", "trial", "Field"].map((phase) => isProductionPhase(organization, phase))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("is recognised by its name where the organization doesn't list it", () => {
    expect(isProductionPhase({ phases: [] }, "live")).toBe(true);
    expect(isProductionPhase({ phases: [] }, "dev")).toBe(false);
  });
});

describe("the phases of a use case", () => {
  const organization = { phases: ["dev", "stage", "prod"] };

  it("are its own and the organization's phases among its environments", () => {
    expect(phasesOf(organization, { kind: "runtime", phase: "dev", environments: ["dev", "Stage"] })).toEqual([
      "dev",
      "Stage",
    ]);
  });

  it("don't include environments that are no phase", () => {
    expect(phasesOf(organization, { kind: "runtime", phase: "dev", environments: ["dev", "uat"] })).toEqual(["dev"]);
  });

  it("are none where it says nothing of them", () => {
    expect(phasesOf(organization, { kind: "security" })).toEqual([]);
  });
});
