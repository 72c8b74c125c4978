import type { MouseEvent } from "react";
import { flushSync } from "react-dom";
import { useView } from "../store/viewStore";
import styles from "./SkipToOutline.module.css";

/** The page's first stop, seen while it has the focus: leads to the outline, which is shown again where the panels are hidden. */
export function SkipToOutline() {
  const panelsShown = useView((state) => state.sidePanelsShown);
  if (panelsShown)
    return (
      // biome-ignore lint/a11y/useValidAnchor: it leads to a part of the page, without a place of its own in the address
      <a className={styles.skip} href="#outline" onClick={goToOutline}>
        Skip to the outline
      </a>
    );
  return (
    <button type="button" className={styles.skip} onClick={showOutline}>
      Show the outline
    </button>
  );
}

/** Not as the browser does it: the address tells the question. */
function goToOutline(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById("outline")?.focus();
}

function showOutline(): void {
  flushSync(() => useView.setState({ sidePanelsShown: true }));
  document.getElementById("outline")?.focus();
}
