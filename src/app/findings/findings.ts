import { useMemo } from "react";
import { acceptFinding, withdrawAcceptance } from "../../core/design/commands";
import type { Design, NodeId, PolicyId } from "../../core/design/types";
import type { Finding, LintMemory } from "../../core/lint";
import { engineOptions, type Knowledge, useKnowledge } from "../catalog/knowledge";
import { perform, take } from "../store/actions";
import { useDesign } from "../store/derived";
import { currentDesign } from "../store/documentStore";
import { newPolicyId } from "../store/ids";
import { usePainted } from "../ui/usePainted";
import { type Rules, useRules } from "./rules";

interface Found {
  readonly design: Design;
  readonly knowledge: Knowledge;
  readonly findings: readonly Finding[];
}
let last: Found | null = null;
let memory: LintMemory | null = null;

/**
 * What the rules find in the open design, the worst first, with what was accepted; null until the rules have come. Worked out
 * once for all who show it, after the canvas is painted.
 */
export function useFindings(): readonly Finding[] | null {
  const design = usePainted(useDesign());
  const knowledge = useKnowledge();
  const rules = useRules();
  return useMemo(() => (rules === null ? null : findingsOf(rules, design, knowledge)), [rules, design, knowledge]);
}

function findingsOf(rules: Rules, design: Design, knowledge: Knowledge): readonly Finding[] {
  if (last?.design === design && last.knowledge === knowledge) return last.findings;
  memory ??= rules.lintMemory();
  const findings = rules.lint(design, { ...engineOptions(knowledge), memory });
  last = { design, knowledge, findings };
  return findings;
}

/** Those that nobody has accepted. */
export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ accepted }) => accepted === undefined);
}

/** Those about one node or policy, in their order. */
export function findingsAbout(
  findings: readonly Finding[],
  about: { readonly nodeId?: NodeId; readonly policyId?: PolicyId },
): readonly Finding[] {
  return findings.filter(({ nodeId, policyId }) =>
    about.nodeId === undefined ? nodeId === undefined && policyId === about.policyId : nodeId === about.nodeId,
  );
}

/** What tells a finding from the others while it is listed. */
export function keyOf({ rule, nodeId, policyId, message }: Finding): string {
  return `${rule} ${nodeId ?? ""} ${policyId ?? ""} ${message}`;
}

/** Mends what was found, as one step to undo. */
export function applyFix({ fix }: Finding): void {
  if (fix !== undefined) take(fix.title, fix.apply(currentDesign(), { policyId: newPolicyId }));
}

/** Keeps a finding as it is, for a reason that stays in the design. */
export function accept({ rule, nodeId, policyId }: Finding, reason: string): void {
  perform(acceptFinding, { ...subject(nodeId, policyId), rule, reason });
}

/** Takes the acceptance back. */
export function withdraw({ rule, nodeId, policyId }: Finding): void {
  perform(withdrawAcceptance, { ...subject(nodeId, policyId), rule });
}

function subject(nodeId: NodeId | undefined, policyId: PolicyId | undefined) {
  return { ...(nodeId === undefined ? {} : { nodeId }), ...(policyId === undefined ? {} : { policyId }) };
}
