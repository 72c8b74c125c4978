import type { NodeId } from "../../design/types";
import type { VerdictCounts } from "../colouring";
import type { ActionSet } from "./actionSet";
import type { ActionSpace } from "./actionSpace";

/** How the answer for one action is counted: `VerdictKind`, with the two reasons for a denial told apart. */
export type CountedVerdict = "allowed" | "conditional" | "explicitDeny" | "implicitDeny" | "exempt";

/** The verdict of every action of a space. One object serves all nodes with the same answer, so `===` is the quick test. */
export interface ActionVerdicts {
  readonly space: ActionSpace;
  /** Numbers of actions; their sum is the space's size. */
  readonly counts: VerdictCounts;
  verdictOf(number: number): CountedVerdict;
  actionsWith(verdict: CountedVerdict): ActionSet;
}

/** What the policies of a design leave of a space's actions, for every account and at every level. */
export interface PermissionMap {
  readonly space: ActionSpace;
  /** Of every account. */
  readonly accounts: ReadonlyMap<NodeId, ActionVerdicts>;
  /** Of the root and every OU: what the levels from the root down to it let through, were an account attached there. */
  readonly levels: ReadonlyMap<NodeId, ActionVerdicts>;
}
