import type { NodeId } from "../../core/design/types";
import { asksManyActions } from "../../core/engine";
import { answerCountsOf, answersGiven } from "../../core/words/answerCounts";
import { questionWords } from "../../core/words/questionWords";
import { useColouring, useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import { filterSentence } from "../texts/filterSentence";
import { ANSWERS } from "../texts/verdicts";
import styles from "./Inspector.module.css";
import { StatementView } from "./StatementView";

/** What the root or an OU does to the question, and what the accounts below get; nothing where there are none. */
export function LevelFilters({ nodeId }: { readonly nodeId: NodeId }) {
  const design = useDesign();
  const colouring = useColouring();
  const lens = useView((state) => state.lens);
  const counts = colouring?.counts.get(nodeId);
  if (colouring === null || counts === undefined || lens === null) return null;
  const action = questionWords(lens);
  const asksMany = asksManyActions(lens);
  const given = answersGiven(answerCountsOf(counts));
  if (given.length === 0) return null;
  const filters = colouring.filters.get(nodeId) ?? [];
  return (
    <section className={styles.section} aria-label={`Accounts inside: ${action}`}>
      <h3 className={styles.title}>
        Accounts inside: <span className={styles.action}>{action}</span>
      </h3>
      <ul className={styles.counts}>
        {given.map(({ answer, count }) => (
          <li key={answer} className={styles.answer} data-answer={answer} title={ANSWERS[answer].meaning}>
            {ANSWERS[answer].mark} {count} {ANSWERS[answer].count}
          </li>
        ))}
      </ul>
      {filters.length === 0 ? <p className={styles.hint}>This level filters nothing of it.</p> : null}
      {filters.map((filter) => (
        <div key={`${filter.policyType} ${filter.policyId} ${filter.effect}`} className={styles.filter}>
          <p>{filterSentence(design, filter, asksMany)}</p>
          {filter.policyId === null
            ? null
            : filter.statements.map((index) => <StatementView key={index} policyId={filter.policyId!} index={index} />)}
        </div>
      ))}
    </section>
  );
}
