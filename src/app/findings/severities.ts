import type { Finding, Severity } from "../../core/lint";
import { counted } from "../../core/words/words";

/** Those that nobody has accepted. */
export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ accepted }) => accepted === undefined);
}

/** How each severity is marked and named, from the worst to the mildest. */
export const SEVERITY_LOOKS: readonly {
  readonly severity: Severity;
  readonly mark: string;
  readonly word: string;
  /** Its meaning, for a title. */
  readonly meaning: string;
}[] = [
  { severity: "error", mark: "✕", word: "error", meaning: "AWS refuses it." },
  {
    severity: "warning",
    mark: "▲",
    word: "warning",
    meaning: "AWS takes it, but it works against what the organization is for.",
  },
  { severity: "note", mark: "•", word: "note", meaning: "Worth a look." },
];

export function looksOf(severity: Severity) {
  return SEVERITY_LOOKS.find((looks) => looks.severity === severity) ?? SEVERITY_LOOKS[2]!;
}

/** "✕ 2 errors, ▲ 3 warnings, • 1 note": each with its own mark; empty where there is none. */
export function markedBySeverity(findings: readonly Finding[]): string {
  return SEVERITY_LOOKS.flatMap(({ severity, mark }) => {
    const words = countedBySeverity(findings.filter((finding) => finding.severity === severity));
    return words === "" ? [] : [`${mark} ${words}`];
  }).join(", ");
}

/** "2 errors, 3 warnings, 1 note"; empty where there is none. */
export function countedBySeverity(findings: readonly Finding[]): string {
  return SEVERITY_LOOKS.flatMap(({ severity, word }) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [counted(count, word)];
  }).join(", ");
}
