import { describe, expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import { nodeId } from "../../core/design/ids";
import { exampleCorp } from "../../core/examples/exampleCorp";
import { generatedOrganization } from "../../core/examples/generated";
import { columnPolicies, matrixOf } from "../../core/matrix";
import { designWith, runtime } from "../../core/matrix/testing/matrixText";
import { accountAtStop, type GridModel, nextCell, placeAtStop, stopCounts, stopOfAccount } from "./gridModel";
import { gridRows, shownCount } from "./gridRows";

const { design } = exampleCorp.document();
const rowsOf = (of: typeof design, openKeys: ReadonlySet<string> = new Set()) =>
  gridRows({ matrix: matrixOf(of), hasAnswers: true, openKeys, nameLinesOf: () => 1, linesOf: () => 1 });
const modelOf = (of: typeof design): GridModel => ({
  design: of,
  matrix: matrixOf(of),
  rows: rowsOf(of),
  policies: columnPolicies(of, matrixOf(of)),
  openKeys: new Set(),
});

describe("the rows of the grid", () => {
  it("are who serves everybody, the heads, and a row for each unit, one under the other", () => {
    const rows = rowsOf(design);
    expect(rows.map(({ kind }) => kind)).toEqual(["strip", "head", "unit", "unit"]);
    const [, , first, second] = rows;
    expect(second?.kind === "unit" && first?.kind === "unit" && second.top === first.top + first.height).toBe(true);
  });

  it("draw a limited number of accounts of a cell until all are asked for", () => {
    expect([shownCount(8, 8, false), shownCount(9, 8, false), shownCount(9, 8, true)]).toEqual([8, 7, 9]);
  });

  it("have room for every line of what their cards say", () => {
    const shared = designWith("Root > one*", { one: [runtime("Shop", "dev"), runtime("Shop", "prod")] });
    const heightWith = (lines: number) =>
      gridRows({
        matrix: matrixOf(shared),
        hasAnswers: true,
        openKeys: new Set(),
        nameLinesOf: () => 2,
        linesOf: (text) => (text === "▲ shared with prod" ? lines : 1),
      }).reduce((sum, row) => sum + (row.kind === "unit" ? row.height : 0), 0);
    expect(heightWith(3) - heightWith(2)).toBe(17);
  });

  it("never overlap in a big organization", () => {
    let bottom = 0;
    for (const row of rowsOf(generatedOrganization(1000, 3)))
      if (row.kind === "unit") {
        expect(row.top).toBe(bottom);
        bottom += row.height;
      }
    expect(bottom).toBeGreaterThan(10_000);
  });
});

describe("the stops of the grid", () => {
  it("lead to the accounts, and from an account to its stop", () => {
    const model = modelOf(design);
    const stop = stopOfAccount(model, nodeId("ecommerce-stage"), null);
    expect(stop).toEqual({ row: 2, column: 2, item: 0 });
    expect(accountAtStop(model, { row: 2, column: 2, item: 0 })).toBe("ecommerce-stage");
    expect(placeAtStop(model, { row: 2, column: 2 })).toEqual({
      unit: "Ecommerce",
      column: { kind: "phase", phase: "stage" },
    });
    expect(accountAtStop(model, { row: 2, column: 0, item: 0 })).toBeNull();
  });

  it("go from gap to gap, from the last one to the first", () => {
    const bare = designOf("Root > Runtime > Shop; Root > Runtime > Search");
    const model = modelOf(bare);
    const isGap = (cell: { readonly isGap: boolean }) => cell.isGap;
    const first = nextCell(model, { row: 0, column: 1, item: 0 }, isGap);
    expect(first).toEqual({ row: 2, column: 1, item: 0 });
    expect(nextCell(model, { row: 2, column: 3, item: 0 }, isGap)).toEqual({ row: 3, column: 1, item: 0 });
    expect(nextCell(model, { row: 3, column: 3, item: 0 }, isGap)).toEqual(first);
    expect(nextCell(modelOf(design), { row: 0, column: 1, item: 0 }, isGap)).toBeNull();
  });

  it("count what takes the focus in the heads: menu, policies, note", () => {
    const { itemsAt } = stopCounts(modelOf(design));
    expect([0, 1, 2, 3].map((column) => itemsAt(1, column))).toEqual([0, 2, 2, 3]);
  });
});
