import { useMemo, useState } from "react";
import type { NodeId } from "../../core/design/types";
import { guessesOf } from "../../core/guesses";
import { counted, numberText } from "../../core/words/words";
import { useDesign } from "../store/derived";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import styles from "./Guesses.module.css";
import { GuessGroupList } from "./GuessGroupList";
import { acceptGuessesFor, countAccounts, sureOnes } from "./guesses";
import { groupsOf } from "./guessGroups";
import { phasesAdded } from "./phasesAdded";

/** More would be a page that nobody reads: the groups then start folded, with their counts. */
const MOST_OPEN = 200;

/** What is guessed, by business unit, with the reasons; sure guesses are ticked, and the ticked ones become one step to undo. */
export function GuessesDialog({ onClose }: { readonly onClose: () => void }) {
  const design = useDesign();
  const guesses = useMemo(() => guessesOf(design), [design]);
  const groups = useMemo(() => groupsOf(guesses), [guesses]);
  const [chosen, setChosen] = useState<ReadonlySet<NodeId>>(() => new Set(sureOnes(guesses)));
  if (guesses.size === 0)
    return (
      <Dialog title="Guess use cases" onClose={onClose} footer={<Button onClick={onClose}>Close</Button>}>
        <p>{nothingGuessed(countAccounts(design).open)}</p>
      </Dialog>
    );
  const accountIds = [...guesses.keys()].filter((id) => chosen.has(id));
  const choose = (ids: readonly NodeId[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) isChosen ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  const phases = phasesAdded(
    design,
    accountIds.flatMap((id) => guesses.get(id) ?? []),
  );
  const { open } = countAccounts(design);
  return (
    <Dialog
      title="Guess use cases"
      width="wide"
      onClose={onClose}
      footer={
        <>
          <p className={styles.effect} role="status">
            {phases.length === 0
              ? ""
              : `Adds the delivery ${phases.length === 1 ? "phase" : "phases"} ${phases.join(", ")}.`}
          </p>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            disabled={accountIds.length === 0}
            onClick={() => {
              onClose();
              acceptGuessesFor(accountIds);
            }}
          >
            {accountIds.length === 0 ? "Accept" : `Accept ${counted(accountIds.length, "guess", "guesses")}`}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        By names, OUs, tags and emails of the {counted(open, "account")} without a use case
        {open > guesses.size ? `; for ${numberText(open - guesses.size)} nothing speaks clearly` : ""}. Guesses that
        aren’t sure are left unticked. What you accept can be changed in the inspector, and undone in one step.
      </p>
      <div className={styles.groups}>
        {groups.map((group) => (
          <GuessGroupList
            key={group.title}
            group={group}
            design={design}
            chosen={chosen}
            startsOpen={guesses.size <= MOST_OPEN}
            onChoose={choose}
          />
        ))}
      </div>
    </Dialog>
  );
}

function nothingGuessed(open: number): string {
  return open === 0
    ? "Every account says what it is for."
    : `Nothing speaks clearly for a use case of the ${counted(open, "account")} without one. Say it in the inspector.`;
}
