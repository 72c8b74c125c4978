import { describe, expect, it } from "vitest";
import { applied } from "../design/applied";
import { outlineOf } from "../design/designOf";
import type { Design } from "../design/types";
import { exampleCorp } from "../examples/exampleCorp";
import { gatherUnit, scatteredOf } from "./gatherUnit";
import { matrixOf } from "./matrixOf";
import { renameUnit } from "./renameUnit";
import { designWith, ids, matrixText, runtime } from "./testing/matrixText";

const { design } = exampleCorp.document();

describe("a business unit with another name", () => {
  it("has it in its use cases, requirements and its OU, while its accounts keep theirs", () => {
    const before: Design = { ...design, requirements: [{ id: "r1", accounts: { businessUnit: "Ecommerce" } }] };
    const after = applied(before, renameUnit, { unit: "Ecommerce", to: " Shop " });
    expect(matrixText(after)[0]).toBe("Shop: ecommerce-dev (uat) | ecommerce-stage | ecommerce-prod");
    expect(outlineOf(after)).toContain("Root > Runtime > Shop > ecommerce-dev*");
    expect(after.requirements).toEqual([{ id: "r1", accounts: { businessUnit: "Shop" } }]);
  });

  it("keeps its OU's name where that says something else, and “OU” behind it where it stands there", () => {
    const other = designWith("Root > Team A > shop-dev*", { "shop-dev": [runtime("Shop", "dev")] });
    expect(outlineOf(applied(other, renameUnit, { unit: "Shop", to: "Store" }))).toBe("Root > Team A > shop-dev*");
    const suffixed = designWith("Root > Shop OU > shop-dev*", { "shop-dev": [runtime("Shop", "dev")] });
    expect(outlineOf(applied(suffixed, renameUnit, { unit: "Shop", to: "Store" }))).toBe("Root > Store OU > shop-dev*");
  });

  it("isn't called nothing, or as another unit", () => {
    const codeOf = (to: string) => {
      const result = renameUnit.run(design, { unit: "Ecommerce", to });
      return result.kind === "refused" ? result.problem.code : null;
    };
    expect([codeOf(" "), codeOf("data warehouse"), codeOf("ECOMMERCE")]).toEqual(["name-empty", "unit-taken", null]);
  });
});

describe("a business unit in several OUs", () => {
  const gathered = (before: Design) => {
    const args = { unit: "Shop", newId: ids() };
    const title = gatherUnit.title(before, args);
    return [title, outlineOf(applied(before, gatherUnit, args))];
  };

  it("is gathered in the OU that is only its own, in delivery order", () => {
    const before = designWith("Root > Shop > shop-dev*; Root > Shop > shop-prod*; Root > Misc > shop-stage*", {
      "shop-dev": [runtime("Shop", "dev")],
      "shop-stage": [runtime("Shop", "stage")],
      "shop-prod": [runtime("Shop", "prod")],
    });
    expect(gathered(before)).toEqual([
      "Gather the accounts of Shop into Shop OU",
      "Root > Shop > shop-dev*; Root > Shop > shop-stage*; Root > Shop > shop-prod*; Root > Misc",
    ]);
  });

  it("is gathered in the OU above its OUs where that holds nobody else", () => {
    const before = designWith("Root > Shop > Test > shop-dev*; Root > Shop > Live > shop-prod*", {
      "shop-dev": [runtime("Shop", "dev")],
      "shop-prod": [runtime("Shop", "prod")],
    });
    expect(gathered(before)[0]).toBe("Gather the accounts of Shop into Shop OU");
  });

  it("gets an OU of its name where units are spread by phase, and leaves there what it shares", () => {
    const before = designWith(
      "Root > Work > Dev > shop-dev*; Root > Work > Dev > both*; Root > Work > Prod > shop-prod*; Root > Work > Prod > search-prod*",
      {
        "shop-dev": [runtime("Shop", "dev")],
        both: [runtime("Shop", "stage"), runtime("Search", "stage")],
        "shop-prod": [runtime("Shop", "prod")],
        "search-prod": [runtime("Search", "prod")],
      },
    );
    expect(gathered(before)).toEqual([
      "Gather the accounts of Shop into a new OU Shop",
      "Root > Work > Dev > both*; Root > Work > Prod > search-prod*; Root > Work > Shop > shop-dev*; Root > Work > Shop > shop-prod*",
    ]);
  });

  it("has nothing to gather where it is in one", () => {
    expect(matrixOf(design).units.flatMap((unit) => scatteredOf(design, unit))).toEqual([]);
    const result = gatherUnit.run(design, { unit: "Ecommerce", newId: ids() });
    expect(result.kind === "refused" && result.problem.message).toBe(
      "The accounts of Ecommerce are in one OU already.",
    );
  });
});
