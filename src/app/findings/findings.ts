import { useEffect } from "react";
import { create } from "zustand";
import { acceptFinding, withdrawAcceptance } from "../../core/design/commands";
import type { NodeId, PolicyId } from "../../core/design/types";
import { present } from "../../core/json/value";
import type { Finding, LintMemory } from "../../core/lint";
import { engineOptions, useKnowledge } from "../catalog/knowledge";
import { perform, take } from "../store/actions";
import { useDesign } from "../store/derived";
import { currentDesign, useDocument } from "../store/documentStore";
import { newPolicyId } from "../store/ids";
import { usePainted } from "../ui/usePainted";
import { type RequirementsAnswer, requirementsAnswer } from "./requirements";
import { useRules } from "./rules";

interface Found {
  readonly findings: readonly Finding[] | null;
  readonly requirements: RequirementsAnswer | null;
}
const useFound = create<Found>()(() => ({ findings: null, requirements: null }));
let memory: LintMemory | null = null;

/** What the rules find in the open design, the worst first, with what was accepted; null until the rules have come. */
export function useFindings(): readonly Finding[] | null {
  return useFound((state) => state.findings);
}

/** How the open design's requirements stand; null until the rules have come. */
export function useRequirements(): RequirementsAnswer | null {
  return useFound((state) => state.requirements);
}

/** Looks anew after each change, once the canvas is painted. Stands once in the page and shows nothing. */
export function FindingsKeeper(): null {
  const design = usePainted(useDesign());
  const knowledge = useKnowledge();
  const rules = useRules();
  const baseline = useDocument((state) => state.document.baseline?.design);
  useEffect(() => {
    if (rules === null) return;
    memory ??= rules.lintMemory();
    useFound.setState({
      findings: rules.lint(design, { ...engineOptions(knowledge), ...present({ baseline }), memory }),
      requirements: requirementsAnswer(rules, design, knowledge),
    });
  }, [rules, design, baseline, knowledge]);
  return null;
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
