import type { Design, NodeId } from "../../design/types";
import { chipText, chipWidth, type Layout, layoutOf, SIZES } from "../../layout";
import { textWidth } from "../font/measure";

/** The boxes as a picture has them: as on the canvas, with chips as wide as the picture's own font makes them. */
export function boxLayout(design: Design, foldedIds: ReadonlySet<NodeId>, aspect: number): Layout {
  const chipWidths = new Map(
    [...design.policies.values()].map((policy) => [
      policy.id,
      chipWidth(textWidth(chipText(policy), SIZES.smallText, 500)),
    ]),
  );
  return layoutOf(design, { foldedIds, aspect, chipWidths });
}
