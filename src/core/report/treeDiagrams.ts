import { childIdsOf, isContainer, nodeOf, subtreeIdsOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import { counted, numberText } from "../words/words";
import type { PlaceNames } from "./placeNames";
import { paragraph, strong } from "./spans";
import type { Block, Line } from "./types";

/** Up to so many nodes one picture can be read on a page, or on GitHub. */
const MOST_IN_ONE = 45;
/** Up to so many boxes an OU is drawn with all that is in it, and so many are drawn at all. */
const MOST_BOXES = 80;
/** An OU with no more in it is drawn with the level that it is on. */
const FEW = 3;
const MOST_PICTURES = 15;

/**
 * The tree as pictures: one of a small organization; of a larger one its upper level and then each large OU of it, in their
 * order. What has too many boxes to be read is told instead.
 */
export function treeDiagrams(design: Design, names: PlaceNames, totals: ReadonlyMap<NodeId, number>): readonly Block[] {
  const { rootId } = design;
  if (design.nodes.size <= MOST_IN_ONE)
    return [{ kind: "tree-diagram", title: "The tree above, drawn as boxes", caption: [], rootId, foldedIds: [] }];
  const large = childIdsOf(design, rootId).filter((id) => subtreeIdsOf(design, id).length - 1 > FEW);
  const drawn = large.length > MOST_PICTURES + 1 ? large.slice(0, MOST_PICTURES) : large;
  const left = large.length - drawn.length;
  return [
    diagramOr(design, rootId, large, [strong("The upper level")]),
    ...drawn.map((id) => {
      const inside = childIdsOf(design, id).filter((childId) => isContainer(nodeOf(design, childId)));
      const folded = boxesIn(design, id, []) > MOST_BOXES ? inside : [];
      return diagramOr(design, id, folded, [
        strong(names.placeOf(id)),
        ` (${counted(totals.get(id) ?? 0, "account")})`,
      ]);
    }),
    ...(left === 0 ? [] : [paragraph(`Of ${numberText(left)} more OUs below the root no picture is drawn here.`)]),
  ];
}

function diagramOr(design: Design, rootId: NodeId, foldedIds: readonly NodeId[], caption: Line): Block {
  const boxes = boxesIn(design, rootId, foldedIds);
  if (boxes > MOST_BOXES)
    return paragraph(...caption, `: ${numberText(boxes)} boxes, too many for a picture that can be read on a page.`);
  const text = caption.map((span) => (typeof span === "string" ? span : span.text)).join("");
  return { kind: "tree-diagram", title: `${text}, drawn as boxes`, caption, rootId, foldedIds };
}

/** With the OU itself; a folded one is one. */
function boxesIn(design: Design, id: NodeId, foldedIds: readonly NodeId[]): number {
  if (foldedIds.includes(id)) return 1;
  return childIdsOf(design, id).reduce((sum, childId) => sum + boxesIn(design, childId, foldedIds), 1);
}
