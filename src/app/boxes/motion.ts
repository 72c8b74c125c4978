import type { NodeId } from "../../core/design/types";
import type { Box, Layout, Rect } from "../../core/layout";

export const MOVE_MS = 180;

/** Boxes on their way from where they were to where they are. */
export interface Motion {
  readonly from: Layout;
  readonly startedAt: number;
}

/** Fast at first, slow at the end: as the page's own cards move (`cubic-bezier(0.215, 0.61, 0.355, 1)`). */
export function eased(share: number): number {
  return 1 - (1 - Math.min(1, Math.max(0, share))) ** 3;
}

/** Where each box is at a moment of the motion. */
export function placesDuring({ from, startedAt }: Motion, now: number): (box: Box) => Rect {
  const share = eased((now - startedAt) / MOVE_MS);
  const mix = (one: number, other: number) => one + (other - one) * share;
  return (box) => {
    const before = from.boxes.get(box.id);
    if (before === undefined) return box;
    return {
      x: mix(before.x, box.x),
      y: mix(before.y, box.y),
      width: mix(before.width, box.width),
      height: mix(before.height, box.height),
    };
  };
}

/**
 * What the eye follows when the layout changes: what was folded or unfolded, else what is new among the selected nodes,
 * else the selected ones that moved.
 */
export function touchedIds(before: Layout, after: Layout, selectedIds: readonly NodeId[]): readonly NodeId[] {
  for (const [id, { kind }] of after.boxes) {
    const was = before.boxes.get(id)?.kind;
    if (was !== undefined && was !== kind) return [id];
  }
  const came = selectedIds.filter((id) => after.boxes.has(id) && !before.boxes.has(id));
  if (came.length > 0) return came;
  return selectedIds.filter((id) => {
    const was = before.boxes.get(id);
    const is = after.boxes.get(id);
    return was !== undefined && is !== undefined && (was.x !== is.x || was.y !== is.y);
  });
}
