import type { Point, Rect } from "../../core/layout";

/** What part of the world the screen shows: screen = world × zoom + (x, y). */
export interface Camera extends Point {
  readonly zoom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const MIN_ZOOM = 0.015;
export const MAX_ZOOM = 2.5;
/** Zooming to fit enlarges by no more than this: a small design doesn't become a poster. */
const MAX_FIT = 1.5;
const MARGIN = 20;
/** Below what is shown whole: room for the zoom controls. */
const FOOT = 56;

export function toWorld(camera: Camera, { x, y }: Point): Point {
  return { x: (x - camera.x) / camera.zoom, y: (y - camera.y) / camera.zoom };
}

export function toScreen(camera: Camera, { x, y, width, height }: Rect): Rect {
  const { zoom } = camera;
  return { x: x * zoom + camera.x, y: y * zoom + camera.y, width: width * zoom, height: height * zoom };
}

/** The part of the world on a screen of this size, with `margin` of its size more on each side. */
export function worldOnScreen(camera: Camera, size: Size, margin = 0): Rect {
  const width = size.width / camera.zoom;
  const height = size.height / camera.zoom;
  const { x, y } = toWorld(camera, { x: 0, y: 0 });
  return {
    x: x - margin * width,
    y: y - margin * height,
    width: width * (1 + 2 * margin),
    height: height * (1 + 2 * margin),
  };
}

/** The camera that shows the rectangle as large as it fits, in the middle. */
export function fitting(rect: Rect, size: Size, maxZoom = MAX_FIT): Camera {
  const zoom = clampZoom(
    Math.min(maxZoom, (size.width - 2 * MARGIN) / rect.width, (size.height - MARGIN - FOOT) / rect.height),
  );
  return centredOn(rect, { width: size.width, height: size.height - (FOOT - MARGIN) }, zoom);
}

export function centredOn(rect: Rect, size: Size, zoom: number): Camera {
  return {
    x: size.width / 2 - (rect.x + rect.width / 2) * zoom,
    y: size.height / 2 - (rect.y + rect.height / 2) * zoom,
    zoom,
  };
}

/** Whether all of the rectangle is on the screen. */
export function showsWhole(camera: Camera, rect: Rect, size: Size): boolean {
  const { x, y, width, height } = toScreen(camera, rect);
  return x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height;
}

/** Whether the camera shows the rectangle as `fitting` would, but for a pixel or two. */
export function isFitting(camera: Camera, rect: Rect, size: Size): boolean {
  const fit = fitting(rect, size);
  const isNear = (a: number, b: number) => Math.abs(a - b) < 2;
  return isNear(camera.x, fit.x) && isNear(camera.y, fit.y) && Math.abs(camera.zoom / fit.zoom - 1) < 0.01;
}

/** The camera that shows all of the rectangle: the same one where it does so already. */
export function keepingWhole(camera: Camera, rect: Rect, size: Size): Camera {
  return showsWhole(camera, rect, size) ? camera : fitting(rect, size);
}

/** The camera moved by as little as it takes to show the rectangle; the same one where it is on the screen. */
export function revealing(camera: Camera, rect: Rect, size: Size): Camera {
  const shown = toScreen(camera, rect);
  const dx = shift(shown.x, shown.width, size.width);
  const dy = shift(shown.y, shown.height, size.height);
  return dx === 0 && dy === 0 ? camera : { x: camera.x + dx, y: camera.y + dy, zoom: camera.zoom };
}

/** How far a stretch must move to lie between the margins; the beginning of what is longer than the screen is shown. */
function shift(start: number, length: number, available: number): number {
  if (start >= MARGIN && start + length <= available - MARGIN) return 0;
  if (length > available - 2 * MARGIN) return start > MARGIN || start + length < available / 2 ? MARGIN - start : 0;
  return start < MARGIN ? MARGIN - start : available - MARGIN - length - start;
}

/** The camera zoomed by a factor around a point of the screen. */
export function zoomedAt(camera: Camera, factor: number, { x, y }: Point): Camera {
  const zoom = clampZoom(camera.zoom * factor);
  const ratio = zoom / camera.zoom;
  return { x: x - (x - camera.x) * ratio, y: y - (y - camera.y) * ratio, zoom };
}

export function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}

/** Between two cameras, 0 ≤ `share` ≤ 1. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  // The point that stays put while both change is found by moving as the zoom does.
  const part = to.zoom === from.zoom ? share : (zoom - from.zoom) / (to.zoom - from.zoom);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, zoom };
}

const EDGE = 44;
const MAX_STEP = 14;

/**
 * How far the camera moves in one frame while something is held near the screen's edge: faster the nearer, and only as far as
 * something comes into sight there. `shown`: where all that is drawn lies on the screen.
 */
export function edgePan({ x, y }: Point, { width, height }: Size, shown: Rect): Point {
  return {
    x: push(x, width, shown.x, shown.x + shown.width),
    y: push(y, height, shown.y, shown.y + shown.height),
  };
}
function push(at: number, length: number, start: number, end: number): number {
  if (at < EDGE) return Math.min(stepAt(at), Math.max(0, MARGIN - start));
  if (at > length - EDGE) return -Math.min(stepAt(length - at), Math.max(0, end - (length - MARGIN)));
  return 0;
}

function stepAt(distance: number): number {
  return (MAX_STEP * Math.min(EDGE, EDGE - distance)) / EDGE;
}

/** A pointer that something is held with, near an edge: where and since when it rests, and whether the camera moves by it. */
export interface EdgeRest {
  readonly at: Point;
  readonly sinceMs: number;
  readonly isPanning: boolean;
}

const REST_MS = 350;
/** Pixels by which a resting pointer trembles. */
const TREMBLE = 6;

/** The rest at a moment: who passes through or aims at something there doesn't move the camera, who waits there does. */
export function edgeRest(rest: EdgeRest | null, at: Point, nowMs: number): EdgeRest {
  if (rest === null) return { at, sinceMs: nowMs, isPanning: false };
  if (rest.isPanning) return rest;
  if (Math.hypot(at.x - rest.at.x, at.y - rest.at.y) > TREMBLE) return { at, sinceMs: nowMs, isPanning: false };
  return nowMs - rest.sinceMs < REST_MS ? rest : { ...rest, isPanning: true };
}
