import { acceptedReason } from "../design/acceptedFindings";
import type { Design } from "../design/types";
import { present } from "../json/value";
import { LintContext, type LintKnowledge } from "./context";
import { lintRules } from "./rules";
import type { Finding, LintRule, Severity } from "./types";

export interface LintOptions extends LintKnowledge {
  /** All where absent. */
  readonly rules?: readonly LintRule[];
}

/** From the worst to the mildest. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/**
 * What the rules find in a design, the worst first; within one severity what is about the organization, then nodes in
 * drawing order, then policies in the order of the library. What was accepted is among them, with its reason.
 *
 * Cost: linear in the nodes, and the verdicts of a few actions; with `memory` only what a change concerns.
 */
export function lint(design: Design, { rules = lintRules, ...knowledge }: LintOptions = {}): readonly Finding[] {
  const context = new LintContext(design, knowledge);
  const findings = rules.flatMap((rule) => findingsOf(rule, context));
  const placeOf = placesIn(context);
  return findings
    .map((finding) => ({ finding, severity: SEVERITIES.indexOf(finding.severity), place: placeOf(finding) }))
    .sort((a, b) => a.severity - b.severity || a.place - b.place)
    .map(({ finding }) => finding);
}

function findingsOf({ id, severity, mend, find }: LintRule, context: LintContext): readonly Finding[] {
  return find(context).map((found) => {
    const finding = { rule: id, severity, mend, ...found };
    return present({ ...finding, accepted: acceptedReason(context.design, finding) ?? undefined });
  });
}

/** Where a finding stands: nodes after the organization, policies after the nodes. */
function placesIn({ nodes, design }: LintContext): (finding: Finding) => number {
  const places = new Map<string, number>();
  for (const { id } of nodes) places.set(id, places.size);
  const policyPlaces = new Map<string, number>();
  for (const id of design.policies.keys()) policyPlaces.set(id, places.size + policyPlaces.size);
  return ({ nodeId, policyId }) => {
    if (nodeId !== undefined) return places.get(nodeId) ?? -1;
    return policyId === undefined ? -1 : (policyPlaces.get(policyId) ?? -1);
  };
}
