import { describe, expect, it } from "vitest";
import { boundsOf, curveBetween } from "./curve";

const box = (x: number, y: number, width = 100, height = 50) => ({ x, y, width, height });

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
