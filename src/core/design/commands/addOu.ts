import type { Command } from "../command";
import { labelOf, ouLabel } from "../labels";
import type { NodeId, OuNode } from "../types";
import { editWithNewNode, policyIdsOfNewNode, warningsOfNewNode } from "./newNode";
import { refuseEmptyName, refusePlace, refuseTakenNodeId } from "./refusals";

export interface AddOu {
  readonly id: NodeId;
  readonly name: string;
  readonly parentId: NodeId;
  readonly beforeId: NodeId | null;
}

/** Adds an empty OU, with FullAWSAccess attached while SCPs are enabled. Warns `too-deep`, `name-taken`, `name-too-long`. */
export const addOu: Command<AddOu> = {
  id: "add-ou",
  title: (design, { name, parentId }) => `Add ${ouLabel(name)} to ${labelOf(design, parentId)}`,
  run(design, { id, name, parentId, beforeId }) {
    const refusal = refuseTakenNodeId(design, id) ?? refuseEmptyName(name) ?? refusePlace(design, parentId, beforeId);
    if (refusal !== null) return refusal;
    const ou: OuNode = { id, kind: "ou", name, policyIds: policyIdsOfNewNode(design) };
    const edit = editWithNewNode(design, ou, parentId, beforeId);
    return edit.done(warningsOfNewNode(edit.design, ou));
  },
};
