import { useState } from "react";
import { shown } from "../../core/design/labels";
import { nameOf } from "../../core/design/queries";
import type { Design, NodeId } from "../../core/design/types";
import { capitalized } from "../../core/design/useCaseWords";
import type { Guess } from "../../core/guesses";
import { sentenceOfUseCase } from "../../core/words/useCases";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import styles from "./Guesses.module.css";
import { type GuessGroup, placeOf } from "./guessGroups";

/** A group of a large organization shows these first. */
const FIRST_SHOWN = 50;

interface GuessGroupListProps {
  readonly group: GuessGroup;
  readonly design: Design;
  readonly chosen: ReadonlySet<NodeId>;
  readonly startsOpen: boolean;
  readonly onChoose: (ids: readonly NodeId[], isChosen: boolean) => void;
}

/** The guesses of one group: all of it is ticked at its head, each in its line. */
export function GuessGroupList({
  group: { title, guesses },
  design,
  chosen,
  startsOpen,
  onChoose,
}: GuessGroupListProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const [showsAll, setShowsAll] = useState(false);
  const ids = guesses.map(({ accountId }) => accountId);
  const count = ids.filter((id) => chosen.has(id)).length;
  const listed = !isOpen ? [] : showsAll ? guesses : guesses.slice(0, FIRST_SHOWN);
  return (
    <section aria-label={shown(title)}>
      <div className={styles.top}>
        <IconButton
          glyph={isOpen ? "unfolded" : "folded"}
          label={`${isOpen ? "Fold" : "Unfold"} ${shown(title)}`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
        <label className={styles.head}>
          <input
            type="checkbox"
            checked={count === ids.length}
            ref={(box) => {
              if (box !== null) box.indeterminate = count > 0 && count < ids.length;
            }}
            onChange={(event) => onChoose(ids, event.target.checked)}
          />
          <h3 className={styles.title}>{shown(title)}</h3>
          <span className={styles.count}>
            {count} of {ids.length}
          </span>
        </label>
      </div>
      <ul className={styles.rows} hidden={!isOpen}>
        {listed.map((guess) => (
          <GuessRow
            key={guess.accountId}
            guess={guess}
            design={design}
            isChosen={chosen.has(guess.accountId)}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {isOpen && listed.length < guesses.length ? (
        <Button kind="quiet" onClick={() => setShowsAll(true)}>
          Show all {guesses.length}
        </Button>
      ) : null}
    </section>
  );
}

interface GuessRowProps {
  readonly guess: Guess;
  readonly design: Design;
  readonly isChosen: boolean;
  readonly onChoose: GuessGroupListProps["onChoose"];
}

function GuessRow({ guess, design, isChosen, onChoose }: GuessRowProps) {
  const { accountId, useCase, sureness } = guess;
  const place = placeOf(design, accountId);
  return (
    <li>
      <label className={styles.row}>
        <input type="checkbox" checked={isChosen} onChange={(event) => onChoose([accountId], event.target.checked)} />
        <span className={styles.account}>
          <span className={styles.name}>{shown(nameOf(design, accountId))}</span>
          {place === "" ? null : <span className={styles.place}>{shown(place)}</span>}
        </span>
        <span>
          <span className={styles.guess}>{sentenceOfUseCase(useCase)}</span>{" "}
          {sureness === "likely" ? <span className={styles.sureness}>not sure</span> : null}
          <span className={styles.why}>{capitalized(guess.why())}.</span>
        </span>
      </label>
    </li>
  );
}
