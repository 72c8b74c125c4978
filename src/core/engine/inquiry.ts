import {
  type AccountNode,
  type Design,
  type PolicyId,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../design/types";
import { foldCase } from "../policy";
import { accountIn } from "./accounts";
import type { KnownContext } from "./context";
import { type Level, RulesOfAction } from "./levels";
import type { Request, Trace } from "./types";

export interface EvaluationOptions {
  /** Derive from the account what the design fixes; what the request gives beats it. */
  readonly deriveContext?: boolean;
  /** Policies switched off for a look. */
  readonly disabledPolicyIds?: ReadonlySet<PolicyId>;
}

/** A request placed in a design: who asks, whose resource it is, and the levels that filter it. */
export interface Inquiry {
  /** Null: outside the organization. */
  readonly principal: AccountNode | null;
  readonly resourceAccount: AccountNode | null;
  /** Why SCPs don't apply to the account, whatever its principal. */
  readonly exemption: Trace["exemption"];
  /** Root first; none where SCPs don't apply. */
  readonly scpLevels: readonly Level[];
  readonly rcpLevels: readonly Level[];
}

const NO_POLICIES: ReadonlySet<PolicyId> = new Set();

export function inquiryOf(design: Design, request: Request, options: EvaluationOptions = {}): Inquiry {
  const rules = new RulesOfAction(design, foldCase(request.action), options.disabledPolicyIds ?? NO_POLICIES);
  const principal = accountIn(design, request.accountId);
  const resourceAccount = accountIn(design, request.resourceAccountId ?? request.accountId);
  const exemption = exemptionOf(design, principal, rules);
  const isCovered = resourceAccount !== null && isCoveredByRcps(design, resourceAccount, rules);
  return {
    principal,
    resourceAccount,
    exemption,
    scpLevels:
      principal === null || exemption !== null ? [] : rules.levelsOf(design, principal.id, SERVICE_CONTROL_POLICY),
    rcpLevels: isCovered ? rules.levelsOf(design, resourceAccount.id, RESOURCE_CONTROL_POLICY) : [],
  };
}

/** Why SCPs don't apply to any principal of the account; null where they do. */
export function exemptionOf(design: Design, principal: AccountNode | null, rules: RulesOfAction): Trace["exemption"] {
  if (principal === null) return "outside-organization";
  if (principal.id === design.organization.managementAccountId) return "management-account";
  return rules.filters(SERVICE_CONTROL_POLICY) ? null : "policy-type-disabled";
}

/** RCPs filter by the path of the resource's account, whoever asks; never in the management account. */
export function isCoveredByRcps(design: Design, resourceAccount: AccountNode, rules: RulesOfAction): boolean {
  return resourceAccount.id !== design.organization.managementAccountId && rules.filters(RESOURCE_CONTROL_POLICY);
}

/** Neither SCPs nor RCPs filter service-linked roles. Source: AWS Organizations User Guide. */
export function isServiceLinkedRole(context: KnownContext): boolean {
  const [arn, ...more] = context.valuesOf("aws:principalarn") ?? [];
  return arn !== undefined && more.length === 0 && /^arn:[^:]*:iam::[^:]*:role\/aws-service-role\//.test(arn);
}

/** The verdict where SCPs don't apply: principals are exempt; a policy type that is off filters nothing. */
export function verdictWithoutScps(exemption: NonNullable<Trace["exemption"]>): "exempt" | "allowed" {
  return exemption === "policy-type-disabled" ? "allowed" : "exempt";
}
