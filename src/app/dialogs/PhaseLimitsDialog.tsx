import { useState } from "react";
import { ACCOUNT_QUOTAS, amount, limitsOf, quotasInShort, setPhaseLimits, typicalFactor } from "../../core/matrix";
import { QUOTAS_EXPLAINED } from "../../core/pictures/matrix/matrixTexts";
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

/** What limits a phase's accounts typically have, and which this phase's really have: a note of the design. */
export function PhaseLimitsDialog({ phase, onClose }: PhaseLimitsDialogProps) {
  const design = useDesign();
  const before = limitsOf(design, phase);
  const [text, setText] = useState(before);
  const factor = typicalFactor(design.organization, phase);
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
          label="Its quotas and rates"
          rows={3}
          value={text}
          onChange={setText}
          help="For people: it stands in the head of the column and changes no answer. Where nothing is noted, what is typical stands there."
        />
        <TypicalQuotas phase={phase} factor={factor} />
        <Button onClick={() => setText(quotasInShort(factor).join(", "))}>Note the typical ones</Button>
        <p>{QUOTAS_EXPLAINED}</p>
      </div>
    </Dialog>
  );
}

function TypicalQuotas({ phase, factor }: { readonly phase: string; readonly factor: number }) {
  return (
    <table className={styles.quotas}>
      <caption>
        {factor === 1
          ? `Typical of ${phase}: what AWS gives each account to begin with.`
          : `Typical of ${phase}: ${factor} times what AWS gives each account to begin with, asked for in time.`}
      </caption>
      <thead>
        <tr>
          <th scope="col">For each account and Region</th>
          <th scope="col">From AWS</th>
          <th scope="col">Typical</th>
        </tr>
      </thead>
      <tbody>
        {ACCOUNT_QUOTAS.map(({ title, byDefault, source }) => (
          <tr key={title}>
            <th scope="row">
              <a href={source} target="_blank" rel="noreferrer">
                {title}
              </a>
            </th>
            <td>{amount(byDefault)}</td>
            <td>{amount(byDefault * factor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
