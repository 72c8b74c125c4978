import type { NodeId } from "../design/types";
import type { Request } from "../engine/types";

/** Which accounts a requirement is about: those of which every given fact holds; without any, every member account. */
export interface RequirementAccounts {
  /** The kind of a use case; kind, business unit and phase must be those of one use case. */
  readonly kind?: string;
  readonly businessUnit?: string;
  readonly phase?: string;
  /** The id or name of an OU (or of the root) that the account is somewhere in. */
  readonly ou?: string;
  /** Node ids, or AWS account ids. */
  readonly ids?: readonly string[];
}

/** A sentence about permissions that the design must keep. */
export interface Requirement {
  readonly id: string;
  readonly title: string;
  readonly accounts: RequirementAccounts;
  /** `service:Action`, or a pattern of the catalogue's actions, as a question takes it. */
  readonly actions: readonly string[];
  /** ARN patterns, read like ArnLike, of principals that it isn't about. */
  readonly exceptPrincipals: readonly string[];
  /** `denied`: in every completion; `allowed`: in every completion, also where SCPs don't apply. */
  readonly expect: "denied" | "allowed";
}

/** Where a requirement is broken: the first action of one entry of its list that gets another answer in the account. */
export interface Breach {
  readonly accountId: NodeId;
  /** Spelt as in the requirement, or as in the catalogue where a pattern meant it. */
  readonly action: string;
  /** "role/Example": who was asked about. */
  readonly principal: string;
}

/** What became of a requirement, before any request is looked for. */
export interface Standing {
  /** The accounts asked, in drawing order; an account whose every ordinary role is an exception isn't. */
  readonly accountIds: readonly NodeId[];
  /** In the order of the accounts, then of the actions; at most one for each entry of the list and account. */
  readonly breaches: readonly Breach[];
}

/** An account that breaks a requirement, shown by a request. */
export interface RequirementFailure {
  readonly accountId: NodeId;
  /** The breach's. */
  readonly action: string;
  /** Whole, and confirmed by `evaluate`; null where the search for one had to stop. */
  readonly request: Request | null;
}

/** A requirement with its answer. */
export interface CheckedRequirement {
  readonly id: string;
  readonly title: string;
  readonly holds: boolean;
  readonly failures: readonly RequirementFailure[];
  /** How many accounts were asked: where it is none, the requirement holds. */
  readonly accountCount: number;
}
