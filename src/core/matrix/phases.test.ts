import { describe, expect, it } from "vitest";
import { applied } from "../design/applied";
import { attachPolicy } from "../design/commands";
import { nodeId, policyId } from "../design/ids";
import type { Design } from "../design/types";
import { exampleCorp } from "../examples/exampleCorp";
import { matrixOf } from "./matrixOf";
import { limitsOf, setPhaseLimits } from "./phaseNotes";
import { columnPolicies } from "./phasePolicies";
import { addPhase, movePhase, removePhase, renamePhase, usualPlaceOfPhase } from "./phases";
import { designWith, matrixText, runtime } from "./testing/matrixText";

const { design } = exampleCorp.document();
const phasesOf = ({ organization }: Design) => organization.phases;

describe("the phases of the whole organization", () => {
  it("get a new one at its place in delivery order, which every unit then lacks", () => {
    const after = applied(design, addPhase, { phase: " perf ", index: 2 });
    expect(phasesOf(after)).toEqual(["dev", "stage", "perf", "prod"]);
    expect(matrixText(after)[0]).toBe("Ecommerce: ecommerce-dev (uat) | ecommerce-stage | gap | ecommerce-prod");
  });

  it.each([
    [["dev", "stage", "prod"], "uat", 2],
    [["dev", "stage"], "prod", 2],
    [["dev", "release"], "uat", 1],
    [["prod", "dr"], "uat", 2],
    [[], "dev", 0],
  ])("%j get %s where production stays last", (phases, phase, index) => {
    expect(usualPlaceOfPhase({ organization: { ...design.organization, phases } }, phase)).toBe(index);
  });

  it("don't get one of an empty name or twice", () => {
    const codeOf = (phase: string) => {
      const result = addPhase.run(design, { phase, index: 0 });
      return result.kind === "refused" ? result.problem.code : null;
    };
    expect([codeOf("  "), codeOf("PROD"), codeOf("perf")]).toEqual(["name-empty", "phase-taken", null]);
  });

  it("change places", () => {
    expect(phasesOf(applied(design, movePhase, { phase: "stage", by: -1 }))).toEqual(["stage", "dev", "prod"]);
    expect(movePhase.run(design, { phase: "prod", by: 1 }).kind).toBe("refused");
  });

  it("are renamed wherever they are named", () => {
    const before: Design = {
      ...applied(design, setPhaseLimits, { phase: "dev", text: "100 instances", id: "n1" }),
      requirements: [{ id: "r1", accounts: { phase: "dev" } }],
    };
    const after = applied(before, renamePhase, { phase: "dev", to: "build" });
    expect(phasesOf(after)).toEqual(["build", "stage", "prod"]);
    expect(matrixText(after)[0]).toBe("Ecommerce: ecommerce-dev (uat) | ecommerce-stage | ecommerce-prod");
    expect(after.requirements).toEqual([{ id: "r1", accounts: { phase: "build" } }]);
    expect(limitsOf(after, "build")).toBe("100 instances");
  });

  it("aren't renamed to another phase's name", () => {
    expect(renamePhase.run(design, { phase: "dev", to: "Prod" }).kind).toBe("refused");
    expect(phasesOf(applied(design, renamePhase, { phase: "dev", to: "Dev" }))).toEqual(["Dev", "stage", "prod"]);
  });

  it("aren't removed while accounts serve them, unless these serve another one then", () => {
    const refused = removePhase.run(design, { phase: "stage", moveTo: null });
    expect(refused.kind === "refused" && refused.problem.message).toBe(
      "2 accounts serve stage: ecommerce-stage, data-warehouse-stage.",
    );
    const after = applied(design, removePhase, { phase: "stage", moveTo: "dev" });
    expect(phasesOf(after)).toEqual(["dev", "prod"]);
    expect(matrixText(after)[0]).toBe("Ecommerce: ecommerce-dev (uat) + ecommerce-stage | ecommerce-prod");
  });

  it("keep what is noted about their limits until the note is emptied", () => {
    const bare = { ...design, notes: [] };
    const noted = applied(bare, setPhaseLimits, { phase: "prod", text: " 1,000 a second ", id: "n1" });
    expect(noted.notes).toEqual([{ id: "n1", kind: "phase-limits", phase: "prod", text: "1,000 a second" }]);
    const changed = applied(noted, setPhaseLimits, { phase: "PROD", text: "2,000", id: "n2" });
    expect([limitsOf(changed, "prod"), changed.notes.length]).toEqual(["2,000", 1]);
    expect(applied(changed, setPhaseLimits, { phase: "prod", text: "", id: "n3" }).notes).toEqual([]);
  });
});

describe("the policies of a phase", () => {
  const ownOf = (of: Design) =>
    columnPolicies(of, matrixOf(of)).map(({ own }) => own.map(({ policyId: id, accounts }) => `${id} ${accounts}`));

  it("are those that its accounts have, and those of another phase don't", () => {
    expect(ownOf(design)).toEqual([[], [], ["protect-data 2"]]);
  });

  it("are told with a number where only some accounts have them", () => {
    const some = applied(design, attachPolicy, {
      nodeId: nodeId("ecommerce-stage"),
      policyId: policyId("protect-data"),
    });
    expect(ownOf(some)).toEqual([[], ["protect-data 1"], ["protect-data 2"]]);
  });

  it("don't name what a unit has in every phase", () => {
    const units = designWith("Root > Shop > shop-dev*; Root > Shop > shop-prod*; Root > Search > search-dev*", {
      "shop-dev": [runtime("Shop", "dev")],
      "shop-prod": [runtime("Shop", "prod")],
      "search-dev": [runtime("Search", "dev")],
    });
    expect(ownOf(units)).toEqual([[], [], []]);
  });
});
