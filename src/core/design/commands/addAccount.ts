import { present } from "../../json/value";
import type { Command } from "../command";
import { labelOf, shown } from "../labels";
import type { AccountNode, NodeId, UseCase } from "../types";
import { editWithNewNode, policyIdsOfNewNode, warningsOfNewNode } from "./newNode";
import { refuseEmptyName, refusePlace, refuseTakenNodeId } from "./refusals";

export interface AddAccount {
  readonly id: NodeId;
  readonly name: string;
  readonly email?: string;
  readonly useCases?: readonly UseCase[];
  readonly parentId: NodeId;
  readonly beforeId: NodeId | null;
}

/** Adds an account, with FullAWSAccess attached while SCPs are enabled. Warns where AWS wouldn't take the name or email. */
export const addAccount: Command<AddAccount> = {
  id: "add-account",
  title: (design, { name, parentId }) => `Add ${shown(name)} to ${labelOf(design, parentId)}`,
  run(design, { id, name, email, useCases = [], parentId, beforeId }) {
    const refusal = refuseTakenNodeId(design, id) ?? refuseEmptyName(name) ?? refusePlace(design, parentId, beforeId);
    if (refusal !== null) return refusal;
    const policyIds = policyIdsOfNewNode(design);
    const account: AccountNode = present({ id, kind: "account" as const, name, email, useCases, policyIds });
    const edit = editWithNewNode(design, account, parentId, beforeId);
    return edit.done(warningsOfNewNode(edit.design, account));
  },
};
