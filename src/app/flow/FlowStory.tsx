import { SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { useDesign } from "../store/derived";
import { Button } from "../ui/Button";
import styles from "./FlowStory.module.css";
import { goBackToStory, useFlow } from "./flowStore";
import { type FlowStep, textOf } from "./steps";

interface FlowStoryProps {
  readonly steps: readonly FlowStep[];
  /** The step that is told; null: none. */
  readonly told: FlowStep | null;
}

/** What is told while the flow is played, as high at every step as the longest, so that the diagram stays in its place. */
export function FlowStory({ steps, told }: FlowStoryProps) {
  const design = useDesign();
  const isFiltered = design.organization.enabledPolicyTypes.includes(SERVICE_CONTROL_POLICY);
  const origin = useFlow((state) => state.origin);
  const longest = told === null ? null : steps.reduce((one, other) => (lengthOf(other) > lengthOf(one) ? other : one));
  return (
    <div className={styles.story} data-told={told !== null}>
      {origin === null ? null : (
        <div className={styles.back}>
          <Button onClick={goBackToStory}>Back to the story</Button>
        </div>
      )}
      <div className={styles.told} role="status">
        {isFiltered ? null : <p>SCPs aren’t enabled in this organization, so they filter nothing.</p>}
        {told === null ? null : <Told step={told} number={steps.indexOf(told) + 1} count={steps.length} />}
      </div>
      {longest === null ? null : (
        <div className={styles.room} aria-hidden="true">
          <Told step={longest} number={steps.length} count={steps.length} />
        </div>
      )}
    </div>
  );
}

function Told({ step, number, count }: { readonly step: FlowStep; readonly number: number; readonly count: number }) {
  return (
    <>
      <strong>
        Step {number} of {count}. {step.title}
      </strong>
      {step.sentences.map(({ text, lane }, index) => (
        <p key={text} data-lane={lane ?? undefined}>
          {lane === null || lane === step.sentences[index - 1]?.lane ? null : (
            <span className={styles.lane} aria-hidden="true" />
          )}
          {text}
        </p>
      ))}
    </>
  );
}

function lengthOf(step: FlowStep): number {
  return textOf(step).length;
}
