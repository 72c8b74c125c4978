import { removeNote } from "../../core/design/commands";
import { notesOf } from "../../core/design/notes";
import type { NodeId } from "../../core/design/types";
import { labelOfNote } from "../../core/words/noteWords";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { openDialog } from "../store/viewStore";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import fields from "./Fields.module.css";
import styles from "./Inspector.module.css";
import { LinkedText } from "./LinkedText";
import notes from "./Notes.module.css";

/** The notes of the design about a node, such as why it is as it is: to be read, written, changed and removed. */
export function NodeNotes({ nodeId }: { readonly nodeId: NodeId }) {
  const all = notesOf(useDesign(), nodeId);
  return (
    <section className={styles.section} aria-label="Notes">
      <h3 className={styles.title}>Notes</h3>
      {all.length === 0 ? null : (
        <ul className={notes.list}>
          {all.map((note) => (
            <li key={note.index}>
              <div className={notes.head}>
                <span className={notes.kind}>{labelOfNote(note)}</span>
                <span className={notes.buttons}>
                  <IconButton
                    glyph="edit"
                    label="Change this note"
                    onClick={() => openDialog({ kind: "note", nodeId, index: note.index })}
                  />
                  <IconButton
                    glyph="remove"
                    label="Remove this note"
                    onClick={() => perform(removeNote, { index: note.index })}
                  />
                </span>
              </div>
              <LinkedText text={note.text} />
            </li>
          ))}
        </ul>
      )}
      <div className={fields.edit}>
        <Button kind="quiet" glyph="plus" onClick={() => openDialog({ kind: "note", nodeId, index: null })}>
          Add a note…
        </Button>
      </div>
    </section>
  );
}
