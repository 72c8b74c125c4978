import type { DropPreview } from "../store/carry";
import { Glyph } from "../ui/glyphs";
import styles from "./dialogs.module.css";

/** What choosing would do, before it happens: its title, why it is refused or what AWS would say, and its effect. */
export function DropPreviewText({ preview }: { readonly preview: DropPreview | null }) {
  return (
    <div className={styles.preview} role="status" data-tone={preview?.kind ?? "fine"}>
      {preview === null ? null : (
        <>
          <p>
            {preview.kind === "fine" ? null : <Glyph name={preview.kind === "refused" ? "problem" : "warning"} />}
            {preview.title}
            {preview.effect === null ? "." : `: ${preview.effect}.`}
          </p>
          {preview.permissions === null ? null : <p>Of everything: {preview.permissions}.</p>}
          {preview.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </>
      )}
    </div>
  );
}
