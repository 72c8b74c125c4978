import { type KeyboardEvent, useState } from "react";
import { addNote, editNote } from "../../core/design/commands";
import { labelOf } from "../../core/design/labels";
import { notesOf } from "../../core/design/notes";
import type { NodeId } from "../../core/design/types";
import { labelOfNote, NOTE_KINDS } from "../../core/words/noteWords";
import fields from "../inspector/Fields.module.css";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { newNoteId } from "../store/ids";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextArea } from "../ui/TextField";
import styles from "./dialogs.module.css";

interface NoteDialogProps {
  readonly nodeId: NodeId;
  /** Of the note that is changed; null: a new one. */
  readonly index: number | null;
  readonly onClose: () => void;
}

/** Writes a note about a node, or changes one: what was decided and why, or what is still open. */
export function NoteDialog({ nodeId, index, onClose }: NoteDialogProps) {
  const design = useDesign();
  const before = notesOf(design, nodeId).find((note) => note.index === index);
  const [kind, setKind] = useState(before?.kind ?? "decision");
  const [text, setText] = useState(before?.text ?? "");
  const [problem, setProblem] = useState("");
  const about = nodeId === design.rootId ? "the organization" : labelOf(design, nodeId);
  const save = () => {
    const result =
      index === null
        ? perform(addNote, { id: newNoteId(), nodeId, kind, text })
        : perform(editNote, { index, text, ...(kind === before?.kind ? {} : { kind }) });
    if (result.kind === "done") onClose();
    else setProblem(`${result.problem.message} ${result.problem.remedy}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <Dialog
      title={index === null ? `Add a note about ${about}` : `Change the note about ${about}`}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" onClick={save}>
            {index === null ? "Add" : "Save"}
          </Button>
        </>
      }
    >
      <div className={styles.column}>
        <TextArea
          label="Text"
          rows={5}
          value={text}
          onChange={setText}
          problem={problem}
          onKeyDown={onKeyDown}
          help="It is kept with the design and stands in the report. Ctrl+Enter saves it."
        />
        {before !== undefined && before.phase !== null ? null : (
          <label className={fields.labelled}>
            <span>Kind</span>
            <select className={fields.input} value={kind} onChange={(event) => setKind(event.target.value)}>
              {kindsWith(before?.kind).map((each) => (
                <option key={each} value={each}>
                  {labelOfNote({ kind: each, phase: null })}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </Dialog>
  );
}

/** The kinds that are offered, and the one that a file gave. */
function kindsWith(own: string | undefined): readonly string[] {
  const offered = NOTE_KINDS.map(({ kind }) => kind);
  return own === undefined || offered.includes(own) ? offered : [...offered, own];
}
