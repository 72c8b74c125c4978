import type { Point, Rect } from "../../core/layout";

/** A calm line from box to box: a cubic curve that leaves and arrives at a right angle to the sides. */
export interface Curve {
  readonly start: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly end: Point;
}

/** How far from a box's corners lines keep. */
const CORNER = 14;

/**
 * From the side of `from` to the facing side of `to`, as straight as these let it be: up or down unless they stand side by
 * side, as between rows of boxes there is room. Where one box holds the other it ends
 * at the outer one's head: the strip of `headHeight` along its upper edge. `lane`: where it goes along instead, as far as both
 * boxes reach there, in widths of `from` from its left edge (heights from its upper one, where they stand side by side).
 */
export function curveBetween(from: Rect, to: Rect, headHeight: number, lane?: number): Curve {
  if (isInside(from, to)) return curveBetween(from, { ...to, height: headHeight }, headHeight);
  if (isInside(to, from)) return curveBetween({ ...from, height: headHeight }, to, headHeight);
  const gapX = gap(from.x, from.width, to.x, to.width);
  const gapY = gap(from.y, from.height, to.y, to.height);
  if (gapY === 0 && gapX !== 0) return turned(curveBetween(turnedRect(from), turnedRect(to), headHeight, lane));
  const isDown = gapY >= 0;
  const wanted = lane === undefined ? to.x + to.width / 2 : from.x + lane * from.width;
  const startX = within(wanted, from.x, from.width);
  const endX = within(lane === undefined ? startX : wanted, to.x, to.width);
  const start = { x: startX, y: isDown ? from.y + from.height : from.y };
  const end = { x: endX, y: isDown ? to.y : to.y + to.height };
  const reach = Math.max(Math.abs(end.y - start.y), Math.min(24, Math.abs(endX - startX))) / 2;
  const sign = isDown ? 1 : -1;
  return {
    start,
    control1: { x: start.x, y: start.y + sign * reach },
    control2: { x: end.x, y: end.y - sign * reach },
    end,
  };
}

/** Which ends of a line stand in the column (or row) that it goes around. */
export interface InColumn {
  readonly from: boolean;
  readonly to: boolean;
}

/**
 * The same where others stand between the two in their column (or row): along the gutter to the right of the column (or below
 * the row) and into the side there of whichever end stands in it. An end that doesn't is left or reached by its facing side.
 */
export function curveAround(from: Rect, to: Rect, inColumn: InColumn, gutter: number): Curve {
  if (gap(from.y, from.height, to.y, to.height) === 0)
    return turned(curveAround(turnedRect(from), turnedRect(to), inColumn, gutter));
  const [fromRight, toRight] = [from.x + from.width, to.x + to.width];
  const side = Math.max(inColumn.from ? fromRight : -Infinity, inColumn.to ? toRight : -Infinity);
  const lane = side + gutter * 0.6;
  const bend = side + gutter * 0.9;
  const isBeside = (isIn: boolean, right: number) => isIn && side - right <= gutter;
  const endOf = (box: Rect, right: number, isIn: boolean, other: Rect): Point =>
    isBeside(isIn, right)
      ? { x: right, y: box.y + box.height / 2 }
      : { x: within(lane, box.x, box.width), y: other.y > box.y ? box.y + box.height : box.y };
  const start = endOf(from, fromRight, inColumn.from, to);
  const end = endOf(to, toRight, inColumn.to, from);
  const third = (end.y - start.y) / 3;
  return {
    start,
    control1: isBeside(inColumn.from, fromRight) ? { x: bend, y: start.y } : { x: lane, y: start.y + third },
    control2: isBeside(inColumn.to, toRight) ? { x: bend, y: end.y } : { x: lane, y: end.y - third },
    end,
  };
}

/** The same on the column's other side: along the gutter to its left (or above the row). */
export function curveAroundBefore(from: Rect, to: Rect, inColumn: InColumn, gutter: number): Curve {
  const isSideBySide = gap(from.y, from.height, to.y, to.height) === 0;
  const rectAcross = ({ x, y, width, height }: Rect): Rect =>
    isSideBySide ? { x, y: -y - height, width, height } : { x: -x - width, y, width, height };
  const across = ({ x, y }: Point): Point => (isSideBySide ? { x, y: -y } : { x: -x, y });
  const { start, control1, control2, end } = curveAround(rectAcross(from), rectAcross(to), inColumn, gutter);
  return { start: across(start), control1: across(control1), control2: across(control2), end: across(end) };
}

/** A point of the curve: 0 is its start, 1 its end. */
export function pointOn({ start, control1, control2, end }: Curve, share: number): Point {
  const rest = 1 - share;
  const [a, b, c, d] = [rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share];
  return {
    x: a * start.x + b * control1.x + c * control2.x + d * end.x,
    y: a * start.y + b * control1.y + c * control2.y + d * end.y,
  };
}

/** Whether two boxes stand side by side: lines between them go across, not up or down. */
export function areSideBySide(one: Rect, other: Rect): boolean {
  return gap(one.y, one.height, other.y, other.height) === 0 && gap(one.x, one.width, other.x, other.width) !== 0;
}

/** A rectangle that the whole curve lies in. */
export function boundsOf({ start, control1, control2, end }: Curve): Rect {
  const xs = [start.x, control1.x, control2.x, end.x];
  const ys = [start.y, control1.y, control2.y, end.y];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether a rectangle lies in another one, whole. */
export function isInside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** From the end of one stretch to the beginning of the other, negative where the other comes first; 0 where they overlap. */
function gap(start: number, length: number, otherStart: number, otherLength: number): number {
  if (otherStart >= start + length) return otherStart - start - length;
  if (otherStart + otherLength <= start) return otherStart + otherLength - start;
  return 0;
}

function within(wanted: number, start: number, length: number): number {
  const corner = Math.min(CORNER, length / 3);
  return Math.max(start + corner, Math.min(start + length - corner, wanted));
}

function turnedRect({ x, y, width, height }: Rect): Rect {
  return { x: y, y: x, width: height, height: width };
}

function turned({ start, control1, control2, end }: Curve): Curve {
  const turn = ({ x, y }: Point): Point => ({ x: y, y: x });
  return { start: turn(start), control1: turn(control1), control2: turn(control2), end: turn(end) };
}
