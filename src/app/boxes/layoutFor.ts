import type { Design, NodeId } from "../../core/design/types";
import { areLaidOutAlike, type Layout, layoutOf } from "../../core/layout";
import { measuredChipWidths } from "./chipWidths";

interface LaidOut {
  readonly design: Design;
  readonly foldedIds: ReadonlySet<NodeId>;
  readonly aspect: number;
  readonly layout: Layout;
}
let last: LaidOut | null = null;

/** Where the boxes of the open design stand; the same object as long as no box moves, as while a policy is typed. */
export function layoutFor(design: Design, foldedIds: ReadonlySet<NodeId>, aspect: number): Layout {
  const isSame =
    last !== null && last.foldedIds === foldedIds && last.aspect === aspect && areLaidOutAlike(last.design, design);
  const layout =
    isSame && last !== null
      ? last.layout
      : layoutOf(design, { foldedIds, aspect, chipWidths: measuredChipWidths(design.policies) });
  last = { design, foldedIds, aspect, layout };
  return layout;
}
