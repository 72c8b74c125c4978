import { describe, expect, it } from "vitest";
import {
  between,
  centredOn,
  edgePan,
  edgeRest,
  fitting,
  isFitting,
  keepingWhole,
  revealing,
  showsWhole,
  toScreen,
  toWorld,
  worldOnScreen,
  zoomedAt,
} from "./camera";

const screen = { width: 800, height: 600 };
const rect = { x: 0, y: 0, width: 1600, height: 900 };

describe("the camera", () => {
  it("fits a design into the screen with a margin", () => {
    const shown = toScreen(fitting(rect, screen), rect);
    expect(shown.x).toBeCloseTo(20);
    expect(shown.width).toBeCloseTo(760);
    expect(shown.y).toBeGreaterThan(20);
    expect(shown.y + shown.height).toBeLessThan(560);
  });

  it("enlarges a small design by no more than a half", () => {
    expect(fitting({ x: 0, y: 0, width: 10, height: 10 }, screen).zoom).toBe(1.5);
  });

  it("keeps the point under the pointer where it is while zooming", () => {
    const before = { x: 30, y: -20, zoom: 0.8 };
    const pointer = { x: 200, y: 100 };
    const after = zoomedAt(before, 1.7, pointer);
    expect(toWorld(after, pointer).x).toBeCloseTo(toWorld(before, pointer).x);
    expect(toWorld(after, pointer).y).toBeCloseTo(toWorld(before, pointer).y);
  });

  it("stays where it is while the box is in view, and moves by as little as it takes otherwise", () => {
    const camera = { x: 0, y: 0, zoom: 1 };
    expect(revealing(camera, { x: 100, y: 100, width: 50, height: 50 }, screen)).toBe(camera);
    expect(revealing(camera, { x: 790, y: 100, width: 50, height: 50 }, screen)).toEqual({ x: -60, y: 0, zoom: 1 });
    expect(revealing(camera, { x: -30, y: 100, width: 50, height: 50 }, screen)).toEqual({ x: 50, y: 0, zoom: 1 });
  });

  it("goes on showing everything to who saw everything, however the design grows", () => {
    const whole = fitting(rect, screen);
    expect(keepingWhole(whole, { ...rect, width: 1000 }, screen)).toBe(whole);
    const grown = { ...rect, height: 2000 };
    expect(showsWhole(whole, grown, screen)).toBe(false);
    expect(showsWhole(keepingWhole(whole, grown, screen), grown, screen)).toBe(true);
  });

  it("tells a camera that fits from one that the person chose", () => {
    const fit = fitting(rect, screen);
    expect(isFitting(fit, rect, screen)).toBe(true);
    expect(isFitting({ ...fit, x: fit.x + 30 }, rect, screen)).toBe(false);
    expect(isFitting(zoomedAt(fit, 0.8, { x: 400, y: 300 }), rect, screen)).toBe(false);
  });

  it("shows the beginning of what is larger than the screen", () => {
    const shown = toScreen(revealing({ x: 0, y: 0, zoom: 1 }, { x: 900, y: 0, width: 2000, height: 100 }, screen), {
      x: 900,
      y: 0,
      width: 2000,
      height: 100,
    });
    expect(shown.x).toBe(20);
  });

  it("goes from one view to another and ends there", () => {
    const from = { x: 10, y: 20, zoom: 0.5 };
    const to = centredOn(rect, screen, 2);
    expect(between(from, to, 0)).toEqual(from);
    expect(between(from, to, 1).x).toBeCloseTo(to.x);
    expect(between(from, to, 1).zoom).toBeCloseTo(2);
  });

  it("sees the world under the screen", () => {
    expect(worldOnScreen({ x: -100, y: 0, zoom: 2 }, screen)).toEqual({ x: 50, y: 0, width: 400, height: 300 });
    expect(worldOnScreen({ x: 0, y: 0, zoom: 1 }, screen, 0.25)).toEqual({
      x: -200,
      y: -150,
      width: 1200,
      height: 900,
    });
  });

  const large = { x: -500, y: -500, width: 2000, height: 2000 };

  it("pans only while something is held near an edge, faster the nearer", () => {
    expect(edgePan({ x: 400, y: 300 }, screen, large)).toEqual({ x: 0, y: 0 });
    expect(edgePan({ x: 2, y: 300 }, screen, large).x).toBeGreaterThan(edgePan({ x: 30, y: 300 }, screen, large).x);
    expect(edgePan({ x: 799, y: 599 }, screen, large).y).toBeLessThan(0);
  });

  it("pans only as far as something comes into sight: not where all of it is shown", () => {
    const camera = fitting(large, screen);
    const shown = toScreen(camera, large);
    for (const at of [1, 799]) expect(edgePan({ x: at, y: 300 }, screen, shown).x + 0).toBe(0);
    for (const at of [1, 599]) expect(edgePan({ x: 400, y: at }, screen, shown).y + 0).toBe(0);
    expect(edgePan({ x: 400, y: 0 }, screen, { ...large, y: 17 }).y).toBe(3);
    expect(edgePan({ x: 400, y: 600 }, screen, { ...large, height: 1083 }).y).toBe(-3);
  });

  it("pans once what is held has rested near the edge", () => {
    const began = edgeRest(null, { x: 400, y: 10 }, 0);
    expect(edgeRest(began, { x: 402, y: 11 }, 300).isPanning).toBe(false);
    expect(edgeRest(began, { x: 402, y: 11 }, 400).isPanning).toBe(true);
    const moved = edgeRest(began, { x: 430, y: 12 }, 300);
    expect(edgeRest(moved, { x: 431, y: 12 }, 600).isPanning).toBe(false);
    const panning = edgeRest(moved, { x: 431, y: 12 }, 700);
    expect(edgeRest(panning, { x: 300, y: 4 }, 710).isPanning).toBe(true);
  });
});
