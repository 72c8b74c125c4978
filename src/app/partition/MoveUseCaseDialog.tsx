import { useMemo, useState } from "react";
import { labelOf } from "../../core/design/labels";
import { nodesInOrder } from "../../core/design/queries";
import type { NodeId } from "../../core/design/types";
import { capitalized, inWords } from "../../core/design/useCaseWords";
import { findUseCase } from "../../core/partition";
import { DropChoice, type DropOption, takeOption } from "../dialogs/DropChoice";
import styles from "../dialogs/dialogs.module.css";
import { nodeItem } from "../dialogs/nodeItem";
import { useDesign } from "../store/derived";
import { Dialog } from "../ui/Dialog";

interface MoveUseCaseDialogProps {
  readonly accountId: NodeId;
  readonly index: number;
  readonly onClose: () => void;
}

/** Chooses where a use case goes, into an account or as a new one into an OU: what dragging its chip does. */
export function MoveUseCaseDialog({ accountId, index, onClose }: MoveUseCaseDialogProps) {
  const design = useDesign();
  const [chosen, setChosen] = useState(index);
  const account = design.nodes.get(accountId);
  const useCases = account?.kind === "account" ? account.useCases : [];
  const options = useMemo(
    () =>
      nodesInOrder(design)
        .filter(({ id }) => id !== accountId)
        .map((node): DropOption => {
          const item = nodeItem(design, node);
          return {
            ...item,
            title: node.kind === "account" ? item.title : `${labelOf(design, node.id)}: a new account`,
            carried: { kind: "use-case", accountId, index: chosen },
            place: { targetId: node.id, beforeId: null },
          };
        }),
    [design, accountId, chosen],
  );
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
          onPick={(option) => {
            onClose();
            takeOption(option);
          }}
        />
      )}
    </Dialog>
  );
}
