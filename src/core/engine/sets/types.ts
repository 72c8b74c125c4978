import type { Design, NodeId } from "../../design/types";
import type { VerdictCounts } from "../colouring";
import type { Rule } from "../levels";
import type { ActionClasses } from "./actionClasses";
import type { ActionSet } from "./actionSet";
import type { ActionSpace } from "./actionSpace";
import type { ClassSet } from "./classSet";
import type { Hinge } from "./level";

/** How the answer for one action is counted: `VerdictKind`, with the two reasons for a denial told apart. */
export type CountedVerdict = "allowed" | "conditional" | "explicitDeny" | "implicitDeny" | "exempt";

/** The verdict of every action of a space. One object serves all nodes with the same answer, so `===` is the quick test. */
export interface ActionVerdicts {
  readonly space: ActionSpace;
  /** Numbers of actions; their sum is the space's size. */
  readonly counts: VerdictCounts;
  /** SCPs don't concern the principal: what passes is `exempt`. */
  readonly isExempt: boolean;
  /** The same answers for the classes that the design's policies make of the actions. */
  readonly byClass: ClassVerdicts;
  /** Cost: two look-ups. */
  verdictOf(number: number): CountedVerdict;
  /** Cost: a look-up for each action. */
  actionsWith(verdict: CountedVerdict): ActionSet;
  /** What a conditional verdict hangs on, one level after the other. */
  hingesOf(number: number): readonly OpenStatements[];
}

/** Verdicts as sets of classes. */
export interface ClassVerdicts {
  readonly classes: ActionClasses;
  /** What passes in every completion. */
  readonly sure: ClassSet;
  /** What passes in some completion: conditional where it isn't `sure`. */
  readonly may: ClassSet;
  /** What a statement denies in every completion, always the same one or now this one, now that. */
  readonly denied: ClassSet;
  /** What conditional verdicts hang on, level after level; of other verdicts' classes some are named too. */
  readonly hinges: readonly Hinge[];
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
  readonly classes: ActionClasses;
  /** Of every account. */
  readonly accounts: ReadonlyMap<NodeId, ActionVerdicts>;
  /** Of the root and every OU: what the levels from the root down to it let through, were an account attached there. */
  readonly levels: ReadonlyMap<NodeId, ActionVerdicts>;
  /**
   * One action's verdict at an account or level; undefined: the design has no such node. Made for answers here and there: of
   * one node, many actions are read faster from what `accounts` or `levels` has for it.
   *
   * Cost: the node is looked up by its id, then three reads of arrays; the first call also a step for each node.
   */
  verdictOf(nodeId: NodeId, action: number): CountedVerdict | undefined;
}
