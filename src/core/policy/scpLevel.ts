import { isManagementAccount } from "../design/queries";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type Node,
  type Policy,
  type PolicyId,
  SERVICE_CONTROL_POLICY,
} from "../design/types";
import { compilePolicy } from "./compilePolicy";

/** Whether the policy has an Allow statement in force: not where it only denies, or has no text that can be read. */
export function allowsSomething(policy: Pick<Policy, "type" | "document">): boolean {
  return compilePolicy(policy).statements.some(({ effect }) => effect === "Allow");
}

/** The SCPs of a design that allow something: without one of them attached, nothing gets through a level. */
export function allowingScpIds(design: Design): ReadonlySet<PolicyId> {
  const scps = [...design.policies.values()].filter(({ type }) => type === SERVICE_CONTROL_POLICY);
  return new Set(scps.filter(allowsSomething).map(({ id }) => id));
}

/**
 * What the SCPs attached to one node let through, whatever is asked. `unfiltered`: SCPs are disabled, or it is the
 * management account, to which they don't apply; `full-access`: FullAWSAccess stands, so only denials filter;
 * `allow-list`: only what its other policies allow; `nothing`: none of them allows anything.
 */
export type ScpLevel = "unfiltered" | "full-access" | "allow-list" | "nothing";

/** `allowingIds`: of this design, to be worked out once where many nodes are asked for. */
export function scpLevelOf(design: Design, node: Node, allowingIds = allowingScpIds(design)): ScpLevel {
  const isEnabled = design.organization.enabledPolicyTypes.includes(SERVICE_CONTROL_POLICY);
  if (!isEnabled || isManagementAccount(design, node.id)) return "unfiltered";
  if (!node.policyIds.some((id) => allowingIds.has(id))) return "nothing";
  return node.policyIds.includes(FULL_AWS_ACCESS_ID) ? "full-access" : "allow-list";
}
