import type { NodeId, PolicyId, PolicyType } from "../design/types";
import type { PermissionMap } from "./sets/types";
import type { VerdictKind } from "./types";

/** Numbers of something (accounts, or actions) by verdict. */
export interface VerdictCounts {
  readonly allowed: number;
  readonly conditional: number;
  /** Denied, by at least one statement. */
  readonly explicitDeny: number;
  /** Denied, by levels that allow nothing only. */
  readonly implicitDeny: number;
  readonly exempt: number;
}

/** Numbers of accounts; `partly`: of several actions asked some pass and some don't. */
export interface AccountCounts extends VerdictCounts {
  readonly partly: number;
}

/** The ways in which an account's answer is counted. */
export const COUNTED = ["allowed", "conditional", "explicitDeny", "implicitDeny", "exempt", "partly"] as const;

/** A lens's answer for one account. Which request and which statements is told by `trace` for the one that is looked at. */
export interface LensVerdict {
  /** Of several actions: the verdict that they share, else `partly`. */
  readonly kind: VerdictKind | "partly";
  /** Denied, and by at least one statement. */
  readonly explicit: boolean;
  /** The actions asked, by verdict. */
  readonly counts: VerdictCounts;
}

/** How a policy (null: a level as a whole) filters the question at the node that it is attached to. */
export interface Filter {
  readonly policyType: PolicyType;
  readonly policyId: PolicyId | null;
  /** Indexes in the policy's Statement list; none where `policyId` is null. */
  readonly statements: readonly number[];
  readonly effect: "denies" | "may deny" | "allows nothing" | "allows only if";
  /** How many of the actions asked; of several actions only those that come through from above. */
  readonly actionCount: number;
}

/** The answer of a lens for a whole design. */
export interface Colouring {
  /** Of every account. */
  readonly verdicts: ReadonlyMap<NodeId, LensVerdict>;
  /** Of the root and every OU: all accounts below. */
  readonly counts: ReadonlyMap<NodeId, AccountCounts>;
  /** Of the nodes that filter the question for an account below (or for themselves). */
  readonly filters: ReadonlyMap<NodeId, readonly Filter[]>;
  /** Of the root and every OU: the actions asked, by what the levels down to it make of them. */
  readonly levels: ReadonlyMap<NodeId, VerdictCounts>;
  /** What all of this is read off: the verdicts of the actions asked. */
  readonly permissions: PermissionMap;
}
