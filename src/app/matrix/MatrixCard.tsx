import { memo } from "react";
import type { MatrixEntry, MatrixPlace } from "../../core/matrix";
import { environmentsLine, sharingLine, sharingSentence } from "../../core/pictures/matrix/matrixTexts";
import { sentenceOfUseCase } from "../../core/words/useCases";
import { ANSWERS } from "../texts/verdicts";
import { Breakable } from "../ui/Breakable";
import { Glyph } from "../ui/glyphs";
import type { CardLook } from "./cardLook";
import styles from "./MatrixCard.module.css";

interface MatrixCardProps {
  readonly id: string;
  readonly item: number;
  readonly isTabStop: boolean;
  readonly look: CardLook;
  readonly entry: MatrixEntry;
  readonly place: MatrixPlace;
  /** Pixels; in a strip the card takes what it needs. */
  readonly height?: number;
  /** The same account stands beside it: both are drawn as one band. */
  readonly joins: "none" | "before" | "after" | "both";
  /** A line instead of environments and sharing: what an account without a place says. */
  readonly note?: string;
  /** Something would be attached to it. */
  readonly isTarget: boolean;
}

/** An account in a cell or strip: its name, the answer to the question, and with what it is shared. */
export const MatrixCard = memo(function MatrixCard(props: MatrixCardProps) {
  const { look, entry, place, note = "" } = props;
  const { answer, compared } = look;
  const environments = environmentsLine(entry);
  const sharing = sharingLine(entry, place);
  const answerText = answer === null ? (compared?.text ?? "") : look.word;
  // In the order in which it is seen.
  const told = [look.name, answerText, note, environments, sharing.replace(/^\S+ /, ""), look.found?.told]
    .filter(Boolean)
    .join(", ");
  return (
    <button
      type="button"
      id={props.id}
      className={styles.card}
      tabIndex={props.isTabStop ? 0 : -1}
      aria-label={told}
      aria-pressed={look.isSelected}
      title={[told, sharingSentence(entry, place), ...look.account.useCases.map(sentenceOfUseCase)]
        .filter(Boolean)
        .join("\n")}
      style={props.height === undefined ? undefined : { height: props.height }}
      data-account={entry.accountId}
      data-item={props.item}
      data-answer={answer ?? undefined}
      data-compared={compared?.tone ?? undefined}
      data-category={look.category}
      data-carried={look.isCarried || undefined}
      data-touched={look.isTouched || undefined}
      data-target={props.isTarget || undefined}
      data-joins={props.joins === "none" ? undefined : props.joins}
      data-loud={entry.sharesProduction || undefined}
    >
      <span className={styles.grip} data-grip>
        <Glyph name="move" size={14} />
      </span>
      <span className={styles.name}>
        {look.category === "management" ? <Glyph name="management" size={13} /> : null}
        <span className={styles.nameText} dir="auto">
          <Breakable text={look.name} />
        </span>
        {look.found === null ? null : (
          <span className={styles.found} data-severity={look.found.severity}>
            {look.found.text.split(" ")[0]}
          </span>
        )}
      </span>{" "}
      {answerText === "" ? null : (
        <span className={styles.answer} data-answer={answer ?? undefined} data-compared={compared?.tone ?? undefined}>
          {answer === null ? compared?.mark : ANSWERS[answer].mark} <span>{answerText}</span>
        </span>
      )}{" "}
      {note === "" ? null : <span className={styles.line}>{note}</span>}{" "}
      {environments === "" ? null : <span className={styles.line}>{environments}</span>}{" "}
      {sharing === "" ? null : (
        <span className={styles.sharing} data-loud={entry.sharesProduction || undefined}>
          {sharing}
        </span>
      )}
    </button>
  );
});
