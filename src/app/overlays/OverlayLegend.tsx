import { shown } from "../../core/design/labels";
import type { NodeId } from "../../core/design/types";
import { readTelemetry } from "../../core/templates/readTelemetry";
import { focusNode } from "../boxes/stage";
import { NameButton } from "../inspector/NameButton";
import { useDesign } from "../store/derived";
import { openDialog, showOverlay } from "../store/viewStore";
import { IconButton } from "../ui/IconButton";
import { Term } from "../ui/Term";
import { WithTerms } from "../ui/WithTerms";
import { OVERLAY_CHOICE } from "./OverlayControl";
import styles from "./Overlays.module.css";
import { titleOfOverlay } from "./overlays";
import { overlayNote, overlaySentences } from "./overlayTexts";
import { useOverlay } from "./useOverlay";

const MOST_NAMED = 6;

/** While something is laid over the canvas: what it says, in words, and the way to take it off. */
export function OverlayLegend() {
  const design = useDesign();
  const overlay = useOverlay();
  if (overlay === null) return null;
  const note = overlayNote(design, overlay);
  const sharedIds = overlay.id === "domains" ? [...overlay.shared.keys()] : [];
  return (
    <section className={styles.legend} aria-label="Legend of the overlay" data-overlay={overlay.id}>
      <p className={styles.says}>
        <span className={styles.sample} aria-hidden="true" />
        <b>
          {overlay.id === "domains" ? (
            <Term id="domain">{titleOfOverlay(overlay.id)}</Term>
          ) : (
            titleOfOverlay(overlay.id)
          )}
          .
        </b>{" "}
        <WithTerms>{overlaySentences(design, overlay).join(" ")}</WithTerms>
      </p>
      {sharedIds.length > 0 && <Names ids={sharedIds} />}
      {note !== "" && (
        <p className={styles.note}>
          {note} {overlay.id === "telemetry" && <TemplateButton />}
        </p>
      )}
      <IconButton glyph="close" label="Take the overlay off" onClick={takeOff} />
    </section>
  );
}

/** To the template that keeps telemetry from being altered. */
function TemplateButton() {
  return (
    <button
      type="button"
      className={styles.name}
      onClick={() => openDialog({ kind: "template", templateId: readTelemetry.id, targetId: null })}
    >
      {readTelemetry.title}…
    </button>
  );
}

function takeOff(): void {
  showOverlay(null);
  document.getElementById(OVERLAY_CHOICE)?.focus();
}

/** Accounts by name, each the way to it on the canvas. */
function Names({ ids }: { readonly ids: readonly NodeId[] }) {
  const design = useDesign();
  return (
    <ul className={styles.names} aria-label="Shared accounts">
      {ids.slice(0, MOST_NAMED).map((id) => (
        <li key={id}>
          <NameButton
            name={shown(design.nodes.get(id)?.name ?? id)}
            className={styles.name}
            onClick={() => focusNode(id)}
          />
        </li>
      ))}
      {ids.length > MOST_NAMED && <li>and {ids.length - MOST_NAMED} more</li>}
    </ul>
  );
}
