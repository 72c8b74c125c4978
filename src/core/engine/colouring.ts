import type { NodeId, PolicyId, PolicyType } from "../design/types";
import type { Verdict } from "./types";

export interface VerdictCounts {
  readonly allowed: number;
  readonly conditional: number;
  /** Denied, by at least one statement. */
  readonly explicitDeny: number;
  /** Denied, by levels that allow nothing only. */
  readonly implicitDeny: number;
  readonly exempt: number;
}

/** How a policy (null: a level as a whole) filters the question at the node that it is attached to. */
export interface Filter {
  readonly policyType: PolicyType;
  readonly policyId: PolicyId | null;
  /** Indexes in the policy's Statement list; none where `policyId` is null. */
  readonly statements: readonly number[];
  readonly effect: "denies" | "may deny" | "allows nothing" | "allows only if";
}

/** The answer of a lens for a whole design. Objects that say the same are the same (`===`) as in the previous colouring. */
export interface Colouring {
  /** Of every account. */
  readonly verdicts: ReadonlyMap<NodeId, Verdict>;
  /** Of the root and every OU: all accounts below. */
  readonly counts: ReadonlyMap<NodeId, VerdictCounts>;
  /** Of the nodes that filter the question for an account below (or for themselves). */
  readonly filters: ReadonlyMap<NodeId, readonly Filter[]>;
}
