import { labelOf } from "../../core/design/labels";
import type { LevelTrace } from "../../core/engine/types";
import { useIsOpenDesign, useShownDesign } from "../store/shownDesign";
import { answerOfLevel, decidingStatements, levelSentences } from "../texts/traceSentences";
import { ANSWERS } from "../texts/verdicts";
import { Term } from "../ui/Term";
import { leadToNode } from "./leadTo";
import { NameButton } from "./NameButton";
import { StatementView } from "./StatementView";
import styles from "./TraceLevel.module.css";

/** One level: its mark, its name, what its policies say, and the statements that decide. */
export function TraceLevel({ level }: { readonly level: LevelTrace }) {
  const design = useShownDesign();
  const isOpen = useIsOpenDesign();
  const answer = answerOfLevel(level);
  return (
    <li className={styles.level} data-answer={answer}>
      <span className={styles.mark} aria-hidden="true">
        {ANSWERS[answer].mark}
      </span>
      {isOpen ? (
        <NameButton
          name={labelOf(design, level.nodeId)}
          className={styles.name}
          onClick={() => leadToNode(level.nodeId)}
        />
      ) : (
        <span className={styles.name}>{labelOf(design, level.nodeId)}</span>
      )}
      <span className="visually-hidden">: {ANSWERS[answer].word}</span>
      {levelSentences(design, level).map((sentence, index) => (
        <p key={sentence} className={styles.sentence} data-first={index === 0}>
          {sentence}
        </p>
      ))}
      {decidingStatements(level).map(({ policyId, statement }) => (
        <StatementView key={`${policyId} ${statement.index}`} policyId={policyId} index={statement.index} />
      ))}
    </li>
  );
}

/** What comes after the policies: IAM in the account. */
export function TraceEnd({ sentence, isReached }: { readonly sentence: string; readonly isReached: boolean }) {
  return (
    <li className={styles.level} data-answer="end" data-reached={isReached}>
      <span className={styles.mark} aria-hidden="true">
        …
      </span>
      <span className={styles.end}>
        <Term id="iam">IAM</Term> in this account
      </span>
      <p className={styles.sentence}>{sentence}</p>
    </li>
  );
}
