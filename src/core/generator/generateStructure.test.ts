import { describe, expect, it } from "vitest";
import { applied } from "../design/applied";
import { blankDesign } from "../design/blankDesign";
import { setAccount } from "../design/commands";
import { designOf, outlineOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import { isAccount, nodesInOrder } from "../design/queries";
import { structureWarnings } from "../design/structureWarnings";
import type { Design, UseCase } from "../design/types";
import { generateStructure } from "./generateStructure";
import { generated, idMaker, planOf, unitOf } from "./testing/planned";

const blank = blankDesign({ name: "New" });

describe("a plan carried out in a blank organization", () => {
  const design = generated(blank, planOf(["Ecommerce", unitOf("Data Warehouse", { ownDelivery: true })]));

  it("gives enterprise accounts, and an OU with an account for each phase to each unit", () => {
    expect(outlineOf(design).split("; ")).toEqual([
      "Root > Enterprise > Security*",
      "Root > Enterprise > Shared Services*",
      "Root > Enterprise > Delivery*",
      "Root > Enterprise > Network*",
      "Root > Runtime > Ecommerce > ecommerce-dev*",
      "Root > Runtime > Ecommerce > ecommerce-stage*",
      "Root > Runtime > Ecommerce > ecommerce-prod*",
      "Root > Runtime > Data Warehouse > data-warehouse-dev*",
      "Root > Runtime > Data Warehouse > data-warehouse-stage*",
      "Root > Runtime > Data Warehouse > data-warehouse-prod*",
      "Root > Runtime > Data Warehouse > data-warehouse-delivery*",
      "Root > Runtime > Sandbox*",
    ]);
  });

  it("gives each account one use case, UAT sharing development", () => {
    expect(useCasesOf(design)["ecommerce-dev"]).toEqual([
      { kind: "runtime", businessUnit: "Ecommerce", phase: "dev", environments: ["dev", "uat"] },
    ]);
    expect(useCasesOf(design)["ecommerce-prod"]).toEqual([
      { kind: "runtime", businessUnit: "Ecommerce", phase: "prod" },
    ]);
    expect(useCasesOf(design)["data-warehouse-delivery"]).toEqual([
      { kind: "delivery", businessUnit: "Data Warehouse" },
    ]);
    expect(useCasesOf(design)["Shared Services"]).toEqual([{ kind: "shared-services" }]);
    expect(useCasesOf(design).Sandbox).toEqual([{ kind: "sandbox" }]);
  });

  it("gives each account an email of the pattern, without unit and phase the account's own name in their place", () => {
    expect(emailsOf(design)).toMatchObject({
      "Shared Services": "aws+shared-services@example.com",
      "ecommerce-prod": "aws+ecommerce-prod@example.com",
      "data-warehouse-delivery": "aws+data-warehouse-delivery@example.com",
      Sandbox: "aws+sandbox@example.com",
    });
  });

  it("gives an organization that AWS would take", () => {
    expect(structureWarnings(design)).toEqual([]);
  });
});

describe("a plan carried out in a design that has some of it", () => {
  it("uses the OUs and accounts that are there, whatever the account's name and place", () => {
    const before = withUseCases(designOf("Root > Runtime OU > Shop > shop-live*; Root > Old > shop-old-dev*"), {
      "shop-live": [{ kind: "runtime", businessUnit: "Shop", phase: "prod" }],
      "shop-old-dev": [{ kind: "runtime", businessUnit: "SHOP", phase: "Dev" }],
    });
    const after = generated(before, planOf(["shop"], { enterprise: [], sandbox: "none" }));
    expect(outlineOf(after)).toBe(
      "Root > Runtime OU > Shop > shop-live*; Root > Runtime OU > Shop > shop-stage*; Root > Old > shop-old-dev*",
    );
    expect(useCasesOf(after)["shop-stage"]).toEqual([{ kind: "runtime", businessUnit: "Shop", phase: "stage" }]);
  });

  it("puts sandboxes into the Sandbox OU where there is one", () => {
    const after = generated(designOf("Root > Sandbox"), planOf([], { enterprise: [] }));
    expect(outlineOf(after)).toBe("Root > Sandbox > Sandbox*");
  });

  it("gives sandboxes to each unit, or to the one that wants its own", () => {
    const own = [unitOf("A", { ownSandbox: true }), unitOf("B")];
    const outlined = (sandbox: "none" | "per-unit" | "shared") =>
      outlineOf(generated(blank, planOf(own, { enterprise: [], phases: ["prod"], environmentsSharing: [], sandbox })));
    expect(outlined("none")).toBe(
      "Root > Runtime > A > a-prod*; Root > Runtime > A > a-sandbox*; Root > Runtime > B > b-prod*",
    );
    expect(outlined("per-unit")).toBe(`${outlined("none")}; Root > Runtime > B > b-sandbox*`);
    expect(outlined("shared")).toBe(`${outlined("none")}; Root > Runtime > Sandbox*`);
  });

  it("splits security into log archive and tooling where these are wanted", () => {
    const after = generated(blank, planOf([], { enterprise: ["log-archive", "security-tooling"], sandbox: "none" }));
    expect(useCasesOf(after)).toMatchObject({
      "Log Archive": [{ kind: "log-archive" }],
      "Security Tooling": [{ kind: "security-tooling" }],
    });
  });

  it("makes no second account for security tooling where one for security is", () => {
    const before = withUseCases(designOf("Root > Core > Sec*"), { sec: [{ kind: "security" }] });
    const after = generated(before, planOf([], { enterprise: ["log-archive", "security-tooling"], sandbox: "none" }));
    expect(outlineOf(after)).toBe("Root > Core > Sec*; Root > Enterprise > Log Archive*");
  });

  it("puts new phases into the organization's list where they belong", () => {
    const after = generated(blank, planOf([], { phases: ["dev", "test", "prod", "dr"] }));
    expect(after.organization.phases).toEqual(["dev", "test", "stage", "prod", "dr"]);
  });

  it("gives a number to a name and an email that another account has, and says so", () => {
    const before = designOf("Root > Runtime > Shop > shop-prod*");
    const made = generateStructure(
      before,
      planOf(["Shop"], { enterprise: [], sandbox: "none", phases: ["prod"], environmentsSharing: [] }),
      idMaker(before),
    );
    if (made.kind === "refused") throw new Error("refused");
    expect(emailsOf(made.result.design)).toMatchObject({
      "shop-prod": "aws+shop-prod@example.com",
      "shop-prod-2": "aws+shop-prod-2@example.com",
    });
    expect(made.title).toBe("Add 1 account");
    expect(made.warnings.map(({ message }) => message)).toEqual([
      "There is an account “shop-prod” already, which isn't Shop in prod; the new one is named “shop-prod-2”.",
      "Another account has the email “aws+shop-prod@example.com”; “shop-prod-2” gets “aws+shop-prod-2@example.com”.",
    ]);
  });

  it("says where an account that stays as it is doesn't name an environment of the plan", () => {
    const before = withUseCases(designOf("Root > Runtime > Shop > shop-dev*"), {
      "shop-dev": [{ kind: "runtime", businessUnit: "Shop", phase: "dev" }],
    });
    const made = generateStructure(
      before,
      planOf(["Shop"], { enterprise: [], sandbox: "none", phases: ["dev"] }),
      idMaker(before),
    );
    expect(made.kind === "done" && made.warnings.map(({ message }) => message)).toEqual([
      "The account “shop-dev” is there already and stays as it is: it doesn't say that “uat” of “Shop” lives in it.",
    ]);
    expect(made.kind === "done" && made.result.design).toBe(before);
  });

  it("tells of the ten accounts that a new organization starts with", () => {
    const made = generateStructure(blank, planOf(["A", "B"]), idMaker(blank));
    expect(made.kind === "done" && made.warnings.map(({ message }) => message)).toEqual([
      "The organization would have 12 accounts; a new one starts with 10 or fewer.",
    ]);
  });
});

function useCasesOf(design: Design): Readonly<Record<string, readonly UseCase[]>> {
  return Object.fromEntries(accountsOf(design).map(({ name, useCases }) => [name, useCases]));
}

function emailsOf(design: Design): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(accountsOf(design).map(({ name, email }) => [name, email]));
}

function accountsOf(design: Design) {
  return nodesInOrder(design).filter(isAccount);
}

function withUseCases(design: Design, useCasesById: Readonly<Record<string, readonly UseCase[]>>): Design {
  return Object.entries(useCasesById).reduce(
    (soFar, [id, useCases]) => applied(soFar, setAccount, { nodeId: nodeId(id), changes: { useCases } }),
    design,
  );
}
