import { describe, expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import { nodeId } from "../../core/design/ids";
import type { NodeId } from "../../core/design/types";
import { compactCount, compactWidth } from "./compactCount";
import { cutName } from "./cutName";
import { clickStep, type OutlineState, outlineStep } from "./keys";
import { placeOnRow } from "./placeOnRow";
import { outlineRows, restingIndex } from "./rows";
import { typeAhead, typedOn } from "./typeAhead";
import { visibleRange } from "./visibleRange";

const design = designOf("Root > Runtime > Ecommerce > dev*; Root > Runtime > Ecommerce > prod*; Root > Sandbox > lab*");
const nothingFolded = new Set<NodeId>();
const rows = outlineRows(design, nothingFolded);
const names = rows.map((row) => row.nodeId);

function state(focused: string, more: Partial<OutlineState> = {}): OutlineState {
  return { rows, focusedIndex: names.indexOf(nodeId(focused)), anchorId: null, selectedIds: [], ...more };
}

describe("the rows of the outline", () => {
  it("lists the tree in drawing order with ARIA's level, position and set size", () => {
    expect(rows.map((row) => `${"  ".repeat(row.level - 1)}${row.nodeId} ${row.position}/${row.setSize}`)).toEqual([
      "root 1/1",
      "  management 1/3",
      "  runtime 2/3",
      "    ecommerce 1/1",
      "      dev 1/2",
      "      prod 2/2",
      "  sandbox 3/3",
      "    lab 1/1",
    ]);
  });

  it("says what can be folded: accounts and empty OUs can't", () => {
    expect(rows.find((row) => row.nodeId === "runtime")?.expanded).toBe(true);
    expect(rows.find((row) => row.nodeId === "dev")?.expanded).toBeNull();
  });

  it("leaves out what a fold hides", () => {
    const folded = outlineRows(design, new Set([nodeId("runtime")]));
    expect(folded.map((row) => row.nodeId)).toEqual(["root", "management", "runtime", "sandbox", "lab"]);
    expect(folded[2]?.expanded).toBe(false);
  });

  it("rests on the fold that hides the focused node, and on the next row where the node is gone", () => {
    const folded = outlineRows(design, new Set([nodeId("runtime")]));
    expect(folded[restingIndex(design, folded, nodeId("prod"), 5)]?.nodeId).toBe("runtime");
    expect(rows[restingIndex(design, rows, nodeId("deleted"), 5)]?.nodeId).toBe("prod");
    expect(restingIndex(design, rows, nodeId("deleted"), 99)).toBe(rows.length - 1);
  });
});

describe("keys in the outline", () => {
  it.each([
    ["Ctrl+ArrowDown", "management", "runtime"],
    ["Ctrl+ArrowUp", "management", "root"],
    ["Ctrl+Home", "prod", "root"],
    ["Ctrl+End", "root", "lab"],
  ])("%s on %s moves the focus alone to %s", (key, from, to) => {
    expect(outlineStep(state(from), key)).toEqual({ kind: "focus", nodeId: to });
  });

  it.each([
    ["ArrowDown", "management", "runtime"],
    ["ArrowUp", "management", "root"],
    ["ArrowUp", "root", "root"],
    ["Home", "prod", "root"],
    ["End", "root", "lab"],
    ["PageDown", "root", "lab"],
    ["ArrowLeft", "prod", "ecommerce"],
    ["ArrowLeft", "root", null],
    ["ArrowRight", "runtime", "ecommerce"],
    ["ArrowRight", "prod", "prod"],
  ])("%s on %s leads to %s", (key, from, to) => {
    const step = outlineStep(state(from), key);
    expect(step).toEqual(to === null ? { kind: "fold", nodeId: from, folded: true } : { kind: "go", nodeId: to });
  });

  it("unfolds a folded OU with the right arrow and folds it with the left one", () => {
    const folded = outlineRows(design, new Set([nodeId("runtime")]));
    expect(outlineStep(state("runtime", { rows: folded }), "ArrowRight")).toMatchObject({
      kind: "fold",
      folded: false,
    });
    expect(outlineStep(state("runtime"), "ArrowLeft")).toMatchObject({ kind: "fold", folded: true });
  });

  it("adds and takes out the focused node with Space", () => {
    expect(outlineStep(state("dev"), " ")).toMatchObject({ nodeIds: ["dev"] });
    const selectedIds = [nodeId("dev"), nodeId("prod")];
    expect(outlineStep(state("dev", { selectedIds }), " ")).toMatchObject({ nodeIds: ["prod"] });
  });

  it("extends and shrinks the selection with Shift and the arrows, the focused node last", () => {
    const anchorId = nodeId("dev");
    expect(outlineStep(state("dev"), "Shift+ArrowDown")).toMatchObject({
      nodeIds: ["dev", "prod"],
      focusId: "prod",
      anchorId,
    });
    expect(outlineStep(state("prod", { anchorId }), "Shift+ArrowUp")).toMatchObject({ nodeIds: ["dev"] });
    expect(outlineStep(state("dev", { anchorId }), "Shift+ArrowUp")).toMatchObject({ nodeIds: ["dev", "ecommerce"] });
  });

  it("extends the selection with Shift to the ends", () => {
    expect(outlineStep(state("ecommerce"), "Shift+End")).toMatchObject({
      nodeIds: ["ecommerce", "dev", "prod", "sandbox", "lab"],
    });
    expect(outlineStep(state("runtime"), "Shift+Home")).toMatchObject({ nodeIds: ["runtime", "management", "root"] });
  });

  it("clears the selection with Escape, and leaves the key alone where nothing is selected", () => {
    expect(outlineStep(state("dev", { selectedIds: [nodeId("dev")] }), "Escape")).toMatchObject({ nodeIds: [] });
    expect(outlineStep(state("dev"), "Escape")).toBeNull();
  });

  it("leaves keys that it doesn't know to the page", () => {
    expect(outlineStep(state("dev"), "Ctrl+Z")).toBeNull();
  });

  it("selects a range by a click with Shift and adds one with Ctrl", () => {
    expect(clickStep(state("dev"), names.indexOf(nodeId("sandbox")), "range")).toMatchObject({
      nodeIds: ["dev", "prod", "sandbox"],
    });
    expect(clickStep(state("dev"), names.indexOf(nodeId("lab")), "toggle")).toMatchObject({ nodeIds: ["lab"] });
    expect(clickStep(state("dev"), names.indexOf(nodeId("lab")), "none")).toEqual({ kind: "enter", nodeId: "lab" });
  });
});

describe("typing a name", () => {
  const typed = ["Root", "Runtime", "Enterprise", "Ecommerce", "ecommerce-dev"];

  it("finds the next name that starts with it, around the end", () => {
    expect(typeAhead(typed, 0, "r")).toBe(1);
    expect(typeAhead(typed, 1, "r")).toBe(0);
    expect(typeAhead(typed, 4, "ent")).toBe(2);
    expect(typeAhead(typed, 0, "x")).toBeNull();
  });

  it("goes on with the same letter typed again and stays while a longer text still fits", () => {
    expect(typeAhead(typed, 2, "ee")).toBe(3);
    expect(typeAhead(typed, 3, "eco")).toBe(3);
  });

  it("starts a new text after a pause", () => {
    const first = typedOn(null, "E", 1000);
    expect(typedOn(first, "c", 1200).text).toBe("ec");
    expect(typedOn(first, "c", 2000).text).toBe("c");
  });
});

describe("placing on a row what is in the hand", () => {
  it("puts nodes into an OU as its last, and before an account", () => {
    const carried = { kind: "nodes", nodeIds: [nodeId("lab")] } as const;
    expect(placeOnRow(design, carried, nodeId("ecommerce"))).toEqual({ targetId: "ecommerce", beforeId: null });
    expect(placeOnRow(design, carried, nodeId("prod"))).toEqual({ targetId: "ecommerce", beforeId: "prod" });
  });

  it("attaches a policy to the node of the row, account or not", () => {
    const carried = { kind: "template", templateId: "protect-data" } as const;
    expect(placeOnRow(design, carried, nodeId("prod"))).toEqual({ targetId: "prod", beforeId: null });
  });
});

describe("rows in sight", () => {
  it("renders a small tree whole", () => {
    expect(visibleRange(300, 1000, 100)).toEqual({ start: 0, end: 300 });
  });

  it("renders of a big one what is in sight and a few around", () => {
    expect(visibleRange(5000, 2800, 280)).toEqual({ start: 88, end: 122 });
    expect(visibleRange(5000, 0, 280)).toEqual({ start: 0, end: 22 });
  });
});

describe("names that don't fit", () => {
  it("are cut before their end, where siblings differ", () => {
    expect(cutName("data-warehouse-stage")).toEqual({ head: "data-warehouse", tail: "-stage" });
    expect(cutName("Данные-хранилище-тест").tail).toBe("е-тест");
  });

  it.each([
    ["حسابات الإنتاج الرئيسية"],
    ["חשבונות הייצור הראשיים"],
    ["उत्पादन खाते मुख्य समूह"],
    ["Cafe\u0301s de la production"],
    ["production 👩\u200d💻👩\u200d💻👩\u200d💻👩\u200d💻"],
    ["short name"],
  ])("are not cut in two where they would read as others: %s", (name) => {
    expect(cutName(name)).toEqual({ head: name, tail: "" });
  });
});

describe("counts in a narrow column", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1k"],
    [2469, "2.4k"],
    [9999, "9.9k"],
    [10_000, "10k"],
    [123_456, "123k"],
    [2_000_000, "2M"],
  ])("shows %i as %s, in no more than the column holds", (count, text) => {
    expect(compactCount(count)).toBe(text);
    expect(text.length).toBeLessThanOrEqual(compactWidth(count));
  });
});
