import { closeSidePanel, openSidePanel, useView } from "../store/viewStore";
import styles from "./Findings.module.css";
import { openFindings, useFindings, useRequirements } from "./findings";
import { requirementTroubles } from "./requirements";
import { countedBySeverity } from "./severities";

/** How much the rules find, in the status bar; opens the list of it. */
export function FindingsButton() {
  const findings = useFindings();
  const requirements = useRequirements();
  const isOpen = useView(({ sidePanel }) => sidePanel?.kind === "findings");
  if (findings === null) return null;
  const troubles = requirements === null ? "" : requirementTroubles(requirements);
  const counts = [troubles, countedBySeverity(openFindings(findings))].filter((part) => part !== "").join(", ");
  const hasWorse =
    troubles !== "" || findings.some(({ severity, accepted }) => severity !== "note" && accepted === undefined);
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
      {hasWorse ? "▲ " : ""}
      {counts || "No findings"}
    </button>
  );
}
