import { useMemo } from "react";
import { type NodeId, RESOURCE_CONTROL_POLICY } from "../../core/design/types";
import { lensRequest, type Trace, trace } from "../../core/engine";
import { useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import { exampleSentence } from "../texts/exampleSentence";
import { endSentence, exemptionSentence } from "../texts/traceSentences";
import { ANSWERS, answerOf, verdictWords } from "../texts/verdicts";
import styles from "./Inspector.module.css";
import { TraceEnd, TraceLevel } from "./TraceLevel";
import trail from "./TraceLevel.module.css";

/** The answer of the lens for one account, level by level from the root down, ending in IAM. */
export function WhySection({ accountId }: { readonly accountId: NodeId }) {
  const traced = useTrace(accountId);
  const design = useDesign();
  if (traced === null)
    return (
      <section className={styles.section} aria-label="Why">
        <h3 className={styles.title}>Why</h3>
        <p className={styles.hint}>Ask a question above, and the answer is told here level by level.</p>
      </section>
    );
  const { verdict, request } = traced;
  const answer = answerOf(verdict);
  const exemption = exemptionSentence(traced);
  const example =
    verdict.kind === "conditional" ? exampleSentence(verdict.allowedExample, verdict.deniedExample) : null;
  const rcpLevels = traced.levels.filter((level) => level.policyType === RESOURCE_CONTROL_POLICY);
  const hasRcps = rcpLevels.some((level) => level.policies.length > 0);
  return (
    <section className={styles.section} aria-label={`Why: ${request.action}`}>
      <h3 className={styles.title}>
        Why: <span className={styles.action}>{request.action}</span>
      </h3>
      <p className={styles.answer} data-answer={answer}>
        {ANSWERS[answer].mark} {verdictWords(design, verdict)}
      </p>
      {example === null ? null : <p className={styles.example}>{example}</p>}
      {exemption === null ? null : <p className={styles.example}>{exemption}</p>}
      <ol className={trail.trail}>
        {traced.levels
          .filter((level) => !rcpLevels.includes(level))
          .map((level) => (
            <TraceLevel key={level.nodeId} level={level} />
          ))}
        {hasRcps ? <li className={trail.heading}>Resource control policies</li> : null}
        {hasRcps ? rcpLevels.map((level) => <TraceLevel key={`rcp ${level.nodeId}`} level={level} />) : null}
        <TraceEnd sentence={endSentence(traced)} isReached={verdict.kind !== "denied"} />
      </ol>
    </section>
  );
}

/** The trace of what the canvas asks, or null where nothing is asked. */
function useTrace(accountId: NodeId): Trace | null {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const disabledPolicyIds = useView((state) => state.disabledPolicyIds);
  return useMemo(
    () =>
      lens === null
        ? null
        : trace(design, lensRequest(design, lens, accountId), {
            partial: true,
            deriveContext: true,
            disabledPolicyIds,
          }),
    [design, lens, disabledPolicyIds, accountId],
  );
}
