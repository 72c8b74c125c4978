import type { AccessLevel } from "../catalog/actionCatalog";
import type { NodeId, PolicyId, PolicyType } from "../design/types";
import type { Residual } from "./residual/types";

/** A value of a condition key; a list for a multi-valued key; null: known to be absent. */
export type ContextValue = string | readonly string[] | null;

/**
 * One request. In the complete reading a key that isn't in `context` is absent and a missing resource is `*`;
 * in the partial reading a key that isn't there is unknown and a missing resource is any that fits the action.
 */
export interface Request {
  /** The principal's account: a node id, an AWS account id, or the id of an account outside the design. */
  readonly accountId: string;
  /** `service:Action`, letter case doesn't matter. */
  readonly action: string;
  /** Several: the action touches all of them, each must pass. */
  readonly resource?: string | readonly string[];
  /** The account that owns the resource; the principal's where absent. */
  readonly resourceAccountId?: string;
  /** Keys in any letter case. */
  readonly context?: Readonly<Record<string, ContextValue>>;
}

/** What filtered a request: a statement that denies, or a level where nothing allows (`policyId` and `statement` null). */
export interface Decision {
  readonly nodeId: NodeId;
  readonly policyType: PolicyType;
  readonly policyId: PolicyId | null;
  /** Index in the policy's Statement list. */
  readonly statement: number | null;
  readonly effect: "explicit-deny" | "implicit-deny";
}

export type CompleteVerdict =
  | { readonly kind: "allowed" }
  | { readonly kind: "denied"; readonly decidedBy: readonly Decision[] }
  | { readonly kind: "exempt" };

/** `conditional`: some completions pass and some don't, shown by two whole requests; null where the search stopped first. */
export type Verdict =
  | CompleteVerdict
  | {
      readonly kind: "conditional";
      readonly proved: boolean;
      readonly allowedExample: Request | null;
      readonly deniedExample: Request | null;
    };
export type VerdictKind = Verdict["kind"];

/** How a policy's statement, or a whole policy, meets the request: `maybe` hangs on what isn't known. */
export type Match = "yes" | "no" | "maybe";

export interface StatementTrace {
  readonly index: number;
  readonly sid: string | null;
  readonly effect: "Allow" | "Deny";
  readonly match: Match;
}
export interface PolicyTrace {
  readonly policyId: PolicyId;
  /** Only the statements that match or may match. */
  readonly statements: readonly StatementTrace[];
  /** The policy has no readable document: it allows and denies nothing. */
  readonly unreadable: boolean;
  /** Switched off for a look. */
  readonly disabled: boolean;
}
export interface LevelTrace {
  readonly nodeId: NodeId;
  readonly policyType: PolicyType;
  readonly outcome: "passes" | "conditional" | "explicit-deny" | "implicit-deny";
  readonly policies: readonly PolicyTrace[];
}

/** A verdict level by level: the SCP levels of the principal's account from the root down, then the RCP levels of the resource's. */
export interface Trace {
  readonly request: Request;
  readonly verdict: Verdict;
  /** What a conditional verdict hangs on; else none. */
  readonly residual: Residual;
  readonly levels: readonly LevelTrace[];
  /** Why SCPs don't apply, where they don't. */
  readonly exemption:
    | "management-account"
    | "service-linked-role"
    | "outside-organization"
    | "policy-type-disabled"
    | null;
}

/**
 * The question that the canvas answers, for every account at once.
 *
 * `principal` is the part of an ARN after the account ("role/Example"); `context` as in a partial request:
 * null is known to be absent, a missing key is unknown. A region or principal of null is unknown.
 */
export interface Lens {
  /** One action, or a pattern with `*` and `?` for all the catalogue's actions that it matches; `*` is everything. */
  readonly action: string;
  /** Of those actions, only these access levels. */
  readonly accessLevels?: readonly AccessLevel[];
  readonly region: string | null;
  readonly principal: string | null;
  readonly resource?: string;
  /** The account that owns the resource: a node id, an AWS account id or one outside the design; the account asked where absent. */
  readonly resourceAccountId?: string;
  readonly context: Readonly<Record<string, ContextValue>>;
}
