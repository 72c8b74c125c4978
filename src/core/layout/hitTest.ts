import type { Box, Layout, Point, Rect } from "./types";
import { isCard } from "./types";

export function contains(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x && y >= rect.y && x < rect.x + rect.width && y < rect.y + rect.height;
}

export function intersects(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** The deepest box at a point of the world; null beside the root. */
export function boxAt(layout: Layout, point: Point): Box | null {
  if (!contains(layout.root, point)) return null;
  let box = layout.root;
  for (;;) {
    const child = box.children.find((candidate) => contains(candidate, point));
    if (child === undefined) return box;
    box = child;
  }
}

/** Whether the point is on what one takes hold of a box by: all of a card, the header of a container. */
export function isOnHandle(box: Box, point: Point): boolean {
  return isCard(box) || point.y < box.y + box.headerHeight - 4;
}

/** Calls `visit` for each box that touches the rectangle, parents first; what lies under others is skipped whole. */
export function visitBoxes(layout: Layout, area: Rect, visit: (box: Box) => void): void {
  const open: Box[] = [layout.root];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    if (!intersects(box, area)) continue;
    visit(box);
    for (let index = box.children.length - 1; index >= 0; index--) open.push(box.children[index]!);
  }
}

/** What a selection rectangle takes: the boxes that lie in it whole, without those inside another taken one. */
export function boxesWithin(layout: Layout, area: Rect): readonly Box[] {
  const taken: Box[] = [];
  const open: Box[] = [layout.root];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    if (!intersects(box, area)) continue;
    const isInside =
      box.x >= area.x &&
      box.y >= area.y &&
      box.x + box.width <= area.x + area.width &&
      box.y + box.height <= area.y + area.height;
    if (isInside || (isCard(box) && contains(area, centerOf(box)))) taken.push(box);
    else for (let index = box.children.length - 1; index >= 0; index--) open.push(box.children[index]!);
  }
  return taken;
}

export function centerOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
