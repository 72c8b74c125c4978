import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyPatch, invertPatch } from "../design/applyPatch";
import { designOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import type { AccountNode, Design } from "../design/types";
import { acceptGuesses, guessesOf } from ".";
import { withoutUseCases } from "./testing/withoutUseCases";

/** The guess for the account of that name. */
function guessFor(outline: string, name: string, more: Partial<AccountNode> = {}) {
  const design = withoutUseCases(designOf(outline), { [name]: more });
  const account = [...design.nodes.values()].find((node) => node.kind === "account" && node.name === name);
  return guessesOf(design).get(account!.id);
}

describe("a guess says why, and how sure it is", () => {
  it.each([
    [
      "Root > Runtime > Ecommerce > ecommerce-prod*",
      "ecommerce-prod",
      "sure",
      "the name ends in “prod” and the OU is “Ecommerce”",
    ],
    [
      "Root > Workloads > Prod-Payments*",
      "Prod-Payments",
      "sure",
      "the name begins with “Prod” and its other words are “Payments”",
    ],
    ["Root > Workloads > Prod > payments*", "payments", "sure", "the OU is “Prod” and the name says “payments”"],
    [
      "Root > Shop > Legacy > shop-shared*; Root > Shop > shop-prod*",
      "shop-shared",
      "likely",
      "the name ends in “shared” and an OU above is “Shop”",
    ],
    ["Root > Log Archive*", "Log Archive", "sure", "the name is “Log Archive”"],
    ["Root > Production*", "Production", "likely", "the name is “Production”"],
    ["Root > Sandbox > jane*", "jane", "sure", "the OU is “Sandbox”"],
    [
      "Root > Non-prod > shop-prod*",
      "shop-prod",
      "likely",
      "the name ends in “prod” and its other words are “shop”, though the OU is “Non-prod”",
    ],
    ["Root > Apps > search*", "search", "likely", "the name says “search” and the OU is “Apps”"],
  ])("%s", (outline, name, sureness, why) => {
    const guess = guessFor(outline, name);
    expect([guess?.sureness, guess?.why()]).toEqual([sureness, why]);
  });

  const told = (...args: Parameters<typeof guessFor>) => {
    const guess = guessFor(...args);
    return [guess?.useCase, guess?.sureness, guess?.why()];
  };

  it("names what the tags and the email say, where the name doesn't", () => {
    expect(told("Root > shop*", "shop", { tags: { Environment: "uat" } })).toEqual([
      { kind: "runtime", businessUnit: "shop", phase: "uat" },
      "sure",
      "the tag “Environment” is “uat” and the name says “shop”",
    ]);
    expect(told("Root > shop*", "shop", { email: "aws+shop-prod@example.com" })).toEqual([
      { kind: "runtime", businessUnit: "shop", phase: "prod" },
      "likely",
      "the email says “prod” and the name says “shop”",
    ]);
    expect(told("Root > a1-prod*", "a1-prod", { tags: { "business-unit": "Claims" } })).toEqual([
      { kind: "runtime", businessUnit: "Claims", phase: "prod" },
      "sure",
      "the name ends in “prod” and the tag “business-unit” is “Claims”",
    ]);
  });
});

describe("no guess is made", () => {
  it.each([
    ["where nothing speaks for one", "Root > Blue > Olaf*", "Olaf"],
    ["in an OU of accounts that are used no more", "Root > Suspended > shop-prod*", "shop-prod"],
    ["in an OU where policies are tried", "Root > Policy Staging > shop-prod*", "shop-prod"],
  ])("%s", (_what, outline, name) => {
    expect(guessFor(outline, name)).toBeUndefined();
  });

  it("for an account that says what it is for", () => {
    const useCases = [{ kind: "runtime", businessUnit: "Other", phase: "dev" }];
    expect(guessFor("Root > shop-prod*", "shop-prod", { useCases })).toBeUndefined();
  });
});

it("is the management of the organization's management account, whatever it is called", () => {
  const design = designOf("Root > shop-prod*");
  const management = { ...(design.nodes.get(nodeId("management")) as AccountNode), name: "shop-dev", useCases: [] };
  const nodes = new Map([...design.nodes, [management.id, management]]);
  expect(guessesOf({ ...design, nodes }).get(management.id)?.useCase).toEqual({ kind: "management" });
});

describe("delivery phases", () => {
  it.each([
    ["shop-preprod", { phase: "stage", environments: ["preprod"] }],
    ["shop-qa", { phase: "test", environments: ["qa"] }],
    ["shop-dev-test", { phase: "dev", environments: ["dev", "test"] }],
    ["shop-prd", { phase: "prod" }],
    ["shop-live", { phase: "prod" }],
    ["shop-dr", { phase: "prod", environments: ["dr"] }],
    ["shop-training", { environments: ["training"] }],
    ["shop-NonProd", { phase: "nonprod" }],
    ["dev-desktops-prod", { phase: "prod", businessUnit: "dev-desktops" }],
    ["shopnonprod", { phase: "nonprod" }],
  ])("%s", (name, expected) => {
    const shop = { kind: "runtime", businessUnit: "shop", ...expected };
    expect(guessFor(`Root > ${name}*`, name)?.useCase).toEqual(shop);
  });

  it("are called as the organization calls them", () => {
    const design = withoutUseCases(designOf("Root > shop-dev*; Root > shop-uat*; Root > shop-live*"));
    const organization = { ...design.organization, phases: ["Development", "UAT", "Production"] };
    const phases = [...guessesOf({ ...design, organization }).values()].map(({ useCase }) => useCase.phase);
    expect(phases).toEqual(["Development", "UAT", "Production"]);
  });
});

describe("a business unit has one spelling", () => {
  const unitsIn = (design: Design) => [...guessesOf(design).values()].map(({ useCase }) => useCase.businessUnit);

  it("that of an OU", () => {
    expect(unitsIn(withoutUseCases(designOf("Root > ecommerce-dev*; Root > E-Commerce > ecommerce-prod*")))).toEqual([
      "E-Commerce",
      "E-Commerce",
    ]);
  });
  it("or the most frequent", () => {
    const design = designOf("Root > eCommerce-dev*; Root > Ecommerce-test*; Root > prod-Ecommerce*");
    expect(unitsIn(withoutUseCases(design))).toEqual(["Ecommerce", "Ecommerce", "Ecommerce"]);
  });
  it("and before all that of the use cases that are there", () => {
    const useCases = [{ kind: "runtime", businessUnit: "e-commerce", phase: "dev" }];
    const design = withoutUseCases(designOf("Root > Ecommerce > one*; Root > Ecommerce > ecommerce-prod*"), {
      one: { useCases },
    });
    expect(unitsIn(design)).toEqual(["e-commerce"]);
  });
  it("without the organization's own name before it", () => {
    const names = ["acme-shop-dev", "acme-shop-prod", "acme-search-prod", "acme-log-archive"];
    expect(unitsIn(withoutUseCases(designOf(names.map((name) => `Root > ${name}*`).join("; "))))).toEqual([
      "shop",
      "shop",
      "search",
      undefined,
    ]);
  });
});

describe("accepting guesses", () => {
  const design = withoutUseCases(
    designOf("Root > Shop > shop-dev*; Root > Shop > shop-uat*; Root > Shop > shop-prod*; Root > Shop > Olaf*"),
  );
  const ids = [...guessesOf(design).keys()];

  it("gives the accounts their use cases and the organization its phases, in delivery order", () => {
    const result = acceptGuesses.run(design, { accountIds: ids });
    if (result.kind !== "done") throw new Error("refused");
    expect(result.design.organization.phases).toEqual(["dev", "uat", "stage", "prod"]);
    const useCasesOf = (id: string) => (result.design.nodes.get(nodeId(id)) as AccountNode).useCases;
    expect(useCasesOf("shop-uat")).toEqual([{ kind: "runtime", businessUnit: "Shop", phase: "uat" }]);
    expect(useCasesOf("olaf")).toEqual([]);
    expect(guessesOf(result.design).size).toBe(0);
  });

  it("is one step to undo", () => {
    const result = acceptGuesses.run(design, { accountIds: ids });
    if (result.kind !== "done") throw new Error("refused");
    const undone = applyPatch(result.design, invertPatch(result.patch));
    expect(undone.nodes).toEqual(design.nodes);
    expect(undone.organization).toEqual(design.organization);
  });

  it("is of the chosen accounts alone", () => {
    const result = acceptGuesses.run(design, { accountIds: [nodeId("shop-prod"), nodeId("olaf")] });
    if (result.kind !== "done") throw new Error("refused");
    expect([...guessesOf(result.design).keys()]).toEqual(["shop-dev", "shop-uat"]);
    expect(result.design.organization.phases).toEqual(["dev", "stage", "prod"]);
  });

  it("is refused where nothing is guessed", () => {
    expect(acceptGuesses.run(design, { accountIds: [nodeId("olaf")] })).toMatchObject({
      kind: "refused",
      problem: { message: "No use case is guessed for Olaf." },
    });
  });

  it("leaves nothing to guess of what was accepted, whatever the names are", () => {
    const word = fc.constantFrom(
      "prod",
      "Dev",
      "shared",
      "Security",
      "OU",
      "1",
      "é",
      "x-",
      "LogArchive",
      "acme",
      "__proto__",
      " ",
    );
    const names = fc.array(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join("")),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(names, names, (ous, accounts) => {
        const safe = (name: string) => name.trim() || "empty";
        const outline = accounts.map((name, index) => {
          const path = ous.slice(0, index % 4).map(safe);
          return ["Root", ...path, `${safe(name)}${index}*`].join(" > ");
        });
        const random = withoutUseCases(designOf(["Root", ...outline].join("; ")));
        const guesses = guessesOf(random);
        const useCases = (of: typeof guesses) =>
          [...of.values()].map((guess) => [guess.useCase, guess.sureness, guess.why()]);
        expect(useCases(guessesOf(random))).toEqual(useCases(guesses));
        if (guesses.size === 0) return;
        const result = acceptGuesses.run(random, { accountIds: [...guesses.keys()] });
        expect(result.kind).toBe("done");
        if (result.kind !== "done") return;
        for (const id of guesses.keys()) expect(guessesOf(result.design).has(id)).toBe(false);
        for (const { useCase } of guesses.values())
          if (useCase.phase !== undefined) expect(result.design.organization.phases).toContain(useCase.phase);
      }),
    );
  });
});
