import { useState } from "react";
import { addPhase, matrixOf, usualPlaceOfPhase } from "../../core/matrix";
import { counted } from "../../core/words/words";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextField } from "../ui/TextField";
import styles from "./dialogs.module.css";

interface AddPhaseDialogProps {
  /** Null: where a phase of its name usually goes. */
  readonly index: number | null;
  readonly onClose: () => void;
}

/** A new delivery phase for the whole organization, at its place in delivery order. */
export function AddPhaseDialog({ index, onClose }: AddPhaseDialogProps) {
  const design = useDesign();
  const [phase, setPhase] = useState("");
  const [chosen, setChosen] = useState(index);
  const at = chosen ?? usualPlaceOfPhase(design, phase);
  const { phases } = design.organization;
  const result = phase.trim() === "" ? null : addPhase.run(design, { phase, index: at });
  const units = matrixOf(design).units.length;
  const add = () => {
    if (perform(addPhase, { phase, index: at }).kind === "done") onClose();
  };
  return (
    <Dialog
      title="Add a delivery phase"
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" disabled={result?.kind !== "done"} onClick={add}>
            Add the phase
          </Button>
        </>
      }
    >
      <form
        className={styles.column}
        onSubmit={(event) => {
          event.preventDefault();
          if (result?.kind === "done") add();
        }}
      >
        <TextField
          label="Name"
          data-autofocus
          value={phase}
          placeholder="perf"
          problem={result?.kind === "refused" ? `${result.problem.message} ${result.problem.remedy}` : undefined}
          onChange={setPhase}
        />
        <label className={styles.select}>
          In delivery order
          <select value={at} onChange={(event) => setChosen(Number(event.target.value))}>
            {[...phases, null].map((each, place) => (
              <option key={each ?? ""} value={place}>
                {each === null ? `last, after ${phases.at(-1) ?? "nothing"}` : `before ${each}`}
              </option>
            ))}
          </select>
        </label>
        <p>
          {units === 0
            ? "Units that are added later get an account for it."
            : `${counted(units, "unit")} then ${units === 1 ? "lacks" : "lack"} an account for it; the head of its column adds them for all units at once.`}
        </p>
      </form>
    </Dialog>
  );
}
