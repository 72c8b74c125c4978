import { type FlowNode, isOpenInFlow } from "../../core/layout";
import type { FlowPlaces, Sight } from "../../core/pictures/flow/places";

/** Kept free above and below what is brought into sight, in pixels. */
const MARGIN = 12;
/** Of the children of something open, so much in sight is enough: its bar stands in the middle of it. */
const ENOUGH = 150;

/**
 * Where to scroll so that nodes are in sight, moving as little as it can; what is higher than the sight is shown from its
 * upper end. Null: they are in sight.
 */
export function scrollToShow(nodes: readonly FlowNode[], places: FlowPlaces, { top, height }: Sight): number | null {
  const extents = nodes.filter((node) => !isSeenOpen(node, places, top, height)).map(places.extentOf);
  if (extents.length === 0) return null;
  const from = Math.min(...extents.map((extent) => extent[0])) - MARGIN;
  const to = Math.max(...extents.map((extent) => extent[1])) + MARGIN;
  if (from >= top && to <= top + height) return null;
  return Math.max(0, from < top || to - from > height ? from : to - height);
}

/** Whether the bar of something open stands in sight, though not all of its children do. */
function isSeenOpen(node: FlowNode, places: FlowPlaces, top: number, height: number): boolean {
  if (!isOpenInFlow(node)) return false;
  const [first, last] = places.spanOf(node);
  return Math.min(last, top + height) - Math.max(first, top) >= Math.min(ENOUGH, last - first);
}
