import { describe, expect, it } from "vitest";
import { nodeId } from "../../core/design/ids";
import { exampleCorp } from "../../core/examples/exampleCorp";
import { regulatedBank } from "../../core/examples/regulatedBank";
import type { Example } from "../../core/examples/types";
import { unitsByPhases } from "../../core/examples/unitsByPhases";
import { type Box, isCard, layoutOf } from "../../core/layout";
import { overlayOf } from "../overlays/overlay";
import { type Curve, pointOn } from "./curve";
import { routeOf } from "./routes";

const { design } = exampleCorp.document();
const layout = layoutOf(design, { foldedIds: new Set(), aspect: 1.4 });
const box = (id: string) => layout.boxes.get(nodeId(id))!;
const curveOf = (from: string, to: string) => routeOf({ design, layout }, box(from), box(to))(box(from), box(to), 1);

/** The cards that a curve runs over, seen at 40 points of it. */
function cardsUnder(curve: Curve): readonly string[] {
  const points = Array.from({ length: 41 }, (_, step) => pointOn(curve, step / 40));
  const isOver = ({ x, y, width, height }: Box) =>
    points.some((point) => point.x > x && point.x < x + width && point.y > y && point.y < y + height);
  return [...layout.boxes.values()].filter((each) => isCard(each) && isOver(each)).map(({ id }) => id);
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

describe("the lines of an overlay", () => {
  const struckBy = (example: Example, overlayId: "deploys" | "logs") => {
    const drawn = example.document().design;
    const placed = { design: drawn, layout: layoutOf(drawn, { foldedIds: new Set(), aspect: 1.4 }) };
    const overlay = overlayOf(drawn, overlayId);
    if (overlay.id === "domains" || overlay.lines.length === 0) throw new Error("There are no lines.");
    return overlay.lines.flatMap(({ hub, end }) => {
      const [one, other] = [placed.layout.boxes.get(hub.accountId), placed.layout.boxes.get(end.nodeId)];
      if (one === undefined || other === undefined) throw new Error("Something isn't drawn.");
      const [from, to] = overlayId === "deploys" ? [one, other] : [other, one];
      const curve = routeOf(placed, from, to)(from, to, 1);
      const points = Array.from({ length: 99 }, (_, step) => pointOn(curve, (step + 1) / 100));
      return [...placed.layout.boxes.values()].filter((each) => {
        const { x, y, width, height, headerHeight } = each;
        const nameLength = drawn.nodes.get(each.id)?.name.length ?? 0;
        const part = isCard(each) ? { width, height } : { width: 14 + 8 * nameLength, height: headerHeight };
        const isOver = points.some((at) => at.x > x && at.x < x + part.width && at.y > y && at.y < y + part.height);
        return isOver && each !== from && each !== to;
      });
    });
  };

  it("run over no card and no OU's name where there is a way between them", () => {
    expect(struckBy(unitsByPhases, "deploys").map(({ id }) => id)).toEqual([]);
  });

  it("rather run over the name of an OU than behind a card, where it would seem to begin", () => {
    expect(struckBy(regulatedBank, "logs").filter(isCard)).toEqual([]);
  });
});
