import type { Problem } from "../../json/problem";
import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { describeNode, labelOf, labelOfAll } from "../labels";
import { childIdsOf, isWithin, nodeOf, parentIdOf } from "../queries";
import { ousMadeAnew } from "../structure/existing";
import { twinOuName } from "../structure/names";
import { misplacedManagementAccount, tooDeepIn } from "../structure/places";
import type { Design, NodeId } from "../types";
import { refuse, refuseMissingNode, refusePlace } from "./refusals";
import { topNodesOf } from "./selection";

export interface MoveNodes {
  readonly nodeIds: readonly NodeId[];
  readonly parentId: NodeId;
  /** The sibling that comes after them; null: they go last. */
  readonly beforeId: NodeId | null;
}

/**
 * Moves nodes with their subtrees under `parentId`, in drawing order; nodes under another selected one come along with it.
 * Under the parent that they have already, it changes their order.
 *
 * Refuses `cycle`, `root-moved`, `into-account`. Warns where AWS would refuse: `too-deep`, `name-taken`; and
 * `management-not-under-root`. Cost: the selection, its OUs and the child lists involved, not the design.
 * AWS itself moves accounts only; exporters make moved OUs anew, and of those that exist it warns `ou-made-anew`, once.
 */
export const moveNodes: Command<MoveNodes> = {
  id: "move-nodes",

  title(design, { nodeIds, parentId, beforeId }) {
    const tops = topNodesOf(design, nodeIds);
    const what = `Move ${labelOfAll(design, tops)}`;
    if (!tops.every((id) => parentIdOf(design, id) === parentId)) return `${what} into ${labelOf(design, parentId)}`;
    return beforeId === null
      ? `${what} to the end of ${labelOf(design, parentId)}`
      : `${what} before ${labelOf(design, beforeId)}`;
  },

  run(design, { nodeIds, parentId, beforeId }) {
    const refusal = refuseMissingNode(design, nodeIds) ?? refusePlace(design, parentId, beforeId);
    if (refusal !== null) return refusal;
    const tops = topNodesOf(design, nodeIds);
    for (const id of tops) {
      if (id === design.rootId) return refuse("root-moved", "The root can't be moved: everything hangs under it.");
      if (isWithin(design, parentId, id))
        return refuse(
          "cycle",
          `The ${describeNode(nodeOf(design, id))} can't be put into ${parentId === id ? "itself" : `${labelOf(design, parentId)}, which is inside it`}.`,
        );
    }
    const edit = new DesignEdit(design);
    let nextId = firstThatStays(design, parentId, beforeId, new Set(tops));
    for (const id of tops.toReversed()) {
      edit.moveNode(id, parentId, nextId);
      nextId = id;
    }
    const moved = tops.filter((id) => parentIdOf(design, id) !== parentId);
    return edit.done([...moved.flatMap((id) => warningsOf(edit.design, id)), ...ousMadeAnew(edit.design, moved)]);
  },
};

/** The sibling from `beforeId` on that isn't itself moved: the others come before it. */
function firstThatStays(
  design: Design,
  parentId: NodeId,
  beforeId: NodeId | null,
  moved: ReadonlySet<NodeId>,
): NodeId | null {
  if (beforeId === null || !moved.has(beforeId)) return beforeId;
  const siblings = childIdsOf(design, parentId);
  return siblings.slice(siblings.indexOf(beforeId)).find((id) => !moved.has(id)) ?? null;
}

function warningsOf(after: Design, id: NodeId): readonly Problem[] {
  const { managementAccountId } = after.organization;
  return [
    ...tooDeepIn(after, id),
    ...twinOuName(after, id),
    ...(isWithin(after, managementAccountId, id) ? misplacedManagementAccount(after, managementAccountId) : []),
  ];
}
