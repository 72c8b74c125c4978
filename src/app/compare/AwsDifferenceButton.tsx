import { differencesText, useAwsDifference } from "../store/awsDifference";
import { closeSidePanel, openSidePanel, useView } from "../store/viewStore";
import styles from "../ui/statusButton.module.css";

/** How much the design has otherwise than AWS, in the status bar; opens what. Nothing where nothing was imported. */
export function AwsDifferenceButton() {
  const changes = useAwsDifference();
  const isOpen = useView(({ sidePanel }) => sidePanel?.kind === "compare" && sidePanel.compared.of === "aws");
  if (changes === null) return null;
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={isOpen}
      title="What the design has otherwise than AWS, as it was imported last"
      onClick={() => (isOpen ? closeSidePanel() : openSidePanel({ kind: "compare", compared: { of: "aws" } }))}
    >
      {differencesText(changes.length)}
    </button>
  );
}
