import type { Design, NodeId } from "../../design/types";
import { type FlowLayout, type FlowOptions, flowLayout } from "../../layout";
import { passageKey, type Stream } from "./stream";

/** From so many accounts with the same answer they are drawn as one. */
export const GROUP_FROM = 4;
/** Rows up to which OUs open by themselves: two screens of them. */
export const MOST_ROWS = 32;

/** The flow as it is drawn when nobody has opened or folded anything but `opened`. */
export function flowLayoutOf(
  design: Design,
  streams: readonly Stream[],
  opened: Partial<Pick<FlowOptions, "foldedIds" | "openIds" | "openGroupIds">> = {},
): FlowLayout {
  const none: ReadonlySet<NodeId> = new Set();
  return flowLayout(design, {
    foldedIds: none,
    openIds: none,
    openGroupIds: none,
    ...opened,
    groupFrom: GROUP_FROM,
    mostRows: MOST_ROWS,
    answerOf: (id) => streams.map((stream) => passageKey(stream, id)).join("; "),
  });
}
