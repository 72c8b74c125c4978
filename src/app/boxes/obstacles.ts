import {
  type Box,
  estimatedWidth,
  intersects,
  isCard,
  type Point,
  type Rect,
  rowWidth,
  SIZES,
  visitBoxes,
} from "../../core/layout";
import { boundsOf, type Curve, isInside, pointOn } from "./curve";
import type { Scene } from "./scene";

/** What a line had better not run behind or through, and how bad that would be. */
export interface Obstacle extends Rect {
  readonly weight: number;
}

/** A line that comes out from behind a card seems to begin there; one through words only strikes them out. */
const CARD = 3;
const WORDS = 1;
/** Points of a line that are looked at. */
const STEPS = 40;
/** Beside an OU's name: the word "OU" and what is between. */
const KIND = 32;

/** Among more of them there is no free way, and looking for one would take long. */
const MOST = 80;

/** The cards, and the words in the heads of OUs, that may stand in the way of a line between two boxes; none of too many. */
export function obstaclesBetween(
  { design, layout }: Pick<Scene, "design" | "layout">,
  from: Box,
  to: Box,
): readonly Obstacle[] {
  const found: Obstacle[] = [];
  visitBoxes(layout, areaOf(from, to), (box) => {
    if (found.length > MOST || box === from || box === to || isInside(box, from) || isInside(box, to)) return;
    if (isCard(box)) found.push({ x: box.x, y: box.y, width: box.width, height: box.height, weight: CARD });
    else found.push(...wordsOf(box, design.nodes.get(box.id)?.name ?? ""));
  });
  return found.length > MOST ? [] : found;
}

function areaOf(one: Rect, other: Rect): Rect {
  const x = Math.min(one.x, other.x) - SIZES.gap;
  const y = Math.min(one.y, other.y) - SIZES.gap;
  const right = Math.max(one.x + one.width, other.x + other.width) + SIZES.gap;
  const bottom = Math.max(one.y + one.height, other.y + other.height) + SIZES.gap;
  return { x, y, width: right - x, height: bottom - y };
}

/** Name and policies at the left end of a head, counts at its right end. */
function wordsOf(box: Box, name: string): readonly Obstacle[] {
  const chips = rowWidth(box.chips.map(({ width }) => width));
  const title = Math.min(SIZES.headerMaxName, estimatedWidth(name, 15)) + KIND;
  const left = box.chipRows === 0 ? title + chips : Math.max(title, chips);
  const right = SIZES.headerExtras + SIZES.headerCount;
  const across = { y: box.y, height: box.headerHeight, weight: WORDS };
  return [
    { ...across, x: box.x, width: Math.min(box.width, SIZES.padding + left) },
    { ...across, x: box.x + Math.max(0, box.width - right), height: SIZES.header, width: Math.min(box.width, right) },
  ];
}

/** How bad a line is: the weights of all that it runs into; not looked at further than where it is as bad as `enough`. */
export function costOf(curve: Curve, obstacles: readonly Obstacle[], enough = Number.POSITIVE_INFINITY): number {
  const bounds = boundsOf(curve);
  const inReach = obstacles.filter((obstacle) => intersects(obstacle, bounds));
  if (inReach.length === 0) return 0;
  const points = Array.from({ length: STEPS - 1 }, (_, step) => pointOn(curve, (step + 1) / STEPS));
  let cost = 0;
  for (const obstacle of inReach) {
    if (cost >= enough) break;
    if (isHit(obstacle, points)) cost += obstacle.weight;
  }
  return cost;
}

function isHit({ x, y, width, height }: Rect, points: readonly Point[]): boolean {
  for (const point of points)
    if (point.x > x && point.x < x + width && point.y > y && point.y < y + height) return true;
  return false;
}
