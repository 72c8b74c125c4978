import type { Design, NodeId } from "../../design/types";
import type { VerdictCounts } from "../colouring";
import type { Rule } from "../levels";
import type { ActionSet } from "./actionSet";
import type { ActionSpace } from "./actionSpace";
import type { Hinge } from "./pathState";

/** How the answer for one action is counted: `VerdictKind`, with the two reasons for a denial told apart. */
export type CountedVerdict = "allowed" | "conditional" | "explicitDeny" | "implicitDeny" | "exempt";

/** The verdict of every action of a space. One object serves all nodes with the same answer, so `===` is the quick test. */
export interface ActionVerdicts {
  readonly space: ActionSpace;
  /** Numbers of actions; their sum is the space's size. */
  readonly counts: VerdictCounts;
  /** SCPs don't concern the principal: what passes is `exempt`. */
  readonly isExempt: boolean;
  /** What passes in every completion. */
  readonly sure: ActionSet;
  /** What passes in some completion: conditional where it isn't `sure`. */
  readonly may: ActionSet;
  /** What conditional verdicts hang on, level after level; of other verdicts' actions some are named too. */
  readonly hinges: readonly Hinge[];
  verdictOf(number: number): CountedVerdict;
  actionsWith(verdict: CountedVerdict): ActionSet;
  /** What a conditional verdict hangs on, one level after the other. */
  hingesOf(number: number): readonly OpenStatements[];
}

/** Statements of one level that may hold or not: one that denies, or those that allow, of which one must hold. */
export interface OpenStatements {
  readonly kind: "deny" | "allow";
  readonly rules: readonly Rule[];
}

/** What the policies of a design leave of a space's actions, for every account and at every level. */
export interface PermissionMap {
  readonly design: Design;
  readonly space: ActionSpace;
  /** Of every account. */
  readonly accounts: ReadonlyMap<NodeId, ActionVerdicts>;
  /** Of the root and every OU: what the levels from the root down to it let through, were an account attached there. */
  readonly levels: ReadonlyMap<NodeId, ActionVerdicts>;
}
