import { describe, expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import { nodeId } from "../../core/design/ids";
import { accountsUnder } from "../../core/design/queries";
import type { VerdictCounts } from "../../core/engine";
import { generatedOrganization } from "../../core/examples/generated";
import { cellSentence, type Heat, HeatTable, lookOf } from "../../core/pictures/tables/heat";
import { foldOf, reached } from "./gridKeys";

const none: VerdictCounts = { allowed: 0, conditional: 0, explicitDeny: 0, implicitDeny: 0, exempt: 0 };

describe("a cell of the tables", () => {
  it("shows one mark where all of it gets one answer", () => {
    expect(lookOf({ ...none, allowed: 3 })?.text).toBe("✓");
    expect(lookOf({ ...none, conditional: 3 })?.text).toBe("◆");
    expect(lookOf({ ...none, implicitDeny: 3 })?.text).toBe("∅");
    expect(lookOf({ ...none, implicitDeny: 2, explicitDeny: 1 })?.text).toBe("⊘");
    expect(lookOf({ ...none, exempt: 3 })?.text).toBe("☆");
    expect(lookOf(none)).toBeNull();
  });

  it("shows otherwise how many of a hundred pass, never all or none", () => {
    expect(lookOf({ ...none, allowed: 999, explicitDeny: 1 })?.text).toBe("99");
    expect(lookOf({ ...none, allowed: 1, explicitDeny: 999 })?.text).toBe("1");
    expect(lookOf({ ...none, allowed: 1, conditional: 1 })?.text).toBe("50◆");
    expect(cellSentence({ ...none, allowed: 1, conditional: 1 })).toBe("1 of 2 pass, 1 pass if…");
  });

  it("leaves what is exempt out of what passes, and says it beside", () => {
    const mixed = { ...none, allowed: 3, explicitDeny: 1, exempt: 96 };
    expect(lookOf(mixed)?.text).toBe("75");
    expect(cellSentence(mixed)).toBe("3 of 4 pass, 1 blocked, 96 exempt");
    expect(lookOf({ ...none, allowed: 3, exempt: 3 })?.answer).toBe("passes");
    expect(lookOf({ ...none, explicitDeny: 3, exempt: 3 })?.answer).toBe("blocked");
  });

  it("of an OU holds what its accounts come to, once all of them are worked out", () => {
    const design = designOf("Root > Work > a*; Root > Work > b*; Root > Rest > c*");
    const cells = new Map([
      ["a", { ...none, allowed: 2 }],
      ["b", { ...none, explicitDeny: 2 }],
    ]);
    const heat: Heat = { columns: [{ id: "s3", title: "Amazon S3" }], cellAt: (id) => cells.get(id) ?? null };
    const table = new HeatTable(design, heat);
    expect(table.cellAt(nodeId("work"), 0)).toEqual({ ...none, allowed: 2, explicitDeny: 2 });
    expect(table.cellAt(nodeId("rest"), 0)).toBeNull();
    expect(table.cellAt(design.rootId, 0)).toBeNull();
  });

  it("of an OU comes to the same as its accounts one by one, at every level", () => {
    const design = generatedOrganization(80, 3);
    const cellOf = (id: string) => ({ ...none, allowed: id.length, explicitDeny: id.charCodeAt(id.length - 1) });
    const table = new HeatTable(design, { columns: [{ id: "s3", title: "Amazon S3" }], cellAt: cellOf });
    for (const { id, kind } of design.nodes.values()) {
      if (kind === "account") continue;
      const accounts = accountsUnder(design, id).map((account) => cellOf(account.id));
      expect(table.cellAt(id, 0)).toEqual({
        ...none,
        allowed: accounts.reduce((sum, cell) => sum + cell.allowed, 0),
        explicitDeny: accounts.reduce((sum, cell) => sum + cell.explicitDeny, 0),
      });
    }
  });
});

describe("keys in the tables", () => {
  const from = { row: 5, column: 3 };
  const sizes = { rows: 50, columns: 20, height: 132 + 28 * 11 };
  const press = (key: string, ctrlKey = false) => reached({ key, ctrlKey, metaKey: false }, from, sizes);

  it("go by cells, rows' ends and pages", () => {
    expect(press("ArrowDown")).toEqual({ row: 6, column: 3 });
    expect(press("Home")).toEqual({ row: 5, column: 0 });
    expect(press("End", true)).toEqual({ row: 49, column: 20 });
    expect(press("PageDown")).toEqual({ row: 15, column: 3 });
    expect(press("a")).toBeNull();
  });

  it("fold and unfold on a name, and go on where there is nothing to fold", () => {
    expect(foldOf("ArrowLeft", 0, true)).toBe(true);
    expect(foldOf("ArrowRight", 0, false)).toBe(false);
    expect(foldOf("ArrowRight", 0, true)).toBeNull();
    expect(foldOf("ArrowLeft", 0, null)).toBeNull();
    expect(foldOf("ArrowLeft", 2, true)).toBeNull();
  });
});
