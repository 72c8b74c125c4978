import { describe, expect, it } from "vitest";
import { blankDesign } from "../design/blankDesign";
import { generateStructure } from "./generateStructure";
import type { StructurePlan } from "./plan";
import { structurePreview } from "./structurePreview";
import { idMaker, planOf, unitOf } from "./testing/planned";

const blank = blankDesign({ name: "New" });

describe("a plan is refused, with the reason and its place,", () => {
  it.each<readonly [string, StructurePlan, string, string]>([
    ["for a unit without a name", planOf(["Shop", " "]), "$.businessUnits[1].name", "A business unit has no name."],
    [
      "for two units that would be written the same",
      planOf(["E-Commerce", "e commerce"]),
      "$.businessUnits[1].name",
      "The business units “E-Commerce” and “e commerce” would both be written “e-commerce” in accounts' names.",
    ],
    [
      "for a unit that is there twice",
      planOf(["Shop", "Shop"]),
      "$.businessUnits[1].name",
      "Two business units are named “Shop”.",
    ],
    [
      "for a unit that can't be written in an account's name",
      planOf(["販売"]),
      "$.businessUnits[0].name",
      "The business unit “販売” has no letter or digit that AWS takes in an account's name.",
    ],
    [
      "for units without any phase",
      planOf(["Shop"], { phases: [], environmentsSharing: [] }),
      "$.phases",
      "There is no delivery phase.",
    ],
    [
      "for an environment that names no phase",
      planOf(["Shop"], { environmentsSharing: [{ environment: "uat", phase: " " }] }),
      "$.environmentsSharing[0]",
      "The environment “uat” doesn't say which phase's accounts it shares.",
    ],
    [
      "for a phase without a name",
      planOf(["Shop"], { phases: ["dev", ""] }),
      "$.phases[1]",
      "A delivery phase has no name.",
    ],
    [
      "for a phase that is there twice",
      planOf(["Shop"], { phases: ["dev", "dev"] }),
      "$.phases[1]",
      "Two delivery phases are named “dev”.",
    ],
    [
      "for a phase of a unit that the plan doesn't have",
      planOf([unitOf("Shop", { phases: ["dev", "qa"] })]),
      "$.businessUnits[0].phases[1]",
      "“Shop” is to have the phase “qa”, which isn't among the delivery phases.",
    ],
    [
      "for an environment that shares what isn't there",
      planOf(["Shop"], { environmentsSharing: [{ environment: "uat", phase: "test" }] }),
      "$.environmentsSharing[0]",
      "The environment “uat” is to share the accounts of “test”, which isn't among the delivery phases.",
    ],
    [
      "for an environment that is a phase",
      planOf(["Shop"], { environmentsSharing: [{ environment: "stage", phase: "dev" }] }),
      "$.environmentsSharing[0]",
      "“stage” is a delivery phase, which has accounts of its own; it can't share those of “dev”.",
    ],
    [
      "for a name pattern without the unit",
      planOf(["A", "B"], { namePattern: "{phase}", phases: ["dev"] }),
      "$.namePattern",
      "A in dev and B in dev would have the same name, “dev”.",
    ],
    [
      "for an email pattern without the phase",
      planOf(["A"], { emailPattern: "aws+{unit}@example.com", phases: ["dev", "prod"] }),
      "$.emailPattern",
      "A in dev and A in prod would have the same email, “aws+a@example.com”.",
    ],
    [
      "for names that only meet by chance",
      planOf(["a", "a-b"], {
        phases: ["b-c", "c"],
        environmentsSharing: [],
        emailPattern: "{unit}.{phase}@example.com",
      }),
      "$.namePattern",
      "A in b-c and a-b in c would have the same name, “a-b-c”.",
    ],
    [
      "for a placeholder that stands for nothing",
      planOf(["A"], { namePattern: "{unit}-{phase}-{team}" }),
      "$.namePattern",
      "“{team}” in the pattern of the names stands for nothing.",
    ],
    [
      "for an empty pattern",
      planOf(["A"], { emailPattern: "" }),
      "$.emailPattern",
      "The pattern of the emails is empty.",
    ],
    [
      "for an email of more than 64 characters",
      planOf(["A"], { phases: ["dev"], emailPattern: `{unit}-{phase}@${"a".repeat(60)}.com` }),
      "$.emailPattern",
      `The account “a-dev” has an email that AWS doesn't take: “a-dev@${"a".repeat(60)}.com”.`,
    ],
    [
      "for a name of more than 50 characters",
      planOf(["A"], { phases: ["dev"], namePattern: `${"n".repeat(45)}-{unit}-{phase}` }),
      "$.namePattern",
      `The name of the account “${"n".repeat(45)}-a-dev” has 51 characters; AWS takes 50.`,
    ],
    [
      "for security in one account and apart",
      planOf([], { enterprise: ["security", "security-tooling"] }),
      "$.enterprise",
      "Security is wanted in one account, and its tooling in an account of its own besides.",
    ],
  ])("%s", (_sentence, plan, path, message) => {
    const made = generateStructure(blank, plan, idMaker(blank));
    if (made.kind === "done") throw new Error("The plan was carried out.");
    expect(made.problems).toContainEqual(expect.objectContaining({ severity: "error", message, at: { path } }));
    expect(structurePreview(blank, plan).problems).toEqual(expect.arrayContaining([...made.problems]));
  });

  it("for more accounts than AWS allows, here in 2022", () => {
    const design = { ...blank, organization: { ...blank.organization, rules: "2022" } };
    const units = Array.from({ length: 100 }, (_, index) => `u${index}`);
    const phases = Array.from({ length: 100 }, (_, index) => `p${index}`);
    const plan = planOf(units, { phases, environmentsSharing: [], enterprise: [], sandbox: "none" });
    const made = generateStructure(design, plan, idMaker(design));
    expect(made.kind === "refused" && made.problems.map(({ message }) => message)).toEqual([
      "The organization would have 10001 accounts; AWS allows 10000.",
    ]);
  });
});

it("accents are left out of names", () => {
  const { lines, problems } = structurePreview(
    blank,
    planOf(["Kundenbüro"], { enterprise: [], phases: ["dev"], sandbox: "none" }),
  );
  expect(problems).toEqual([]);
  expect(lines.at(-1)?.name).toBe("kundenburo-dev");
});
