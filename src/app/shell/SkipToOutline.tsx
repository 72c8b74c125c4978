import { flushSync } from "react-dom";
import { useView } from "../store/viewStore";
import styles from "./SkipToOutline.module.css";

/** The page's first stop, seen while it has the focus: leads to the outline, which is shown again where the panels are hidden. */
export function SkipToOutline() {
  const panelsShown = useView((state) => state.sidePanelsShown);
  if (panelsShown)
    return (
      <a className={styles.skip} href="#outline">
        Skip to the outline
      </a>
    );
  return (
    <button type="button" className={styles.skip} onClick={showOutline}>
      Show the outline
    </button>
  );
}

function showOutline(): void {
  flushSync(() => useView.setState({ sidePanelsShown: true }));
  document.getElementById("outline")?.focus();
}
