import { describe, expect, it } from "vitest";
import { applied } from "../design/applied";
import { deleteNodes, renameNode } from "../design/commands";
import { outlineOf } from "../design/designOf";
import { emptyHistory, record, undo } from "../design/history";
import { nodeId } from "../design/ids";
import { nodeOf } from "../design/queries";
import type { Design } from "../design/types";
import { exampleCorp } from "../examples/exampleCorp";
import { type MoveUseCases, moveUseCases } from "./moveUseCases";
import { designWith, matrixText, phaseCell, runtime } from "./testing/matrixText";

const useCasesOf = (design: Design, id: string) => {
  const node = nodeOf(design, nodeId(id));
  return node.kind === "account" ? node.useCases : [];
};
const move = (id: string, from: MoveUseCases["from"], to: MoveUseCases["to"]): MoveUseCases => ({
  accountIds: [nodeId(id)],
  from,
  to,
});

describe("an account moved to another cell", () => {
  const { design } = exampleCorp.document();

  it("serves another phase of its unit, with its environments, and stays in its OU", () => {
    const args = move("ecommerce-dev", phaseCell("Ecommerce", "dev"), phaseCell("Ecommerce", "stage"));
    expect(moveUseCases.title(design, args)).toBe(
      "Move ecommerce-dev to Ecommerce · stage, renamed ecommerce-stage-2 (its email stays)",
    );
    const after = applied(design, moveUseCases, args);
    expect(useCasesOf(after, "ecommerce-dev")).toEqual([runtime("Ecommerce", "stage", "stage", "uat")]);
    expect(outlineOf(after)).toBe(outlineOf(design).replace("ecommerce-dev", "ecommerce-stage-2"));
    expect(matrixText(after)[0]).toBe("Ecommerce: gap | ecommerce-stage-2 (uat) + ecommerce-stage | ecommerce-prod");
  });

  it("moves into the OU of the other unit, in delivery order, as one step to undo", () => {
    const args = move("ecommerce-stage", phaseCell("Ecommerce", "stage"), phaseCell("Data Warehouse", "dev"));
    const title = moveUseCases.title(design, args);
    expect(title).toBe(
      "Move ecommerce-stage to Data Warehouse · dev, into Data Warehouse OU, renamed data-warehouse-dev-2 (its email stays)",
    );
    const result = moveUseCases.run(design, args);
    if (result.kind === "refused") throw new Error("refused");
    expect(outlineOf(result.design)).toContain(
      "Data Warehouse > data-warehouse-dev*; Root > Runtime > Data Warehouse > data-warehouse-dev-2*; Root > Runtime > Data Warehouse > data-warehouse-stage*",
    );
    const history = record(emptyHistory, { title, patch: result.patch, doneAt: 0 });
    expect(undo(result.design, history)?.design).toEqual(design);
  });

  it("stays where it is while it serves another unit as well", () => {
    const shared = designWith("Root > Shop > both*; Root > Search > search-dev*", {
      both: [runtime("Shop", "dev"), runtime("Shop", "stage")],
      "search-dev": [runtime("Search", "dev")],
    });
    const after = applied(shared, moveUseCases, move("both", phaseCell("Shop", "stage"), phaseCell("Search", "stage")));
    expect(outlineOf(after)).toBe(outlineOf(shared));
    expect(useCasesOf(after, "both")).toEqual([runtime("Shop", "dev"), runtime("Search", "stage")]);
  });

  it("goes where the phase's accounts are where units are spread over OUs by phase", () => {
    const byPhase = designWith(
      "Root > Dev > shop-dev*; Root > Dev > search-dev*; Root > Prod > shop-prod*; Root > Prod > search-prod*",
      {
        "shop-dev": [runtime("Shop", "dev")],
        "search-dev": [runtime("Search", "dev")],
        "shop-prod": [runtime("Shop", "prod")],
        "search-prod": [runtime("Search", "prod")],
      },
    );
    const args = move("shop-dev", phaseCell("Shop", "dev"), phaseCell("Search", "prod"));
    expect(moveUseCases.title(byPhase, args)).toBe(
      "Move shop-dev to Search · prod, into Prod OU, renamed search-prod-2 (its email stays)",
    );
  });

  it("gets its first use case from the cell that it is put into", () => {
    const bare = designWith("Root > bare*; Root > Shop > shop-dev*", { "shop-dev": [runtime("Shop", "dev")] });
    const after = applied(bare, moveUseCases, move("bare", null, phaseCell("Shop", "prod")));
    expect(useCasesOf(after, "bare")).toEqual([runtime("Shop", "prod")]);
    expect(outlineOf(after)).toBe("Root > Shop > shop-dev*; Root > Shop > bare*");
  });

  it("says that the OU stays the same where one could expect it to change", () => {
    const alone = designWith("Root > A > a1*; Root > B > b1*; Root > C > b2*", {
      a1: [runtime("Shop", "dev")],
      b1: [runtime("Search", "dev")],
      b2: [runtime("Search", "prod")],
    });
    const args = move("a1", phaseCell("Shop", "dev"), phaseCell("Search", "stage"));
    expect(moveUseCases.title(alone, args)).toBe("Move a1 to Search · stage; it stays in A OU");
  });

  it("leaves a phase that it only has among its environments, and takes a use case for the new one", () => {
    const early = designWith("Root > Shop > early*", { early: [runtime("Shop", "dev", "dev", "uat", "stage")] });
    const after = applied(early, moveUseCases, move("early", phaseCell("Shop", "stage"), phaseCell("Shop", "prod")));
    expect(useCasesOf(after, "early")).toEqual([runtime("Shop", "dev", "dev", "uat"), runtime("Shop", "prod")]);
  });

  it("is called after the unit and phase that it serves then, as one step with the move, and keeps its email", () => {
    const from = phaseCell("Ecommerce", "stage");
    const emptied = applied(design, deleteNodes, { nodeIds: [nodeId("data-warehouse-prod")] });
    const args = move("ecommerce-stage", from, phaseCell("Data Warehouse", "prod"));
    const after = nodeOf(applied(emptied, moveUseCases, args), nodeId("ecommerce-stage"));
    const before = nodeOf(emptied, nodeId("ecommerce-stage"));
    expect(after.name).toBe("data-warehouse-prod");
    expect(after.kind === "account" && after.email).toBe(before.kind === "account" && before.email);
    const titled = moveUseCases.title(emptied, args);
    expect(titled).toMatch(/, renamed data-warehouse-prod \(its email stays\)$/);
  });

  it.each([
    ["Shop_DEV", "Search_PROD"],
    ["shop", "search"],
    ["team-dev", "team-prod"],
    ["blue", "blue"],
    ["shopping-device", "shopping-device"],
  ])("called %s is called %s where it served Shop's dev and serves Search's prod", (name, expected) => {
    const id = nodeId("one");
    const one = applied(designWith("Root > one*", { one: [runtime("Shop", "dev")] }), renameNode, { nodeId: id, name });
    const after = applied(one, moveUseCases, move(id, null, phaseCell("Search", "prod")));
    expect(nodeOf(after, id).name).toBe(expected);
  });

  it("gives each of several accounts a name of its own", () => {
    const two = designWith("Root > shop-dev*; Root > shop-stage*", {
      "shop-dev": [runtime("Shop", "dev")],
      "shop-stage": [runtime("Shop", "stage")],
    });
    const args = {
      ...move("shop-dev", null, phaseCell("Shop", "prod")),
      accountIds: ["shop-dev", "shop-stage"].map(nodeId),
    };
    expect(moveUseCases.title(two, args)).toContain("2 renamed after it");
    expect(outlineOf(applied(two, moveUseCases, args))).toBe("Root > shop-prod*; Root > shop-prod-2*");
  });

  it("keeps its name where it serves another cell as well, or comes from none", () => {
    const shared = designWith("Root > shop-dev*; Root > bare-dev*", {
      "shop-dev": [runtime("Shop", "dev"), runtime("Shop", "stage")],
    });
    const moved = applied(shared, moveUseCases, move("shop-dev", phaseCell("Shop", "dev"), phaseCell("Shop", "prod")));
    expect(outlineOf(applied(moved, moveUseCases, move("bare-dev", null, phaseCell("Shop", "dev"))))).toBe(
      "Root > shop-dev*; Root > bare-dev*",
    );
  });

  it("becomes a unit's own delivery account, without phase and environments", () => {
    const after = applied(
      design,
      moveUseCases,
      move("ecommerce-dev", null, { unit: "Ecommerce", column: { kind: "own", useCaseKind: "delivery" } }),
    );
    expect(useCasesOf(after, "ecommerce-dev")).toEqual([{ kind: "delivery", businessUnit: "Ecommerce" }]);
  });

  it("is taken out of its cell", () => {
    const args = move("ecommerce-dev", phaseCell("Ecommerce", "dev"), "unplaced");
    expect(moveUseCases.title(design, args)).toBe("Take ecommerce-dev out of Ecommerce · dev");
    expect(useCasesOf(applied(design, moveUseCases, args), "ecommerce-dev")).toEqual([{ kind: "runtime" }]);
  });

  it("isn't moved where it has several places and none is said", () => {
    const shared = designWith("Root > both*", { both: [runtime("Shop", "dev"), runtime("Shop", "prod")] });
    const result = moveUseCases.run(shared, move("both", null, phaseCell("Shop", "stage")));
    expect(result.kind === "refused" && result.problem.message).toBe(
      "both has several use cases, so it isn't clear which one moves.",
    );
  });

  it("isn't the management account, and a workload there is warned of", () => {
    const refused = moveUseCases.run(design, move("management", null, phaseCell("Ecommerce", "dev")));
    expect(refused.kind === "refused" && refused.problem.code).toBe("management-stays");
    const busy = designWith("Root > Management*; Root > Shop > shop-dev*", {
      management: [{ kind: "management" }, runtime("Shop", "dev")],
      "shop-dev": [runtime("Shop", "dev")],
    });
    const moved = moveUseCases.run(busy, move("management", phaseCell("Shop", "dev"), phaseCell("Shop", "prod")));
    expect(moved.kind === "done" && moved.warnings.map(({ code }) => code)).toEqual(["workload-in-management"]);
  });
});
