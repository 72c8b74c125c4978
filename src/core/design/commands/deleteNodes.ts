import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { describeNode, labelOfAll } from "../labels";
import { childIdsOf, isWithin, nodeOf, subtreeIdsOf } from "../queries";
import { existingDeleted } from "../structure/existing";
import type { NodeId } from "../types";
import { forgetNodes } from "./forgetNodes";
import { refuse, refuseMissingNode } from "./refusals";
import { topNodesOf } from "./selection";

export interface DeleteNodes {
  readonly nodeIds: readonly NodeId[];
}

/**
 * Deletes nodes with their subtrees. Notes stay, without the node that they were about; accepted findings and delegated
 * administrators of deleted nodes go with them. Refuses the root and the management account, also inside an OU.
 * Warns once of what exists in AWS: `account-stays`, else `ou-deleted-in-aws`.
 */
export const deleteNodes: Command<DeleteNodes> = {
  id: "delete-nodes",
  title(design, { nodeIds }) {
    const tops = topNodesOf(design, nodeIds);
    const holds = tops.some((id) => childIdsOf(design, id).length > 0);
    return `Delete ${labelOfAll(design, tops)}${holds ? " with everything inside" : ""}`;
  },
  run(design, { nodeIds }) {
    const missing = refuseMissingNode(design, nodeIds);
    if (missing !== null) return missing;
    const tops = topNodesOf(design, nodeIds);
    const { managementAccountId } = design.organization;
    for (const id of tops) {
      if (id === design.rootId) return refuse("root-deleted", "The root can't be deleted: every organization has one.");
      if (id === managementAccountId)
        return refuse("management-deleted", "The management account can't be deleted: every organization has one.");
      if (isWithin(design, managementAccountId, id))
        return refuse(
          "management-deleted",
          `The ${describeNode(nodeOf(design, id))} holds the management account, which can't be deleted.`,
          "Move the management account out first.",
        );
    }
    const edit = new DesignEdit(design);
    const deleted = tops.flatMap((id) => subtreeIdsOf(design, id));
    for (const id of deleted.toReversed()) edit.deleteNode(id); // children before their parents
    forgetNodes(edit, new Set(deleted));
    return edit.done(existingDeleted(design, deleted));
  },
};
