import { useState } from "react";
import { accountsServing, renamePhase } from "../../core/matrix";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { counted } from "../texts/words";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextField } from "../ui/TextField";
import styles from "./dialogs.module.css";

interface RenamePhaseDialogProps {
  readonly phase: string;
  readonly onClose: () => void;
}

/** Another name for a phase, in use cases and requirements, too. */
export function RenamePhaseDialog({ phase, onClose }: RenamePhaseDialogProps) {
  const design = useDesign();
  const [to, setTo] = useState(phase);
  const result = renamePhase.run(design, { phase, to });
  const count = accountsServing(design, phase).length;
  const rename = () => {
    if (perform(renamePhase, { phase, to }).kind === "done") onClose();
  };
  return (
    <Dialog
      title={`Rename the phase ${phase}`}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" disabled={result.kind === "refused"} onClick={rename}>
            Rename
          </Button>
        </>
      }
    >
      <form
        className={styles.column}
        onSubmit={(event) => {
          event.preventDefault();
          if (result.kind === "done") rename();
        }}
      >
        <TextField
          label="Name"
          data-autofocus
          value={to}
          problem={result.kind === "refused" ? `${result.problem.message} ${result.problem.remedy}` : undefined}
          onChange={setTo}
        />
        <p>
          The use cases of {counted(count, "account")} and the requirements that name it follow. Accounts keep their
          names.
        </p>
      </form>
    </Dialog>
  );
}
