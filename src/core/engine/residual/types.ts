import type { ConditionClause, PatternList } from "../../policy";
import type { Decision } from "../types";

/** What one alternative asks for: all of it. */
export interface Term {
  /** In the policy language, as a statement that allows would write it. */
  readonly conditions: readonly ConditionClause[];
  /** Null: any resource. */
  readonly resources: PatternList | null;
  /** The resource that is meant, where the request names it. */
  readonly resource: string | undefined;
}

/** Something that a request must fulfil to pass, by one of several ways. */
export interface Requirement {
  readonly anyOf: readonly Term[];
  /** What stops a request that doesn't. */
  readonly otherwise: readonly Decision[];
}

/** What is left of the policies for a request with open keys: it passes if and only if all of these are fulfilled. */
export type Residual = readonly Requirement[];
