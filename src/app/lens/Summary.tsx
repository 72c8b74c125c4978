import { ANSWER_ORDER, type AnswerCounts, answerShareSentence, answersGiven } from "../../core/words/answerCounts";
import { numberText } from "../../core/words/words";
import { ANSWERS, TERM_OF_ANSWER } from "../texts/verdicts";
import { Glyph } from "../ui/glyphs";
import { Term } from "../ui/Term";
import { WithTerms } from "../ui/WithTerms";
import type { Doubt } from "./doubt";
import { Popover } from "./Popover";
import styles from "./Summary.module.css";

interface SummaryProps {
  readonly counts: AnswerCounts;
  /** The doubt that there is anything to count. */
  readonly doubt: Doubt | null;
}

/** How many accounts get which answer; opens the legend of the marks. */
export function Summary({ counts, doubt }: SummaryProps) {
  const given = answersGiven(counts);
  const shown = given.map(({ answer, count }) => (
    <span key={answer} className={styles.count} data-answer={answer} title={answerShareSentence(counts, answer)}>
      {ANSWERS[answer].mark} {numberText(count)}
      <span className={styles.word}> {ANSWERS[answer].count}</span>
    </span>
  ));
  return (
    <div className={styles.summary} data-many={given.length > 3 || doubt !== null}>
      {doubt === null ? null : (
        <span className={styles.doubt} title={doubt.text}>
          <Glyph name="warning" /> <span className={styles.word}>no such action</span>
        </span>
      )}
      <Popover
        look="bare"
        label="What the marks mean"
        title="What the marks mean"
        button={<span className={styles.counts}>{shown.length > 0 ? shown : "no accounts yet"}</span>}
      >
        {() => <Legend />}
      </Popover>
    </div>
  );
}

function Legend() {
  return (
    <dl className={styles.legend}>
      {ANSWER_ORDER.map((answer) => (
        <div key={answer} className={styles.entry}>
          <dt className={styles.term} data-answer={answer}>
            <span className={styles.line} aria-hidden="true" />
            {ANSWERS[answer].mark} <Term id={TERM_OF_ANSWER[answer]}>{ANSWERS[answer].word}</Term>
          </dt>
          <dd className={styles.meaning}>
            <WithTerms>{ANSWERS[answer].meaning}</WithTerms>
          </dd>
        </div>
      ))}
    </dl>
  );
}
