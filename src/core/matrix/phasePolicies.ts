import { nodeOf, pathOf } from "../design/queries";
import { isTypeEnabled } from "../design/structure/attachments";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type NodeId,
  type PolicyId,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../design/types";
import type { Matrix } from "./types";

/** A policy that holds for a column's accounts and not for those of every other column. */
export interface PhasePolicy {
  readonly policyId: PolicyId;
  /** Accounts of the column that have it, by themselves or from above. */
  readonly accounts: number;
}

export interface ColumnPolicies {
  readonly accounts: number;
  /** What tells the column from others, as the library orders policies. */
  readonly own: readonly PhasePolicy[];
}

/**
 * What each column's policies permit beyond what holds everywhere: SCPs and RCPs that all its accounts have and those of
 * another column don't, and those that only some of its accounts have where another column has none at all. FullAWSAccess
 * and types that aren't enabled don't count. In the order of the columns.
 *
 * Cost: the paths of the accounts, once.
 */
export function columnPolicies(design: Design, matrix: Matrix): readonly ColumnPolicies[] {
  const above = new Map<NodeId, ReadonlySet<PolicyId>>();
  const columns = matrix.columns.map((_, index) => {
    const ids = new Set(
      matrix.units.flatMap(({ cells }) => cells[index]?.entries.map(({ accountId }) => accountId) ?? []),
    );
    const counts = new Map<PolicyId, number>();
    for (const id of ids)
      for (const policyId of policiesOnPath(design, id, above)) counts.set(policyId, (counts.get(policyId) ?? 0) + 1);
    return { accounts: ids.size, counts };
  });
  return columns.map(({ accounts, counts }, index) => ({
    accounts,
    own: [...design.policies.keys()].flatMap((policyId) => {
      const count = counts.get(policyId) ?? 0;
      const others = columns.filter((other, at) => at !== index && other.accounts > 0);
      const stands =
        count === accounts
          ? others.some((other) => (other.counts.get(policyId) ?? 0) < other.accounts)
          : others.some((other) => !other.counts.has(policyId));
      return count > 0 && stands ? [{ policyId, accounts: count }] : [];
    }),
  }));
}

/** The policies that filter in the account: its own and those of every level above. */
function policiesOnPath(design: Design, id: NodeId, above: Map<NodeId, ReadonlySet<PolicyId>>): ReadonlySet<PolicyId> {
  const filters = (policyId: PolicyId) => {
    const type = design.policies.get(policyId)?.type;
    return (
      policyId !== FULL_AWS_ACCESS_ID &&
      (type === SERVICE_CONTROL_POLICY || type === RESOURCE_CONTROL_POLICY) &&
      isTypeEnabled(design, type)
    );
  };
  const known = above.get(id);
  if (known !== undefined) return known;
  const path = pathOf(design, id);
  const policies = new Set(path.flatMap((step) => nodeOf(design, step).policyIds.filter(filters)));
  above.set(id, policies);
  return policies;
}
