import { parentIdOf } from "../../core/design/queries";
import { type Box, intersects, isCard, type Rect, SIZES } from "../../core/layout";
import {
  areSideBySide,
  boundsOf,
  type Curve,
  curveAround,
  curveAroundBefore,
  curveBetween,
  type InColumn,
  isInside,
} from "./curve";
import { costOf, type Obstacle, obstaclesBetween } from "./obstacles";
import type { Scene } from "./scene";

/** Where the boxes of a design stand. */
type Placed = Pick<Scene, "design" | "layout">;

/** Makes the line between two boxes from their places on the screen. */
export type Route = (from: Rect, to: Rect, zoom: number) => Curve;

/** The lines of a layout that are known. `searches`: for how many a way around was looked for. */
interface Known {
  readonly byFrom: Map<Box, Map<Box, Route>>;
  searches: number;
}
const known = new WeakMap<Scene["layout"], Known>();
/** Among more lines none is followed by eye, and looking for ways would keep the canvas waiting. */
const MOST_SEARCHES = 40;

/**
 * How a line goes from box to box: around what stands between them, cards before all, then the words in the heads of OUs; where
 * no way is free, the one that runs into least. Found once for each layout.
 */
export function routeOf(placed: Placed, from: Box, to: Box): Route {
  const ofLayout = known.get(placed.layout) ?? { byFrom: new Map<Box, Map<Box, Route>>(), searches: 0 };
  known.set(placed.layout, ofLayout);
  const byTo = ofLayout.byFrom.get(from) ?? new Map<Box, Route>();
  ofLayout.byFrom.set(from, byTo);
  const route = byTo.get(to) ?? foundRoute(placed, from, to, ofLayout);
  byTo.set(to, route);
  return route;
}

function foundRoute(placed: Placed, from: Box, to: Box, ofLayout: Known): Route {
  if (isInside(to, from) || isInside(from, to)) {
    const head = (isInside(to, from) ? from : to).headerHeight;
    return (one, other, zoom) => curveBetween(one, other, head * zoom);
  }
  const inColumn = columnOf(placed, from, to);
  const usual: Route =
    inColumn === null
      ? (one, other) => curveBetween(one, other, 0)
      : (one, other, zoom) => curveAround(one, other, inColumn, SIZES.gap * zoom);
  if (ofLayout.searches >= MOST_SEARCHES) return usual;
  ofLayout.searches++;
  const obstacles = obstaclesBetween(placed, from, to);
  let best = { route: usual, cost: costOf(usual(from, to, 1), obstacles) };
  if (best.cost === 0) return usual;
  for (const route of othersThan(inColumn, from, to, obstacles)) {
    const cost = costOf(route(from, to, 1), obstacles, best.cost);
    if (cost < best.cost) best = { route, cost };
    if (cost === 0) break;
  }
  return best.route;
}

/** So many are tried, the ones in the middle first: a line that goes far aside is hard to follow. */
const MOST_LANES = 24;

/** Other ways between two boxes: around the column on its other side, and along the lanes beside what is in the way. */
function othersThan(inColumn: InColumn | null, from: Box, to: Box, obstacles: readonly Obstacle[]): readonly Route[] {
  const around: Route[] =
    inColumn === null ? [] : [(one, other, zoom) => curveAroundBefore(one, other, inColumn, SIZES.gap * zoom)];
  const isAcross = areSideBySide(from, to);
  const [start, length] = isAcross ? [from.y, from.height] : [from.x, from.width];
  const lanes = new Set(
    obstacles
      .flatMap(({ x, y, width, height }) => (isAcross ? [y, y + height] : [x, x + width]))
      .flatMap((edge) => [edge - SIZES.gap / 2, edge + SIZES.gap / 2]),
  );
  const middle = start + length / 2;
  const nearest = [...lanes].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).slice(0, MOST_LANES);
  return [
    ...around,
    ...nearest.map(
      (lane): Route =>
        (one, other) =>
          curveBetween(one, other, 0, (lane - start) / length),
    ),
  ];
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
