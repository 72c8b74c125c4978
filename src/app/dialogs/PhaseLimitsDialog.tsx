import { useState } from "react";
import { limitsOf, setPhaseLimits } from "../../core/matrix";
import { QUOTAS_EXPLAINED } from "../matrix/matrixTexts";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { newNoteId } from "../store/ids";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextArea } from "../ui/TextField";
import styles from "./dialogs.module.css";

interface PhaseLimitsDialogProps {
  readonly phase: string;
  readonly onClose: () => void;
}

/** What limits a phase's accounts have, in words: a note of the design. */
export function PhaseLimitsDialog({ phase, onClose }: PhaseLimitsDialogProps) {
  const design = useDesign();
  const before = limitsOf(design, phase);
  const [text, setText] = useState(before);
  const save = () => {
    if (text.trim() === before) return onClose();
    if (perform(setPhaseLimits, { phase, text, id: newNoteId() }).kind === "done") onClose();
  };
  return (
    <Dialog
      title={`Limits of ${phase}`}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" onClick={save}>
            Save the note
          </Button>
        </>
      }
    >
      <div className={styles.column}>
        <TextArea
          label="Typical quotas and rates"
          rows={4}
          value={text}
          onChange={setText}
          help="For people: it stands in the head of the column and changes no answer. An empty note goes away."
        />
        <p>{QUOTAS_EXPLAINED}</p>
      </div>
    </Dialog>
  );
}
