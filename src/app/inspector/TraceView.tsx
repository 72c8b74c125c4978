import { RESOURCE_CONTROL_POLICY } from "../../core/design/types";
import type { Trace } from "../../core/engine";
import { useShownDesign } from "../store/shownDesign";
import { endSentence, exemptionSentence, rcpHeading } from "../texts/traceSentences";
import { ANSWERS, answerOf, verdictWords } from "../texts/verdicts";
import { ConditionList } from "./ConditionList";
import { ExampleRequests } from "./ExampleRequests";
import styles from "./Inspector.module.css";
import { TraceEnd, TraceLevel } from "./TraceLevel";
import trail from "./TraceLevel.module.css";

/** A verdict level by level from the root down, ending in IAM. */
export function TraceView({ traced }: { readonly traced: Trace }) {
  const design = useShownDesign();
  const { verdict } = traced;
  const answer = answerOf(verdict);
  const exemption = exemptionSentence(traced);
  const rcpLevels = traced.levels.filter((level) => level.policyType === RESOURCE_CONTROL_POLICY);
  const hasRcps = rcpLevels.some((level) => level.policies.length > 0);
  return (
    <>
      <p className={styles.answer} data-answer={answer}>
        {ANSWERS[answer].mark} {verdictWords(design, verdict)}
      </p>
      <ConditionList residual={traced.residual} />
      <ExampleRequests verdict={verdict} />
      {exemption === null ? null : <p className={styles.example}>{exemption}</p>}
      <ol className={trail.trail}>
        {traced.levels
          .filter((level) => !rcpLevels.includes(level))
          .map((level) => (
            <TraceLevel key={level.nodeId} level={level} />
          ))}
        {hasRcps ? <li className={trail.heading}>{rcpHeading(design, traced)}</li> : null}
        {hasRcps ? rcpLevels.map((level) => <TraceLevel key={`rcp ${level.nodeId}`} level={level} />) : null}
        <TraceEnd sentence={endSentence(traced)} isReached={verdict.kind !== "denied"} />
      </ol>
    </>
  );
}
