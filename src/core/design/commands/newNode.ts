import type { Problem } from "../../json/problem";
import { DesignEdit } from "../designEdit";
import { isTypeEnabled } from "../structure/attachments";
import { emailShape, twinEmail } from "../structure/emails";
import { nodeNameProblems, twinOuName } from "../structure/names";
import { tooDeepIn, tooManyOus } from "../structure/places";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type Node,
  type NodeId,
  type PolicyId,
  SERVICE_CONTROL_POLICY,
} from "../types";
import { keepFullAccess } from "./enableType";

/** What AWS attaches to a new OU or account by itself: FullAWSAccess while SCPs are enabled. */
export function policyIdsOfNewNode(design: Design): readonly PolicyId[] {
  return isTypeEnabled(design, SERVICE_CONTROL_POLICY) ? [FULL_AWS_ACCESS_ID] : [];
}

/** Adds the node, and FullAWSAccess to the library where it is attached but missing. */
export function editWithNewNode(design: Design, node: Node, parentId: NodeId, beforeId: NodeId | null): DesignEdit {
  const edit = new DesignEdit(design);
  if (node.policyIds.includes(FULL_AWS_ACCESS_ID)) keepFullAccess(edit);
  edit.addNode(node, parentId, beforeId);
  return edit;
}

/** What AWS would refuse about a node that has just been added or renamed. */
export function warningsOfNewNode(design: Design, node: Node): readonly Problem[] {
  return [
    ...nodeNameProblems(node),
    ...(node.kind === "account" ? [...emailShape(node), ...twinEmail(design, node)] : []),
    ...(node.kind === "ou"
      ? [...tooDeepIn(design, node.id), ...twinOuName(design, node.id), ...tooManyOus(design)]
      : []),
  ];
}
