import { ANSWER_ORDER, type AnswerCounts, answersGiven } from "../texts/answerCounts";
import { ANSWERS } from "../texts/verdicts";
import { Popover } from "./Popover";
import styles from "./Summary.module.css";

/** How many accounts get which answer; opens the legend of the marks. */
export function Summary({ counts }: { readonly counts: AnswerCounts }) {
  const given = answersGiven(counts);
  const shown = given.map(({ answer, count }) => (
    <span key={answer} className={styles.count} data-answer={answer} title={ANSWERS[answer].meaning}>
      {ANSWERS[answer].mark} {count}
      <span className={styles.word}> {ANSWERS[answer].count}</span>
    </span>
  ));
  return (
    <Popover
      look="bare"
      label="What the marks mean"
      title="What the marks mean"
      button={
        <span className={styles.counts} data-many={given.length > 4}>
          {shown.length > 0 ? shown : "no accounts yet"}
        </span>
      }
    >
      {() => <Legend />}
    </Popover>
  );
}

function Legend() {
  return (
    <dl className={styles.legend}>
      {ANSWER_ORDER.map((answer) => (
        <div key={answer} className={styles.entry}>
          <dt className={styles.term} data-answer={answer}>
            <span className={styles.line} aria-hidden="true" />
            {ANSWERS[answer].mark} {ANSWERS[answer].word}
          </dt>
          <dd className={styles.meaning}>{ANSWERS[answer].meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
