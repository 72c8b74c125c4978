import type { NodeId } from "../design/types";
import { centerOf, contains } from "./hitTest";
import type { Box, Layout } from "./types";

export type Direction = "left" | "right" | "up" | "down";

/**
 * The box that lies next in a direction, as the eye finds it: nearest among those whose handle lies that way, straight
 * ahead before aside. What is in a container lies below its header. Null at the edge.
 */
export function neighbourOf(layout: Layout, nodeId: NodeId, direction: Direction): NodeId | null {
  const from = layout.boxes.get(nodeId);
  if (from === undefined) return null;
  const start = handleCenter(from);
  const [dx, dy] = STEPS[direction];
  let best = Number.POSITIVE_INFINITY;
  let found: NodeId | null = null;
  for (const box of layout.boxes.values()) {
    if (box.id === nodeId || (direction !== "down" && contains(from, box))) continue;
    const center = handleCenter(box);
    const ahead = (center.x - start.x) * dx + (center.y - start.y) * dy;
    if (ahead < 8) continue;
    const aside = Math.abs((center.x - start.x) * dy) + Math.abs((center.y - start.y) * dx);
    const distance = ahead + 3 * aside;
    if (distance < best) {
      best = distance;
      found = box.id;
    }
  }
  return found;
}

const STEPS: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** A container is met at the beginning of its header, where its name is. */
function handleCenter(box: Box) {
  if (box.kind === "account" || box.kind === "folded") return centerOf(box);
  return { x: box.x + Math.min(box.width / 2, 110), y: box.y + box.headerHeight / 2 };
}
