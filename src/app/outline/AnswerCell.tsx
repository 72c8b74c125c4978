import type { Tone } from "../../core/difference";
import type { AccountCounts, LensVerdict, VerdictCounts } from "../../core/engine";
import { answerCountsOf, answerCountsSentence, answersGiven } from "../../core/words/answerCounts";
import { downToHere, keptParts, sharesSentence } from "../../core/words/shares";
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

/** Of several actions asked, what becomes of them in an account: the mark, and what there is room for beside the name. */
function KeptMark({ counts }: { readonly counts: VerdictCounts }) {
  const sentence = sharesSentence(counts);
  return (
    <span className={styles.kept} title={sentence}>
      <span className={styles.mark} data-answer="partly" aria-hidden="true">
        {ANSWERS.partly.mark}
      </span>
      <Parts counts={counts} />
      <span className="visually-hidden">{sentence}</span>
    </span>
  );
}

interface LevelMarksProps {
  readonly kept: VerdictCounts;
  readonly counts: AccountCounts;
}

/** Of several actions asked: how the accounts inside answer, and where there is room what comes through down to here. */
export function LevelMarks({ kept, counts }: LevelMarksProps) {
  const sentence = downToHere(kept);
  return (
    <span className={styles.kept}>
      <AnswerMarks counts={counts} />
      <span className={styles.kept} title={sentence}>
        <Parts counts={kept} />
        <span className="visually-hidden">{sentence}</span>
      </span>
    </span>
  );
}

function Parts({ counts }: { readonly counts: VerdictCounts }) {
  return (
    <span className={styles.parts} aria-hidden="true">
      {keptParts(counts).map(({ answer, text }) => (
        <span key={answer} className={styles.mark} data-answer={answer}>
          {text}
        </span>
      ))}
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
