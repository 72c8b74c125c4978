import type { ActionDescriptions } from "../catalog/actionDescriptions";
import { type Policy, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import { statementGuardText } from "../engine";
import { visible } from "../json/problem";
import { compilePolicy, type PolicyStatement } from "../policy";
import { actionWords, type ServiceEntries } from "./actionWords";

/** A statement in words. */
export interface StatementInWords {
  /** Index in the policy's Statement list. */
  readonly index: number;
  readonly sid: string | null;
  readonly effect: PolicyStatement["effect"];
  /** "Denies rds:DeleteDBCluster (delete a DB cluster) unless the principal is role/DBA." */
  readonly sentence: string;
  /** The actions that the sentence counts instead of naming them. */
  readonly entries: readonly ServiceEntries[];
}

/**
 * A policy in words. `other-type`: the engine doesn't evaluate policies of the type. `unreadable`: it has no text that has one
 * meaning, so that it allows and denies nothing.
 */
export type PolicyInWords =
  | { readonly kind: "statements"; readonly statements: readonly StatementInWords[] }
  | { readonly kind: "other-type" }
  | { readonly kind: "unreadable" };

/**
 * What a policy does, a sentence for each statement in their order. Conditions are told as the inspector tells what a verdict
 * hangs on; of long lists of values the beginning, with the number of the others.
 */
export function policyInWords(
  policy: Pick<Policy, "type" | "document">,
  descriptions: ActionDescriptions | null = null,
): PolicyInWords {
  if (policy.type !== SERVICE_CONTROL_POLICY && policy.type !== RESOURCE_CONTROL_POLICY) return { kind: "other-type" };
  const { readable, statements } = compilePolicy(policy);
  if (!readable) return { kind: "unreadable" };
  return { kind: "statements", statements: statements.map(({ source }) => statementInWords(source, descriptions)) };
}

function statementInWords(statement: PolicyStatement, descriptions: ActionDescriptions | null): StatementInWords {
  const { index, sid, effect } = statement;
  const { text, entries } = actionWords(statement.actions, descriptions);
  const guard = visible(statementGuardText(statement));
  const verb = effect === "Deny" ? "Denies" : "Allows";
  return {
    index,
    sid: sid === null ? null : visible(sid),
    effect,
    sentence: `${verb}${guarded(text, guard)}.`,
    entries,
  };
}

/** As many characters of a guard as are read before what it is about. */
const SHORT_GUARD = 120;

/** What is said of the actions with when: before an exception, where it would seem to belong to that, unless it is long itself. */
function guarded(text: string, guard: string): string {
  if (guard === "") return ` ${text}`;
  if (text.startsWith("everything except") && guard.length <= SHORT_GUARD) return `, ${guard}, ${text}`;
  return text.includes(", ") ? ` ${text}, ${guard}` : ` ${text} ${guard}`;
}
