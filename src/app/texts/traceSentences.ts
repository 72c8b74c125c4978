import { labelOf, policyLabelOf } from "../../core/design/labels";
import { type Design, RESOURCE_CONTROL_POLICY } from "../../core/design/types";
import type { LevelTrace, PolicyTrace, StatementTrace, Trace } from "../../core/engine/types";
import { listed } from "../../core/words/words";
import type { Answer } from "./verdicts";

/** What the mark beside a level says; an SCP level never grants, so "passes" is the best. */
export function answerOfLevel(level: LevelTrace): Answer {
  switch (level.outcome) {
    case "passes":
      return "passes";
    case "conditional":
      return "passes-if";
    case "explicit-deny":
      return "blocked";
    case "implicit-deny":
      return "nothing-allows";
  }
}

type Say = "denies" | "may-deny" | "allows" | "may-allow" | "silent" | "unreadable" | "off";

/** What the policy as a whole says about the request: a Deny before an Allow, the certain before the possible. */
export function sayOf(policy: PolicyTrace): Say {
  if (policy.disabled) return "off";
  if (policy.unreadable) return "unreadable";
  const has = (effect: StatementTrace["effect"], match: StatementTrace["match"]) =>
    policy.statements.some((statement) => statement.effect === effect && statement.match === match);
  if (has("Deny", "yes")) return "denies";
  if (has("Deny", "maybe")) return "may-deny";
  if (has("Allow", "yes")) return "allows";
  return has("Allow", "maybe") ? "may-allow" : "silent";
}

/** "allows it", "may deny it": the policy's say in two or three words, for lists of policies. */
export const SAY_WORDS: Readonly<Record<Say, string>> = {
  denies: "denies it",
  "may-deny": "may deny it",
  allows: "allows it",
  "may-allow": "may allow it",
  silent: "doesn’t concern it",
  unreadable: "can’t be read",
  off: "switched off",
};

const VERBS: readonly { readonly say: Say; readonly one: string; readonly many: string }[] = [
  { say: "denies", one: "denies it", many: "deny it" },
  { say: "may-deny", one: "denies it under a condition", many: "deny it under conditions" },
  { say: "allows", one: "allows it", many: "allow it" },
  { say: "may-allow", one: "allows it under a condition", many: "allow it under conditions" },
  { say: "silent", one: "doesn’t concern it", many: "don’t concern it" },
  {
    say: "unreadable",
    one: "has no readable text, so it says nothing",
    many: "have no readable text, so they say nothing",
  },
  { say: "off", one: "is switched off for a look", many: "are switched off for a look" },
];

/**
 * What happens at one level, in sentences: "Nothing allows it here: no attached policy allows the action.",
 * "FullAWSAccess allows it.", "Protect account doesn’t concern it."
 */
export function levelSentences(design: Design, level: LevelTrace): readonly string[] {
  const said = VERBS.flatMap(({ say, one, many }) => {
    const names = level.policies
      .filter((policy) => sayOf(policy) === say)
      .map(({ policyId }) => policyLabelOf(design, policyId));
    return names.length === 0 ? [] : [`${listed(names)} ${names.length === 1 ? one : many}.`];
  });
  if (level.policyType === RESOURCE_CONTROL_POLICY)
    return said.length === 0 ? ["No resource control policy is attached."] : said;
  return allowsNothing(level) ? [missingAllow(level), ...said] : said;
}

function allowsNothing(level: LevelTrace): boolean {
  return !level.policies.some(
    (policy) => !policy.disabled && policy.statements.some(({ effect, match }) => effect === "Allow" && match !== "no"),
  );
}

function missingAllow(level: LevelTrace): string {
  if (level.policies.length === 0) return "Nothing allows it here: no policy is attached.";
  return "Nothing allows it here: no attached policy allows the action.";
}

/** A statement that decides or leaves open what happens at its level. */
export interface DecidingStatement {
  readonly policyId: PolicyTrace["policyId"];
  readonly statement: StatementTrace;
}

/**
 * The statements to show: those that deny; at a level that hangs on a condition those that may deny, and those that may
 * allow where none allows for certain. None where the level lets the request through, or where nothing allows it.
 */
export function decidingStatements(level: LevelTrace): readonly DecidingStatement[] {
  const inForce = level.policies
    .filter((policy) => !policy.disabled)
    .flatMap(({ policyId, statements }) => statements.map((statement) => ({ policyId, statement })));
  const matching = (effect: StatementTrace["effect"], match: StatementTrace["match"]) =>
    inForce.filter(({ statement }) => statement.effect === effect && statement.match === match);
  if (level.outcome === "explicit-deny") return matching("Deny", "yes");
  if (level.outcome !== "conditional") return [];
  const allows = matching("Allow", "yes").length > 0 ? [] : matching("Allow", "maybe");
  return [...matching("Deny", "maybe"), ...allows];
}

/** Why SCPs don't apply to the request; null where they do. */
export function exemptionSentence(trace: Trace): string | null {
  switch (trace.exemption) {
    case null:
      return null;
    case "management-account":
      if (trace.levels.some(({ policies }) => policies.length > 0))
        return "SCPs don’t apply to the management account; resource control policies of the resource’s account do.";
      return "SCPs don’t apply to the management account: nothing that is attached filters what its principals do.";
    case "service-linked-role":
      return "SCPs don’t apply to service-linked roles, so that AWS services keep working.";
    case "outside-organization":
      return "The principal’s account is outside the organization, so its SCPs don’t apply.";
    case "policy-type-disabled":
      return "SCPs are disabled in this organization, so they filter nothing.";
  }
}

/** Above the levels of RCPs: whose they are, where the resource isn't the asking account's own. */
export function rcpHeading(design: Design, { request, levels }: Trace): string {
  const owner = levels.findLast(({ policyType }) => policyType === RESOURCE_CONTROL_POLICY)?.nodeId;
  if (owner === undefined || request.resourceAccountId === undefined) return "Resource control policies";
  return `Resource control policies of ${labelOf(design, owner)}, which owns the resource`;
}

/** The last step: what SCPs leave is up to IAM, what they filter isn't. */
export function endSentence(trace: Trace): string {
  switch (trace.verdict.kind) {
    case "denied":
      return "IAM can’t give back what is filtered above.";
    case "conditional":
      return "Where the conditions let it through, IAM decides next (not modelled here).";
    case "allowed":
    case "exempt":
      return "IAM decides next (not modelled here).";
  }
}
