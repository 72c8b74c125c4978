import { type FormEvent, useMemo, useState } from "react";
import { labelOf } from "../../core/design/labels";
import type { NodeId } from "../../core/design/types";
import { inWords } from "../../core/design/useCaseWords";
import { applySplit, splitOf, splitPreview } from "../../core/partition";
import { take } from "../store/actions";
import { useDesign } from "../store/derived";
import { newNodeId } from "../store/ids";
import { select } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import styles from "./Split.module.css";
import { SplitTree } from "./SplitTree";
import { type AccountEdits, withEdits } from "./splitEdits";

interface SplitDialogProps {
  readonly accountId: NodeId;
  readonly onClose: () => void;
}

/** The accounts and OUs that resolve what collides, before anything happens; names and emails can be changed. */
export function SplitDialog({ accountId, onClose }: SplitDialogProps) {
  const design = useDesign();
  const [edits, setEdits] = useState<AccountEdits>(new Map());
  const proposed = useMemo(() => splitOf(design, accountId), [design, accountId]);
  const account = design.nodes.get(accountId);
  const tried = useMemo(() => {
    if (proposed === null) return null;
    const proposal = withEdits(proposed, edits);
    return { proposal, preview: splitPreview(design, proposal), ...applySplit(design, proposal, newNodeId) };
  }, [design, proposed, edits]);
  const title = `Split ${labelOf(design, accountId)}`;
  if (tried === null || account?.kind !== "account")
    return (
      <Dialog title={title} onClose={onClose} footer={<Button onClick={onClose}>Close</Button>}>
        <p>Nothing collides in it: there is nothing to split.</p>
      </Dialog>
    );
  const { preview, result } = tried;
  const problems = result.kind === "refused" ? [result.problem] : result.warnings;
  const apply = () => {
    onClose();
    if (take(tried.title, result).kind === "done") select([accountId]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (result.kind === "done") apply();
  };
  return (
    <Dialog
      title={title}
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" disabled={result.kind === "refused"} onClick={apply}>
            {tried.title}
          </Button>
        </>
      }
    >
      <form className={styles.columns} onSubmit={submit}>
        <section aria-labelledby="split-before">
          <h3 id="split-before">Now</h3>
          <div className={styles.before}>
            <p className={styles.name}>{labelOf(design, accountId)}</p>
            <ul>
              {account.useCases.map((useCase, index) => (
                // A use case has no id: its place in the list is what tells it apart.
                <li key={`${index} ${useCase.kind}`}>{inWords(useCase)}</li>
              ))}
            </ul>
          </div>
          <ul className={styles.notes}>
            {preview.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="split-after">
          <h3 id="split-after">Afterwards</h3>
          <SplitTree lines={preview.lines} onEdit={(account, edit) => setEdits(new Map(edits).set(account, edit))} />
        </section>
        {/* With several fields, Enter submits only a form that has such a button. */}
        <button type="submit" hidden>
          {tried.title}
        </button>
      </form>
      <div role="status">
        {problems.length === 0 ? null : (
          <ul className={styles.problems}>
            {problems.map(({ code, message, remedy }) => (
              <li key={`${code} ${message}`}>
                ▲ {message} {remedy}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
