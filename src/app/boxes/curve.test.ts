import { describe, expect, it } from "vitest";
import { boundsOf, curveAround, curveBetween } from "./curve";

const box = (x: number, y: number, width = 100, height = 50) => ({ x, y, width, height });

const BOTH = { from: true, to: true };

describe("a line between boxes", () => {
  it("goes straight down where one stands under the other", () => {
    const { start, end } = curveBetween(box(0, 0), box(0, 200), 40);
    expect([start, end]).toEqual([
      { x: 50, y: 50 },
      { x: 50, y: 200 },
    ]);
  });

  it("leaves and arrives at the sides that face each other", () => {
    expect(curveBetween(box(0, 0), box(400, 10), 40)).toMatchObject({ start: { x: 100 }, end: { x: 400 } });
    expect(curveBetween(box(400, 10), box(0, 0), 40)).toMatchObject({ start: { x: 400 }, end: { x: 100 } });
    expect(curveBetween(box(0, 300), box(20, 0), 40)).toMatchObject({ start: { y: 300 }, end: { y: 50 } });
  });

  it("ends at the head of an OU that holds the other box, whichever way it goes", () => {
    const ou = box(0, 0, 500, 400);
    const card = box(200, 200);
    expect(curveBetween(card, ou, 40)).toMatchObject({ start: { y: 200 }, end: { y: 40 } });
    expect(curveBetween(ou, card, 40)).toMatchObject({ start: { y: 40 }, end: { y: 200 } });
  });

  it("goes along the gutter where others stand between", () => {
    const [top, bottom] = [box(0, 0), box(0, 300)];
    const column = curveAround(bottom, top, BOTH, 12);
    expect(column).toMatchObject({ start: { x: 100, y: 325 }, end: { x: 100, y: 25 } });
    expect(boundsOf(column).x + boundsOf(column).width).toBeLessThan(112);
    const row = curveAround(box(0, 0), box(300, 0), BOTH, 12);
    expect(row).toMatchObject({ start: { x: 50, y: 50 }, end: { x: 350, y: 50 } });
    expect(boundsOf(row).y + boundsOf(row).height).toBeLessThan(62);
  });

  it("goes straight up the gutter from a wide OU to a card over others", () => {
    const line = curveAround(box(0, 300, 600), box(50, 0), { from: false, to: true }, 12);
    expect(line).toMatchObject({ start: { y: 300 }, end: { x: 150, y: 25 } });
    expect(line.start.x).toBeGreaterThan(150);
    expect(line.start.x).toBeLessThan(162);
  });

  it("comes from beside the column into its gutter", () => {
    const line = curveAround(box(0, 300, 120), box(50, 0), { from: false, to: true }, 12);
    expect(line).toMatchObject({ start: { x: 106, y: 300 }, end: { x: 150, y: 25 } });
    expect(line.control1.x).toBeGreaterThan(150);
  });

  it("lies in its bounds, which hold both ends", () => {
    const curve = curveBetween(box(0, 0), box(400, 300), 40);
    const { x, y, width, height } = boundsOf(curve);
    for (const point of [curve.start, curve.end]) {
      expect(point.x).toBeGreaterThanOrEqual(x);
      expect(point.x).toBeLessThanOrEqual(x + width);
      expect(point.y).toBeGreaterThanOrEqual(y);
      expect(point.y).toBeLessThanOrEqual(y + height);
    }
  });
});
