import { useState } from "react";
import { accountsServing, removePhase } from "../../core/matrix";
import { counted, listedUpTo } from "../../core/words/words";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import styles from "./dialogs.module.css";

interface RemovePhaseDialogProps {
  readonly phase: string;
  readonly onClose: () => void;
}

/** Takes a phase out of the organization; accounts that serve it serve another one then, or it stays. */
export function RemovePhaseDialog({ phase, onClose }: RemovePhaseDialogProps) {
  const design = useDesign();
  const others = design.organization.phases.filter((each) => each !== phase);
  const serving = accountsServing(design, phase);
  const [moveTo, setMoveTo] = useState(others.at(-1) ?? "");
  const args = { phase, moveTo: serving.length === 0 || moveTo === "" ? null : moveTo };
  const result = removePhase.run(design, args);
  const remove = () => {
    if (perform(removePhase, args).kind === "done") onClose();
  };
  return (
    <Dialog
      title={`Remove the phase ${phase}`}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="danger" disabled={result.kind === "refused"} onClick={remove}>
            Remove the phase
          </Button>
        </>
      }
    >
      <div className={styles.column}>
        {serving.length === 0 ? (
          <p>No account serves it.</p>
        ) : (
          <>
            <p>
              {counted(serving.length, "account serves", "accounts serve")} it:{" "}
              {listedUpTo(
                4,
                serving.map(({ name }) => name),
              )}
              . They stay, and serve another phase then.
            </p>
            <label className={styles.select}>
              They serve then
              <select data-autofocus value={moveTo} onChange={(event) => setMoveTo(event.target.value)}>
                {others.map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        {result.kind === "refused" ? (
          <p className={styles.caution}>
            {result.problem.message} {result.problem.remedy}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
