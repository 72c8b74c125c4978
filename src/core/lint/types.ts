import type { FindingKey } from "../design/acceptedFindings";
import type { CommandResult } from "../design/command";
import type { Design, NodeId, PolicyId } from "../design/types";
import type { LintContext } from "./context";

/**
 * `error`: AWS refuses it. `warning`: AWS takes it, but it works against what the organization is for. `note`: worth a look.
 */
export type Severity = "error" | "warning" | "note";

/** Where new records get their ids from: core makes none. */
export interface NewIds {
  policyId(name: string): PolicyId;
}

/** The sure way to mend a finding, as one step to undo. Pure, so that it can be tried on the side to show what it would do. */
export interface Fix {
  /** For a button: "Detach DenyS3 from Sandbox OU". */
  readonly title: string;
  /** Refuses, as any command does, where the design has changed so that it can't be done. */
  apply(design: Design, ids: NewIds): CommandResult;
}

/** What a rule has found: what it is about (neither: the organization), and what is wrong, in one sentence with names. */
export interface Found {
  readonly nodeId?: NodeId;
  readonly policyId?: PolicyId;
  readonly message: string;
  /** How to mend this one; the rule's own sentence where absent. */
  readonly mend?: string;
  readonly fix?: Fix;
}

/** What a rule says about a design. Two with the same rule, node and policy are accepted together. */
export interface Finding extends Found, FindingKey {
  readonly severity: Severity;
  readonly mend: string;
  /** Why it was accepted; absent where it wasn't. */
  readonly accepted?: string;
}

/** A small design that a rule finds nothing in. */
export interface GoodExample {
  readonly sentence: string;
  design(): Design;
  /** What AWS has by now; absent where nothing was imported. */
  baseline?(): Design;
}

/** A small design that a rule finds something in. */
export interface BadExample extends GoodExample {
  /** What the findings are about, in their order: "sandbox", "sandbox deny-s3" (node and policy), "organization". */
  readonly finds: readonly string[];
}

/** A rule about designs, with its reasons and its own tests. */
export interface LintRule {
  /** Stable; acceptances and other tools name it: "several-use-cases". */
  readonly id: string;
  /** What is wrong, for the head of a list: "Several use cases in one account". */
  readonly title: string;
  readonly severity: Severity;
  /** One sentence: what it looks for. */
  readonly what: string;
  readonly why: { readonly text: string; readonly source: { readonly title: string; readonly url: string } };
  /** One sentence: what to do about it. */
  readonly mend: string;
  readonly examples: { readonly good: readonly GoodExample[]; readonly bad: readonly BadExample[] };
  find(context: LintContext): readonly Found[];
}
