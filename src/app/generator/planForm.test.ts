import { describe, expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import { structurePreview } from "../../core/generator";
import { emptyRow, firstForm, otherProblems, planIn, problemAt, problemOfUnit } from "./planForm";

const design = designOf("Root > Runtime > shop-dev*");
const form = firstForm(design);
const named = (key: number, name: string) => ({ ...emptyRow(key), name });
const problemsOf = (changes: Partial<typeof form>) =>
  structurePreview(design, planIn({ ...form, ...changes })).problems;

describe("the form for units and phases", () => {
  it("is read as a plan, and lines without a name are none", () => {
    const units = [named(0, "Ecommerce"), emptyRow(1), { ...named(2, "Payments"), ownDelivery: true }];
    const plan = planIn({ ...form, units, phases: " dev;test,, prod ", sharing: "uat in dev, demo IN test" });
    expect(plan.businessUnits.map(({ name, ownDelivery }) => [name, ownDelivery])).toEqual([
      ["Ecommerce", false],
      ["Payments", true],
    ]);
    expect(plan.phases).toEqual(["dev", "test", "prod"]);
    expect(plan.environmentsSharing).toEqual([
      { environment: "uat", phase: "dev" },
      { environment: "demo", phase: "test" },
    ]);
  });

  it("makes security one account, two or none", () => {
    expect(planIn({ ...form, security: "one" }).enterprise).toContain("security");
    expect(planIn({ ...form, security: "apart" }).enterprise).toEqual(
      expect.arrayContaining(["log-archive", "security-tooling"]),
    );
    expect(planIn({ ...form, security: "none", others: [] }).enterprise).toEqual([]);
  });

  it("starts with emails as the design's accounts have them", () => {
    const [account] = [...design.nodes.values()].filter((node) => node.kind === "account");
    const email = "cloud+management@corp.example";
    const nodes = new Map([...design.nodes, [account!.id, { ...account!, email }]]);
    expect(firstForm({ ...design, nodes }).emailPattern).toBe("cloud+{unit}-{phase}@corp.example");
  });

  it("shows what is wrong beside its line or field, counted without the empty lines", () => {
    const units = [emptyRow(0), named(1, "Shop"), named(2, "shop")];
    const problems = problemsOf({ units });
    expect(problemOfUnit(problems, { ...form, units }, 1)).toBeUndefined();
    expect(problemOfUnit(problems, { ...form, units }, 2)).toContain("would both be written “shop”");
    expect(problemAt(problemsOf({ sharing: "uat" }), "environmentsSharing")).toBe(
      "The environment “uat” doesn't say which phase's accounts it shares. Choose one of the delivery phases.",
    );
    expect(problemAt(problemsOf({}), "phases")).toBeUndefined();
  });

  it("keeps what is to be known until nothing is wrong", () => {
    const many = Array.from({ length: 9 }, (_, key) => named(key, `Unit ${key}`));
    expect(otherProblems(problemsOf({ units: many })).map(({ severity }) => severity)).toContain("warning");
    expect(otherProblems(problemsOf({ units: many, namePattern: "" }))).toEqual([]);
  });
});
