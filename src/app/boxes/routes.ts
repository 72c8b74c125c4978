import { parentIdOf } from "../../core/design/queries";
import { type Box, intersects, isCard, type Rect, SIZES } from "../../core/layout";
import { boundsOf, type Curve, curveAround, curveBetween, type InColumn, isInside } from "./curve";
import type { Scene } from "./scene";

/** Where the boxes of a design stand. */
type Placed = Pick<Scene, "design" | "layout">;

/** Makes the line between two boxes from their places on the screen. */
export type Route = (from: Rect, to: Rect, zoom: number) => Curve;

const known = new WeakMap<Scene["layout"], Map<Box, Map<Box, Route>>>();

/** How a line goes from box to box: around what stands between them in their column or row. Found once for each layout. */
export function routeOf(placed: Placed, from: Box, to: Box): Route {
  const byFrom = known.get(placed.layout) ?? new Map<Box, Map<Box, Route>>();
  known.set(placed.layout, byFrom);
  const byTo = byFrom.get(from) ?? new Map<Box, Route>();
  byFrom.set(from, byTo);
  const route = byTo.get(to) ?? foundRoute(placed, from, to);
  byTo.set(to, route);
  return route;
}

function foundRoute(placed: Placed, from: Box, to: Box): Route {
  const head = (isInside(to, from) ? from : to).headerHeight;
  const isNested = isInside(to, from) || isInside(from, to);
  const inColumn = isNested ? null : columnOf(placed, from, to);
  if (inColumn === null) return (one, other, zoom) => curveBetween(one, other, head * zoom);
  return (one, other, zoom) => curveAround(one, other, inColumn, SIZES.gap * zoom);
}

/** Which of two cards have neighbours in the way of a straight line between them; null: nothing is in the way. */
function columnOf(placed: Placed, from: Box, to: Box): InColumn | null {
  const { x, y, width, height } = boundsOf(curveBetween(from, to, 0));
  if (width > 0 && height > 0) return null;
  const way: Rect = { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
  const isBetween = (box: Box) => intersects(box, way) && !isInside(from, box) && !isInside(to, box);
  const isHemmed = (box: Box) => isCard(box) && neighboursOf(placed, box).some(isBetween);
  const inColumn = { from: isHemmed(from), to: isHemmed(to) };
  return inColumn.from || inColumn.to ? inColumn : null;
}

function neighboursOf({ design, layout }: Placed, { id }: Box): readonly Box[] {
  const parentId = parentIdOf(design, id);
  return parentId === null ? [] : (layout.boxes.get(parentId)?.children ?? []);
}
