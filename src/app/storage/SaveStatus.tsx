import { type SaveState, useDocument } from "../store/documentStore";
import { Glyph } from "../ui/glyphs";
import styles from "./SaveStatus.module.css";

/** Whether the open document is kept, in the header: what it says is true at that moment. */
export function SaveStatus() {
  const saveState = useDocument((state) => state.saveState);
  return (
    <p className={styles.status} data-state={saveState.kind} role="status">
      {saveState.kind === "read-only" ? <Glyph name="lock" size={14} /> : null}
      {saveState.kind === "not-kept" ? <Glyph name="warning" size={14} /> : null}
      {saveState.kind === "saved" ? (
        <>
          Saved<span className={styles.where}> in this browser</span>
        </>
      ) : (
        textOf(saveState)
      )}
    </p>
  );
}

function textOf(saveState: Exclude<SaveState, { kind: "saved" }>): string {
  switch (saveState.kind) {
    case "opening":
      return "Opening…";
    case "saving":
      return "Saving…";
    case "read-only":
      return "Read-only: open in another window";
    case "not-kept":
      return "Not saved";
  }
}
