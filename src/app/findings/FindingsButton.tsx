import { closeSidePanel, openSidePanel, useView } from "../store/viewStore";
import styles from "./Findings.module.css";
import { useFindings, useRequirements } from "./findings";
import { markedTroublesOf, quietWords, requirementTroubles } from "./requirements";

/** How much the rules find, in the status bar; opens the list of it. */
export function FindingsButton() {
  const findings = useFindings();
  const requirements = useRequirements();
  const isOpen = useView(({ sidePanel }) => sidePanel?.kind === "findings");
  if (findings === null) return null;
  const counts = markedTroublesOf(findings, requirements);
  const hasWorse =
    requirementTroubles(requirements) !== "" ||
    findings.some(({ severity, accepted }) => severity !== "note" && accepted === undefined);
  return (
    <button
      type="button"
      className={styles.button}
      data-worse={hasWorse}
      data-tour="findings"
      aria-expanded={isOpen}
      title="What the rules find, why, and how to mend it"
      onClick={() => (isOpen ? closeSidePanel() : openSidePanel({ kind: "findings" }))}
    >
      {counts || quietWords(findings)}
    </button>
  );
}
