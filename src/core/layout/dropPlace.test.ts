import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import { childIdsOf } from "../design/queries";
import {
  attachPlaceAt,
  type Box,
  centerOf,
  dropPlaceAt,
  insertionMark,
  layoutOf,
  type Point,
  placeOfUseCaseAt,
} from ".";

const design = designOf(
  "Root > Management*; Root > Runtime > Ecommerce > dev*; Root > Runtime > Ecommerce > stage*; Root > Runtime > Ecommerce > prod*; Root > Runtime > Sandbox*; Root > Suspended",
);
const layout = layoutOf(design, { foldedIds: new Set(), aspect: 1.6 });
const box = (id: string): Box => layout.boxes.get(nodeId(id))!;
const leftOf = ({ x, y, height }: Box): Point => ({ x: x + 6, y: y + height / 2 });
const rightOf = ({ x, y, width, height }: Box): Point => ({ x: x + width - 6, y: y + height / 2 });
const place = (point: Point, ...carried: string[]) => dropPlaceAt(layout, design, point, carried.map(nodeId));

describe("a dropped node goes", () => {
  it("into the OU under it", () => {
    expect(place(centerOf(box("suspended")), "sandbox")).toEqual({ targetId: "suspended", beforeId: null });
  });

  it("before the account whose left half is under it", () => {
    expect(place(leftOf(box("dev")), "sandbox")).toEqual({ targetId: "ecommerce", beforeId: "dev" });
  });

  it("behind the account whose right half is under it", () => {
    expect(place(rightOf(box("dev")), "sandbox")).toEqual({ targetId: "ecommerce", beforeId: "stage" });
    expect(place(rightOf(box("prod")), "sandbox")).toEqual({ targetId: "ecommerce", beforeId: null });
  });

  it("beside the OU whose left or right frame is under it, into it a little further", () => {
    const { x, y } = box("ecommerce");
    expect(place({ x: x + 3, y: y + 60 }, "suspended")).toEqual({ targetId: "runtime", beforeId: "ecommerce" });
    expect(place({ x: x + 11, y: y + 60 }, "suspended")).toMatchObject({ targetId: "ecommerce" });
  });

  it("to another place among its own siblings", () => {
    expect(place(leftOf(box("dev")), "prod")).toEqual({ targetId: "ecommerce", beforeId: "dev" });
  });

  it("never before a sibling that is carried along", () => {
    expect(place(leftOf(box("dev")), "dev", "sandbox")).toBeNull();
    expect(place(leftOf(box("stage")), "prod", "sandbox")).toEqual({ targetId: "ecommerce", beforeId: "stage" });
  });

  it("nowhere where it would stay where it is", () => {
    expect(place(centerOf(box("dev")), "dev")).toBeNull();
    expect(place(leftOf(box("stage")), "dev")).toBeNull();
    expect(place(rightOf(box("stage")), "prod")).toBeNull();
  });

  it("into what hangs under itself, so that the refusal can say why", () => {
    const { x, y } = box("ecommerce");
    expect(place({ x: x + 60, y: y + 20 }, "runtime")).toMatchObject({ targetId: "ecommerce" });
  });

  it("nowhere beside the root, but what is new goes under the root", () => {
    expect(place({ x: -50, y: -50 }, "sandbox")).toBeNull();
    expect(place({ x: -50, y: -50 })).toEqual({ targetId: "root", beforeId: null });
  });

  it("behind everything when it is below everything", () => {
    const { x, y, height } = box("ecommerce");
    expect(place({ x: x + 20, y: y + height - 4 }, "sandbox")).toEqual({ targetId: "ecommerce", beforeId: null });
  });

  it("onto the deepest box where it is a policy", () => {
    expect(attachPlaceAt(layout, centerOf(box("dev")))).toEqual({ targetId: "dev", beforeId: null });
    expect(attachPlaceAt(layout, { x: -50, y: 0 })).toBeNull();
  });

  it("always to a sibling that the target has, and that stays", () => {
    const ids = [...layout.boxes.keys()].filter((id) => id !== design.rootId);
    const share = () => fc.double({ min: -0.05, max: 1.05, noNaN: true });
    fc.assert(
      fc.property(share(), share(), fc.subarray(ids), (across, down, carried) => {
        const point = { x: across * layout.root.width, y: down * layout.root.height };
        const found = dropPlaceAt(layout, design, point, carried);
        if (found === null || found.beforeId === null) return;
        expect(childIdsOf(design, found.targetId)).toContain(found.beforeId);
        expect(carried).not.toContain(found.beforeId);
      }),
    );
  });
});

describe("the mark of the place", () => {
  it("stands before the next sibling", () => {
    const mark = insertionMark(layout, { targetId: nodeId("ecommerce"), beforeId: nodeId("stage") }, [])!;
    expect(mark.x).toBeLessThan(box("stage").x);
    expect(mark.y).toBe(box("stage").y);
  });

  it("stands behind the last one that stays", () => {
    const mark = insertionMark(layout, { targetId: nodeId("ecommerce"), beforeId: null }, [nodeId("prod")])!;
    expect(mark.y).toBe(box("stage").y);
    expect(mark.x).toBeGreaterThanOrEqual(box("stage").x + box("stage").width);
  });

  it("is missing where there is no order to show", () => {
    expect(insertionMark(layout, { targetId: nodeId("suspended"), beforeId: null }, [])).toBeNull();
    expect(insertionMark(layout, { targetId: nodeId("dev"), beforeId: null }, [])).toBeNull();
  });
});

describe("a dropped use case goes", () => {
  const placed = (point: Point) => placeOfUseCaseAt(layout, design, point, nodeId("dev"));

  it("onto the account under it, but for the one that has it", () => {
    expect(placed(leftOf(box("prod")))).toEqual({ targetId: "prod", beforeId: null });
    expect(placed(centerOf(box("dev")))).toBeNull();
  });

  it("else into the OU under it, as an account of its own", () => {
    expect(placed(centerOf(box("suspended")))).toEqual({ targetId: "suspended", beforeId: null });
  });
});
