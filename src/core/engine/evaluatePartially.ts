import type { Design } from "../design/types";
import { evaluate } from "./evaluate";
import { type Inquiry, inquiryOf, isServiceLinkedRole, verdictWithoutScps } from "./inquiry";
import type { Level } from "./levels";
import { Decider, type Outcome } from "./partial/decide";
import type { Assignment } from "./partial/solver";
import { completedRequest, type PartialOptions, type PartialRequest, partialRequestOf } from "./partialRequest";
import type { Request, Verdict } from "./types";

/**
 * The partial reading of a request: a key that isn't given is unknown, null is known to be absent, and a resource that
 * isn't given is any that fits the action.
 *
 * `allowed` or `denied` if and only if every completion is, else `conditional` with a completion of each kind, confirmed
 * by the complete reading. `proved: false`: the search had to stop, or policy variables refer to keys that aren't known.
 * Values are taken to be of their key's type: one value unless the key is multivalued, true or false under Bool, a number
 * under Numeric operators. A principal that isn't known is no service-linked role: SCPs and RCPs don't concern those.
 */
export function evaluatePartially(design: Design, request: Request, options: PartialOptions = {}): Verdict {
  const inquiry = inquiryOf(design, request, options);
  const partial = partialRequestOf(design, request, inquiry, options);
  if (isServiceLinkedRole(partial.context)) return EXEMPT;
  const levels = [...inquiry.scpLevels, ...inquiry.rcpLevels];
  const outcome = new Decider(levels, partial.resources, partial.unknowns).outcome();
  return verdictOf(design, inquiry, partial, outcome, namesIn(levels), options);
}

export const ALLOWED: Verdict = { kind: "allowed" };
export const EXEMPT: Verdict = { kind: "exempt" };

/** The outcome in words of the request, with examples that were held against the complete reading. */
export function verdictOf(
  design: Design,
  { exemption }: Pick<Inquiry, "exemption">,
  partial: PartialRequest,
  outcome: Outcome,
  nameOf: (key: string) => string,
  { disabledPolicyIds }: PartialOptions,
): Verdict {
  if (outcome.kind === "allowed")
    return exemption !== null && verdictWithoutScps(exemption) === "exempt" ? EXEMPT : ALLOWED;
  if (outcome.kind === "denied") return outcome;
  const confirmed = (assignment: Assignment | null, isDenied: boolean): Request | null => {
    if (assignment === null) return null;
    const example = completedRequest(partial, assignment, nameOf);
    const verdict = evaluate(design, example, disabledPolicyIds === undefined ? {} : { disabledPolicyIds });
    return (verdict.kind === "denied") === isDenied ? example : null;
  };
  const allowedExample = confirmed(outcome.allowed, false);
  const deniedExample = confirmed(outcome.denied, true);
  return {
    kind: "conditional",
    proved: allowedExample !== null && deniedExample !== null,
    allowedExample,
    deniedExample,
  };
}

/** Condition keys as the policies write them, by lower-case name. */
export function namesIn(levels: readonly Level[]): (key: string) => string {
  return (key) => {
    for (const { denies, allows } of levels)
      for (const { statement } of [...denies, ...(allows ?? [])])
        for (const condition of statement.conditions) if (condition.key === key) return condition.name;
    return key;
  };
}
