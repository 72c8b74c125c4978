import { nodeOf } from "../../design/queries";
import { policyQuotaOf } from "../../design/quotas";
import { countAttached } from "../../design/structure/attachments";
import type { Design, NodeId, PolicyType } from "../../design/types";

/** Whether AWS lets one more policy of a type be attached to the node. */
export function hasRoomFor(design: Design, nodeId: NodeId, type: PolicyType): boolean {
  const quota = policyQuotaOf(design.organization, type);
  if (quota === null) return true;
  return countAttached(design, nodeOf(design, nodeId), type) + quota.impliedPerTarget < quota.perTarget;
}
