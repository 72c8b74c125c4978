import { currentDesign } from "../store/documentStore";
import { announce, type OverlayId, showOverlay, useView } from "../store/viewStore";
import styles from "./Overlays.module.css";
import { overlayOf } from "./overlay";
import { overlayIdOf, overlays } from "./overlays";
import { overlaySentences } from "./overlayTexts";

const NONE = "none";
/** The id of the choice: where the focus lands when an overlay is taken off elsewhere. */
export const OVERLAY_CHOICE = "overlay-choice";

/** What is laid over the canvas, one thing at a time. */
export function OverlayControl() {
  const shown = useView((state) => state.overlay);
  return (
    <label className={styles.control} data-control data-shown={shown !== null || undefined}>
      Overlay
      <select id={OVERLAY_CHOICE} value={shown ?? NONE} onChange={(event) => choose(overlayIdOf(event.target.value))}>
        <option value={NONE}>none</option>
        {overlays.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function choose(id: OverlayId | null): void {
  showOverlay(id);
  const design = currentDesign();
  announce("spoken", id === null ? "No overlay." : overlaySentences(design, overlayOf(design, id)).join(" "));
}
