import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { labelOf, shown } from "../labels";
import { nodeOf } from "../queries";
import { accountRenamedByHand } from "../structure/existing";
import { nodeNameProblems, twinOuName } from "../structure/names";
import type { NodeId } from "../types";
import { refuseEmptyName, refuseMissingNode } from "./refusals";

export interface RenameNode {
  readonly nodeId: NodeId;
  readonly name: string;
}

/** Gives a node another name. Refuses an empty one; warns `name-too-long`, `name-taken` and the like, and `account-name-by-hand`. */
export const renameNode: Command<RenameNode> = {
  id: "rename-node",
  title: (design, { nodeId, name }) => `Rename ${labelOf(design, nodeId)} to ${shown(name)}`,
  run(design, { nodeId, name }) {
    const refusal = refuseMissingNode(design, [nodeId]) ?? refuseEmptyName(name);
    if (refusal !== null) return refusal;
    const edit = new DesignEdit(design);
    const before = nodeOf(design, nodeId);
    const renamed = { ...before, name };
    edit.replaceNode(renamed);
    return edit.done([
      ...nodeNameProblems(renamed),
      ...twinOuName(edit.design, nodeId),
      ...accountRenamedByHand(design, before, renamed),
    ]);
  },
};
