import type { NodeId } from "../../design/types";
import type { VerdictCounts } from "../colouring";

/** The actions that a question is about, numbered. Every action set belongs to one space. */
export interface ActionSpace {
  /** In lower case, by number; those of one service stand together. */
  readonly actions: readonly string[];
  /** `action` in lower case; undefined: it isn't in the space. */
  numberOf(action: string): number | undefined;
}

/** A set of a space's actions. Never changes. */
export interface ActionSet {
  readonly size: number;
  has(number: number): boolean;
  /** The numbers, ascending. */
  numbers(): Iterable<number>;
}

/** How the answer for one action is counted: `VerdictKind`, with the two reasons for a denial told apart. */
export type CountedVerdict = keyof VerdictCounts;

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
