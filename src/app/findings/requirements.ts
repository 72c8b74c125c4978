import { removeRequirement } from "../../core/design/commands";
import type { Design } from "../../core/design/types";
import type { Lens } from "../../core/engine/types";
import type { Finding } from "../../core/lint";
import type { Breach, IndexedRequirement, UnreadableRequirement } from "../../core/requirements";
import { counted, numberText } from "../../core/words/words";
import { engineOptions, type Knowledge } from "../catalog/knowledge";
import { perform } from "../store/actions";
import { openDialog } from "../store/viewStore";
import type { Rules } from "./rules";
import { countedBySeverity, markedBySeverity, openFindings } from "./severities";

/** A requirement with what the page shows of its answer. */
export interface ShownRequirement {
  readonly requirement: IndexedRequirement;
  /** How many accounts it is about. */
  readonly accountCount: number;
  readonly breaches: readonly ShownBreach[];
}

export interface ShownBreach extends Breach {
  /** The question that it answers. */
  readonly lens: Lens;
}

/** A design's requirements as they stand. */
export interface RequirementsAnswer {
  readonly checked: readonly ShownRequirement[];
  readonly unreadable: readonly UnreadableRequirement[];
}

/** Checks the design's requirements. Until AWS's actions are known, those that can't be read without them aren't told. */
export function requirementsAnswer(rules: Rules, design: Design, knowledge: Knowledge): RequirementsAnswer {
  const { requirements, unreadable } = rules.readRequirements(design, knowledge.catalog);
  const checked = requirements.map((requirement): ShownRequirement => {
    const { accountIds, breaches } = rules.standingOf(design, requirement, engineOptions(knowledge));
    const withLens = breaches.map((breach) => ({ ...breach, lens: rules.lensOfBreach(design, breach) }));
    return { requirement, accountCount: accountIds.length, breaches: withLens };
  });
  return { checked, unreadable: knowledge.catalog === null ? [] : unreadable };
}

/** "▲ 1 requirement fails, ✕ 2 errors, • 1 note": the same with marks, to be seen at a glance. */
export function markedTroublesOf(findings: readonly Finding[], requirements: RequirementsAnswer | null): string {
  const failing = requirementTroubles(requirements);
  return [failing === "" ? "" : `▲ ${failing}`, markedBySeverity(openFindings(findings))]
    .filter((part) => part !== "")
    .join(", ");
}

/** "1 requirement fails, 2 errors, 1 note": all that there is to look at; empty where there is nothing. */
export function troublesOf(findings: readonly Finding[], requirements: RequirementsAnswer | null): string {
  return [requirementTroubles(requirements), countedBySeverity(openFindings(findings))]
    .filter((part) => part !== "")
    .join(", ");
}

/** Where there is nothing to look at: "No findings", or "No open findings, 2 accepted". */
export function quietWords(findings: readonly Finding[]): string {
  const accepted = findings.filter((finding) => finding.accepted !== undefined).length;
  return accepted === 0 ? "No findings" : `No open findings, ${numberText(accepted)} accepted`;
}

/** "1 requirement fails", "2 requirements can't be read"; empty where neither is so. */
export function requirementTroubles(answer: RequirementsAnswer | null): string {
  if (answer === null) return "";
  const { checked, unreadable } = answer;
  const failing = checked.filter(({ breaches }) => breaches.length > 0).length;
  return [
    ...(failing === 0 ? [] : [`${counted(failing, "requirement")} ${failing === 1 ? "fails" : "fail"}`]),
    ...(unreadable.length === 0 ? [] : [`${counted(unreadable.length, "requirement")} can’t be read`]),
  ].join(", ");
}

/** Shows level by level why an account breaks a requirement. */
export function traceBreach({ accountId, action, lens }: ShownBreach): void {
  openDialog({ kind: "trace", accountId, action, lens });
}

/** Takes a requirement out of the design, as one step to undo. */
export function noLongerRequire(index: number): void {
  perform(removeRequirement, { index });
}
