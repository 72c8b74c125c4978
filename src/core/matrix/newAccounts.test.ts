import { describe, expect, it } from "vitest";
import { applied } from "../design/applied";
import { setAccount } from "../design/commands";
import { designOf, outlineOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import { nameOf } from "../design/queries";
import type { Design } from "../design/types";
import { exampleCorp } from "../examples/exampleCorp";
import { addUnit } from "./addUnit";
import { fillCells, gapsIn } from "./fillCells";
import { matrixOf } from "./matrixOf";
import { newAccountFor } from "./newAccounts";
import { designWith, ids, matrixText, phaseCell, runtime } from "./testing/matrixText";

const PHASES = ["dev", "stage", "prod"].map((phase) => ({ kind: "phase" as const, phase }));
const withEmail = (design: Design, id: string, email: string) =>
  applied(design, setAccount, { nodeId: nodeId(id), changes: { email } });

describe("the account that a cell lacks", () => {
  it.each([
    ["shop-dev", "aws+shop-dev@example.com", "shop-prod", "aws+shop-prod@example.com"],
    ["ShopDev Shop Dev", "shop.dev@aws.example.com", "ShopDev Shop Prod", "shop.prod@aws.example.com"],
    ["DEV_SHOP", "root-shop+dev@example.com", "PROD_SHOP", "root-shop+prod@example.com"],
  ])("is named and addressed as %s is", (name, email, wantedName, wantedEmail) => {
    const design = withEmail(
      designWith(`Root > Shop > ${name}*`, { [name.toLowerCase().replaceAll(" ", "-")]: [runtime("Shop", "dev")] }),
      name.toLowerCase().replaceAll(" ", "-"),
      email,
    );
    expect(newAccountFor(design, phaseCell("Shop", "prod"))).toMatchObject({ name: wantedName, email: wantedEmail });
  });

  it("is written as those of other units where its own show nothing", () => {
    const { design } = exampleCorp.document();
    expect(newAccountFor(design, phaseCell("Big Payments", "dev"))).toMatchObject({
      name: "big-payments-dev",
      email: "aws+big-payments-dev@example.com",
    });
  });

  it("is not written as one stranger's, where the others are written otherwise", () => {
    const design = designWith("Root > Alpha dev*; Root > Tagging Beta Claims Dev*; Root > Gamma Systems Development*", {
      "alpha-dev": [runtime("Alpha", "dev")],
      "tagging-beta-claims-dev": [runtime("Beta Claims", "dev")],
      "gamma-systems-development": [runtime("Gamma", "dev")],
    });
    expect(newAccountFor(design, phaseCell("Community Rehabilitation", "dev")).name).toBe(
      "community-rehabilitation-dev",
    );
  });

  it.each([
    ["CICA UAT", "CICA", "test", "CICA Test"],
    ["CICA UAT", "CICA", "QA", "CICA QA"],
    ["SHOP-UAT", "Shop", "test", "SHOP-TEST"],
    ["shop-uat", "Shop", "test", "shop-test"],
    ["Shop Test", "Shop", "uat", "Shop UAT"],
    ["shop-test", "Shop", "uat", "shop-uat"],
  ])("takes no capitals from an abbreviation: like %s of %s in %s it is %s", (name, unit, phase, wanted) => {
    const id = name.toLowerCase().replace(" ", "-");
    const design = designWith(`Root > ${unit} > ${name}*`, {
      [id]: [runtime(unit, /uat/i.test(name) ? "uat" : "test")],
    });
    expect(newAccountFor(design, phaseCell(unit, phase)).name).toBe(wanted);
  });

  it("is called by unit and phase where nobody shows how, without an email", () => {
    const account = newAccountFor(designOf("Root"), phaseCell("Big Payments", "Dev"));
    expect([account.name, account.email]).toEqual(["big-payments-dev", undefined]);
  });

  it("gets a number where its name or email is taken", () => {
    const before = designWith("Root > Shop > shop-dev*; Root > shop-prod*", { "shop-dev": [runtime("Shop", "dev")] });
    expect(newAccountFor(before, phaseCell("Shop", "prod"))).toMatchObject({
      name: "shop-prod-2",
      email: "aws+shop-prod-2@example.com",
    });
  });

  it("stands in its unit's OU in delivery order", () => {
    const before = designWith("Root > Shop > shop-dev*; Root > Shop > shop-prod*", {
      "shop-dev": [runtime("Shop", "dev")],
      "shop-prod": [runtime("Shop", "prod")],
    });
    const after = applied(before, fillCells, { cells: [phaseCell("Shop", "stage")], newId: ids() });
    expect(outlineOf(after)).toBe("Root > Shop > shop-dev*; Root > Shop > shop-stage*; Root > Shop > shop-prod*");
    expect(gapsIn(matrixOf(after))).toEqual([]);
  });
});

describe("a new business unit", () => {
  const { design } = exampleCorp.document();

  it("gets an OU beside the others and an account for each phase", () => {
    const after = applied(design, addUnit, { name: "Payments", columns: PHASES, newId: ids() });
    expect(outlineOf(after)).toContain(
      "Root > Runtime > Payments > payments-dev*; Root > Runtime > Payments > payments-stage*; Root > Runtime > Payments > payments-prod*",
    );
    expect(matrixText(after)[2]).toBe("Payments: payments-dev | payments-stage | payments-prod");
  });

  it("is a row of gaps without accounts", () => {
    const after = applied(design, addUnit, { name: "Payments", columns: [], newId: ids() });
    expect(matrixText(after)[2]).toBe("Payments: gap | gap | gap");
    const filled = applied(after, fillCells, {
      cells: gapsIn(matrixOf(after), { unitKey: "payments" }),
      newId: ids(),
    });
    expect(outlineOf(filled)).toContain("Root > Runtime > Payments > payments-dev*");
  });

  it("gets an OU Runtime around it where there is none yet", () => {
    const after = applied(designOf("Root"), addUnit, { name: "Shop", columns: PHASES.slice(0, 1), newId: ids() });
    expect(outlineOf(after)).toBe("Root > Runtime > Shop > shop-dev*");
  });

  it("goes to the OUs of the phases where units have none", () => {
    const byPhase = designWith("Root > Dev > shop-dev*; Root > Prod > shop-prod*", {
      "shop-dev": [runtime("Shop", "dev")],
      "shop-prod": [runtime("Shop", "prod")],
    });
    const columns = [PHASES[0]!, PHASES[2]!];
    const after = applied(byPhase, addUnit, { name: "Search", columns, newId: ids() });
    expect(outlineOf(after)).toBe(
      "Root > Dev > shop-dev*; Root > Dev > search-dev*; Root > Prod > shop-prod*; Root > Prod > search-prod*",
    );
  });

  it("isn't one that is there already, however it is written", () => {
    const result = addUnit.run(design, { name: " data warehouse", columns: PHASES, newId: ids() });
    expect(result.kind === "refused" && result.problem.code).toBe("unit-taken");
  });
});

it("names in titles and gaps are those of the design", () => {
  const design = designWith("Root > Shop > shop-dev*", { "shop-dev": [runtime("Shop", "dev")] });
  const gaps = gapsIn(matrixOf(design), { columnKey: "phase prod" });
  expect(gaps).toEqual([phaseCell("Shop", "prod")]);
  expect(fillCells.title(design, { cells: gaps, newId: ids() })).toBe("Add an account for Shop · prod");
  expect(nameOf(applied(design, fillCells, { cells: gaps, newId: ids() }), nodeId("new-shop-prod"))).toBe("shop-prod");
});
