import { addPolicy, attachPolicy } from "../../design/commands";
import { FULL_AWS_ACCESS } from "../../design/fullAwsAccess";
import { labelOf } from "../../design/labels";
import { transaction } from "../../design/transaction";
import { type Design, FULL_AWS_ACCESS_ID, type NodeId, SERVICE_CONTROL_POLICY } from "../../design/types";
import type { Fix } from "../types";
import { hasRoomFor } from "./hasRoomFor";

/** Attaches FullAWSAccess, as AWS does by itself; undefined where it is attached or no more policies may be. */
export function attachFullAccess(design: Design, nodeId: NodeId): Fix | undefined {
  if (design.nodes.get(nodeId)?.policyIds.includes(FULL_AWS_ACCESS_ID) !== false) return undefined;
  if (!hasRoomFor(design, nodeId, SERVICE_CONTROL_POLICY)) return undefined;
  return {
    title: `Attach FullAWSAccess to ${labelOf(design, nodeId)}`,
    apply(now) {
      const args = { nodeId, policyId: FULL_AWS_ACCESS_ID };
      if (now.policies.has(FULL_AWS_ACCESS_ID)) return attachPolicy.run(now, args);
      return transaction(now, [
        { command: addPolicy, args: { policy: FULL_AWS_ACCESS } },
        { command: attachPolicy, args },
      ]);
    },
  };
}
