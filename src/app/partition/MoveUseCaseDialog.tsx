import { useMemo, useState } from "react";
import { labelOf } from "../../core/design/labels";
import type { NodeId } from "../../core/design/types";
import { capitalized, inWords } from "../../core/design/useCaseWords";
import { findUseCase } from "../../core/partition";
import { DropChoice, takeOption } from "../dialogs/DropChoice";
import styles from "../dialogs/dialogs.module.css";
import { useDesign } from "../store/derived";
import { Dialog } from "../ui/Dialog";
import { moveTargets } from "./moveTargets";

interface MoveUseCaseDialogProps {
  readonly accountId: NodeId;
  readonly index: number;
  readonly onClose: () => void;
}

/** Chooses where a use case goes, into an account or into an OU with an account of its own: what dragging its chip does. */
export function MoveUseCaseDialog({ accountId, index, onClose }: MoveUseCaseDialogProps) {
  const design = useDesign();
  const [chosen, setChosen] = useState(index);
  const account = design.nodes.get(accountId);
  const useCases = account?.kind === "account" ? account.useCases : [];
  const options = useMemo(() => moveTargets(design, { accountId, index: chosen }), [design, accountId, chosen]);
  const [only] = useCases;
  const name = useCases.length === 1 && only !== undefined ? inWords(only) : "a use case";
  return (
    <Dialog title={`Move ${name} out of ${labelOf(design, accountId)}`} onClose={onClose}>
      {useCases.length > 1 ? (
        <label className={`${styles.select} ${styles.lead}`}>
          Use case
          <select value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
            {useCases.map((useCase, at) => (
              // A use case has no id: its place in the list is what tells it apart.
              <option key={`${at} ${useCase.kind}`} value={at}>
                {capitalized(inWords(useCase))}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {findUseCase(design, { accountId, index: chosen }) === null ? null : (
        <DropChoice
          label="Search accounts and OUs"
          options={options}
          bestFirst
          onPick={(option) => {
            onClose();
            takeOption(option);
          }}
        />
      )}
    </Dialog>
  );
}
