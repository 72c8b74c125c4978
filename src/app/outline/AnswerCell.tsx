import type { Tone } from "../../core/difference";
import type { AccountCounts, LensVerdict, VerdictCounts } from "../../core/engine";
import { answerCountsOf, answerCountsSentence, answersGiven } from "../texts/answerCounts";
import { keptParts, sharesSentence } from "../texts/shares";
import { ANSWERS, type Answer, answerOfLens } from "../texts/verdicts";
import styles from "./AnswerCell.module.css";
import { compactCount } from "./compactCount";

/** The answer of an account. A narrow outline shows its mark alone. */
export function AnswerMark({ verdict }: { readonly verdict: LensVerdict }) {
  const answer = answerOfLens(verdict);
  if (answer === "partly") return <KeptMark counts={verdict.counts} />;
  const { mark, word } = ANSWERS[answer];
  return (
    <span className={styles.mark} data-answer={answer} title={word}>
      {mark} <span className={styles.word}>{word}</span>
    </span>
  );
}

/** Of several actions asked, what becomes of them: the mark, and the parts for which there is room beside the name. */
export function KeptMark({ counts }: { readonly counts: VerdictCounts }) {
  const parts = keptParts(counts);
  const [first] = parts;
  if (first === undefined) return null;
  const isOne = parts.length === 1 && first.answer !== "partly";
  const answer = isOne ? first.answer : "partly";
  const sentence = sharesSentence(counts);
  return (
    <span className={styles.kept} title={sentence}>
      <span className={styles.mark} data-answer={answer} aria-hidden="true">
        {ANSWERS[answer].mark}
      </span>
      <span className={styles.parts} aria-hidden="true">
        {parts.map(({ answer: of, text, share }) => (
          <span key={of} className={styles.mark} data-answer={of}>
            {isOne || of === "passes" ? share : text}
          </span>
        ))}
      </span>
      <span className="visually-hidden">{sentence}</span>
    </span>
  );
}

const WORST_FIRST: readonly Answer[] = ["blocked", "nothing-allows", "partly", "passes-if"];

/** The worst two answers of the accounts inside, a narrow outline shows one; if nothing is filtered, what most get. All are said. */
export function AnswerMarks({ counts }: { readonly counts: AccountCounts }) {
  const answers = answerCountsOf(counts);
  const given = answersGiven(answers);
  if (given.length === 0) return null;
  const filtered = WORST_FIRST.flatMap((worst) => given.filter(({ answer }) => answer === worst));
  const all = answerCountsSentence(answers);
  return (
    <span className={styles.marks} title={all}>
      {(filtered.length > 0 ? filtered.slice(0, 2) : given.slice(0, 1)).map(({ answer, count }) => (
        <span key={answer} className={styles.mark} data-answer={answer} aria-hidden="true">
          {ANSWERS[answer].mark} {compactCount(count)}
        </span>
      ))}
      <span className="visually-hidden">{all}</span>
    </span>
  );
}

interface ComparedMarkProps {
  readonly mark: string;
  readonly text: string;
  readonly tone: Tone | undefined;
}

/** In a comparison: how a node stands out. A narrow outline shows its mark alone. */
export function ComparedMark({ mark, text, tone }: ComparedMarkProps) {
  return (
    <span className={styles.mark} data-compared={tone} title={text}>
      <span aria-hidden="true">{mark}</span> <span className="visually-hidden">{text}</span>
    </span>
  );
}
