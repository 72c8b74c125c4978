import { nodesInOrder, parentIdOf } from "../design/queries";
import type { Design } from "../design/types";
import { listedUpTo } from "../words/words";
import type { PlaceNames } from "./placeNames";
import { isTextUnknown } from "./policyTexts";
import { item, list, nameText } from "./spans";
import type { ListItem, ReportSection } from "./types";

const MOST_NAMED = 20;

/** What nobody has told of the organization that exists, as far as the design keeps it; no section where that is nothing. */
export function unreadSections(design: Design, names: PlaceNames): readonly ReportSection[] {
  const items = [...unplacedItems(design, names), ...unknownTextItems(design)];
  return items.length === 0 ? [] : [{ id: "unread", title: "What was not read", blocks: list(items) }];
}

function unplacedItems(design: Design, names: PlaceNames): readonly ListItem[] {
  const unplaced = nodesInOrder(design).filter(
    (node) => node.kind !== "root" && node.isPlaceAssumed === true && parentIdOf(design, node.id) === design.rootId,
  );
  if (unplaced.length === 0) return [];
  const told = listedUpTo(
    MOST_NAMED,
    unplaced.map(({ id }) => names.placeOf(id)),
  );
  const stand = unplaced.length === 1 ? "stands" : "stand";
  return [
    item(
      `Where ${told} ${stand} in AWS was not told: ${unplaced.length === 1 ? "it is" : "they are"} shown under the root, and policies of OUs above may filter more than is told here.`,
    ),
  ];
}

function unknownTextItems(design: Design): readonly ListItem[] {
  const unknown = [...design.policies.values()].filter(isTextUnknown);
  if (unknown.length === 0) return [];
  const told = listedUpTo(
    MOST_NAMED,
    unknown.map(({ name }) => `“${nameText(name)}”`),
  );
  return [
    item(
      `The text of ${told} isn’t known, so that nothing is told of what ${unknown.length === 1 ? "it says" : "they say"}.`,
    ),
  ];
}
