import { describe, expect, it } from "vitest";
import { nodeId } from "../../core/design/ids";
import { exampleCorp } from "../../core/examples/exampleCorp";
import { type Box, isCard, layoutOf, type Point } from "../../core/layout";
import type { Curve } from "./curve";
import { routeOf } from "./routes";

const { design } = exampleCorp.document();
const layout = layoutOf(design, { foldedIds: new Set(), aspect: 1.4 });
const box = (id: string) => layout.boxes.get(nodeId(id))!;
const curveOf = (from: string, to: string) => routeOf({ design, layout }, box(from), box(to))(box(from), box(to), 1);

/** The cards that a curve runs over, seen at 40 points of it. */
function cardsUnder(curve: Curve): readonly string[] {
  const points = Array.from({ length: 41 }, (_, step) => pointOf(curve, step / 40));
  const isOver = ({ x, y, width, height }: Box) =>
    points.some((point) => point.x > x && point.x < x + width && point.y > y && point.y < y + height);
  return [...layout.boxes.values()].filter((each) => isCard(each) && isOver(each)).map(({ id }) => id);
}

function pointOf({ start, control1, control2, end }: Curve, t: number): Point {
  const at = (axis: "x" | "y") =>
    (1 - t) ** 3 * start[axis] +
    3 * (1 - t) ** 2 * t * control1[axis] +
    3 * (1 - t) * t ** 2 * control2[axis] +
    t ** 3 * end[axis];
  return { x: at("x"), y: at("y") };
}

describe("a line on the canvas", () => {
  it("runs over no card of its column, be it from card to card or from an OU", () => {
    const column = ["ecommerce-dev", "ecommerce-stage", "ecommerce-prod"].map(box);
    expect(new Set(column.map(({ x }) => x)).size, "they stand in one column").toBe(1);
    expect(cardsUnder(curveOf("ecommerce-dev", "ecommerce-prod"))).toEqual([]);
    expect(cardsUnder(curveOf("ecommerce-prod", "ecommerce-dev"))).toEqual([]);
    expect(cardsUnder(curveOf("runtime", "security"))).toEqual([]);
  });

  it("goes straight to the neighbour", () => {
    const { start, end } = curveOf("ecommerce-dev", "ecommerce-stage");
    expect(end.x).toBe(start.x);
    expect(end.y - start.y).toBe(12);
  });
});
