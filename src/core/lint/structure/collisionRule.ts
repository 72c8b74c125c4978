import type { Collision, CollisionReason } from "../../design/collisions";
import { labelOf } from "../../design/labels";
import { isManagementAccount } from "../../design/queries";
import type { Organization, UseCase } from "../../design/types";
import type { LintRule } from "../types";

/** What a rule says of an account's use cases that don't go together. */
export interface CollisionRule {
  readonly reason: CollisionReason;
  /** Where it is looked for. */
  readonly of: "management" | "members" | "all";
  /** `account`: as messages name it. */
  message(useCases: readonly UseCase[], account: string, organization: Organization): string;
}

/** A rule that tells what collides in accounts for one reason. What collides is decided in `collisionsOf`. */
export function collisionRule(
  rule: Omit<LintRule, "find" | "severity">,
  { reason, of, message }: CollisionRule,
): LintRule {
  return {
    ...rule,
    severity: "warning",
    find: ({ design, collisions }) =>
      [...collisions].flatMap(([nodeId, found]) => {
        const collision = found.find((each: Collision) => each.reason === reason);
        const isManagement = isManagementAccount(design, nodeId);
        if (collision === undefined || (of === "members" ? isManagement : of === "management" && !isManagement))
          return [];
        return [{ nodeId, message: message(collision.useCases, labelOf(design, nodeId), design.organization) }];
      }),
  };
}
