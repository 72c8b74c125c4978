import { describe, expect, it } from "vitest";
import { applied } from "../design/applied";
import { setOrganization } from "../design/commands";
import { exampleCorp } from "../examples/exampleCorp";
import { generatedOrganization } from "../examples/generated";
import { matrixOf } from "./matrixOf";
import { designWith, matrixText, runtime } from "./testing/matrixText";

describe("the matrix of units and phases", () => {
  it("has a row for each unit, a column for each phase, and those who serve everybody apart", () => {
    const { design } = exampleCorp.document();
    expect(matrixText(design)).toEqual([
      "Ecommerce: ecommerce-dev (uat) | ecommerce-stage | ecommerce-prod",
      "Data Warehouse: data-warehouse-dev (uat) | data-warehouse-stage | data-warehouse-prod",
      "organization: Management + Security + Shared Services + Delivery + Sandbox",
    ]);
  });

  it("shows a gap where a unit lacks an account for a phase of the organization", () => {
    const design = designWith("Root > Shop > shop-dev*", { "shop-dev": [runtime("Shop", "dev")] });
    expect(matrixText(design)[0]).toBe("Shop: shop-dev | gap | gap");
  });

  it("holds several accounts in one cell", () => {
    const design = designWith("Root > Shop > eu*; Root > Shop > us*", {
      eu: [runtime("Shop", "prod")],
      us: [runtime("shop ", "PROD")],
    });
    expect(matrixText(design)[0]).toBe("Shop: gap | gap | eu + us");
  });

  it("shows an account in every cell that it serves, loud where production is shared with another phase", () => {
    const design = designWith("Root > Shop > all*; Root > Shop > two*", {
      all: [runtime("Shop", "dev"), runtime("Shop", "prod")],
      two: [runtime("Shop", "prod"), runtime("Search", "prod")],
    });
    expect(matrixText(design).slice(0, 2)).toEqual([
      "Shop: all also Shop · prod! | gap | all also Shop · dev! + two also Search · prod",
      "Search: gap | gap | two also Shop · prod",
    ]);
  });

  it("takes a phase among the environments for a cell of its own, and other environments as guests", () => {
    const design = designWith("Root > Shop > early*", { early: [runtime("Shop", "dev", "dev", "uat", "stage")] });
    expect(matrixText(design)[0]).toBe("Shop: early (uat) also Shop · stage | early (uat) also Shop · dev | gap");
  });

  it("puts phases that the organization doesn't list behind its own, without gaps", () => {
    const design = designWith("Root > Shop > a*; Root > Search > b*", {
      a: [runtime("Shop", "perf")],
      b: [runtime("Search", "dev")],
    });
    expect(matrixText(design).slice(0, 2)).toEqual(["Shop: gap | gap | gap | a", "Search: b | gap | gap | -"]);
    expect(matrixOf(design).columns.map((column) => column.kind === "phase" && column.isListed)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("gives a unit's own delivery and sandbox accounts columns without gaps", () => {
    const design = designWith("Root > Shop > shop-dev*; Root > Shop > pipes*; Root > Search > search-dev*", {
      "shop-dev": [runtime("Shop", "dev")],
      pipes: [{ kind: "delivery", businessUnit: "Shop" }],
      "search-dev": [runtime("Search", "dev")],
    });
    expect(matrixText(design).slice(0, 2)).toEqual([
      "Shop: shop-dev | gap | gap | pipes",
      "Search: search-dev | gap | gap | -",
    ]);
  });

  it("keeps apart what doesn't say its unit or phase", () => {
    const design = designWith("Root > bare*; Root > nowhere*; Root > whose*", {
      nowhere: [{ kind: "runtime", businessUnit: "Shop" }],
      whose: [{ kind: "runtime", phase: "dev" }],
    });
    expect(matrixText(design)).toEqual(["organization: Management", "unplaced: bare + nowhere + whose"]);
  });

  it("has a row for an empty OU beside the OUs of units", () => {
    const design = designWith("Root > Runtime > Shop > shop-dev*; Root > Runtime > Search; Root > Suspended", {
      "shop-dev": [runtime("Shop", "dev")],
    });
    expect(matrixText(design).slice(0, 2)).toEqual(["Shop: shop-dev | gap | gap", "Search: gap | gap | gap"]);
  });

  it("calls the last phase production where none is called so", () => {
    const before = designWith("Root > Shop > a*", { a: [runtime("Shop", "trial"), runtime("Shop", "field")] });
    const design = applied(before, setOrganization, { changes: { phases: ["trial", "field"] } });
    expect(matrixText(design)[0]).toBe("Shop: a also Shop · field! | a also Shop · trial!");
  });

  it("places each account of a big organization once", () => {
    const design = generatedOrganization(1000, 7);
    const { units, organization, unplaced } = matrixOf(design);
    const placed = units.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries));
    expect(placed.length + organization.length + unplaced.length).toBe(1000);
  });

  it("is the same object while accounts and phases stay", () => {
    const { design } = exampleCorp.document();
    expect(matrixOf({ ...design, notes: [{ id: "n1", text: "…" }] })).toBe(matrixOf(design));
  });
});
