import { useEffect, useId, useRef, useState } from "react";
import type { GoalOutcome } from "../../core/lessons/checkLesson";
import { isSolved } from "../../core/lessons/checkLesson";
import type { GoalFailure } from "../../core/lessons/goals";
import type { Lesson } from "../../core/lessons/types";
import { counted } from "../../core/words/words";
import { announce, openDialog } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Glyph } from "../ui/glyphs";
import { wantsMotion } from "../ui/wantsMotion";
import { Hints } from "./Hints";
import { Paragraph } from "./LessonText";
import styles from "./school.module.css";

interface TaskProps {
  readonly lesson: Lesson;
  readonly outcomes: readonly GoalOutcome[];
}

/** What to do, the goals ticked as the design changes, and on demand what is still missing. */
export function Task({ lesson, outcomes }: TaskProps) {
  const [checks, setChecks] = useState(0);
  const goals = useRef<HTMLUListElement>(null);
  const solved = isSolved(outcomes);
  const check = () => {
    setChecks(checks + 1);
    announce("spoken", checkSentence(outcomes));
  };
  useEffect(() => {
    if (checks === 0) return;
    const failed = goals.current?.querySelector(":scope > [data-reached=false]");
    failed?.scrollIntoView({ block: "nearest", behavior: wantsMotion() ? "smooth" : "auto" });
  }, [checks]);
  return (
    <section className={styles.section}>
      <h3>Your task</h3>
      <Paragraph text={lesson.task} />
      <ul ref={goals} className={styles.goals} aria-label="Goals">
        {outcomes.map((outcome, index) => (
          <GoalItem key={index} outcome={outcome} isTold={checks > 0} />
        ))}
      </ul>
      {solved ? null : (
        <div className={styles.row}>
          <Button kind="primary" onClick={check}>
            Check
          </Button>
        </div>
      )}
      {solved ? null : <Hints lesson={lesson} />}
    </section>
  );
}

function checkSentence(outcomes: readonly GoalOutcome[]): string {
  const missing = outcomes.flatMap(({ failures }) => failures.map(({ message }) => message));
  if (missing.length === 0) return "Every goal is reached.";
  return `Not yet, ${counted(missing.length, "thing")} to look at. ${missing[0]}`;
}

interface GoalItemProps {
  readonly outcome: GoalOutcome;
  readonly isTold: boolean;
}

function GoalItem({ outcome: { goal, failures }, isTold }: GoalItemProps) {
  const id = useId();
  const isReached = failures.length === 0;
  return (
    <li data-reached={isReached} aria-labelledby={id}>
      <span className={styles.tick}>
        <Glyph name={isReached ? "check" : "minus"} size={14} />
      </span>
      <span id={id}>
        <span className="visually-hidden">{isReached ? "Reached: " : "Not yet: "}</span>
        {goal.sentence}
      </span>
      {isTold && !isReached ? (
        <ul className={styles.failures}>
          {failures.slice(0, MOST_TOLD).map((failure, index) => (
            <Failure key={index} failure={failure} />
          ))}
          {failures.length > MOST_TOLD ? <li>And {failures.length - MOST_TOLD} more like these.</li> : null}
        </ul>
      ) : null}
    </li>
  );
}

/** More than these wouldn't be read. */
const MOST_TOLD = 3;

function Failure({ failure: { message, request, accountId } }: { readonly failure: GoalFailure }) {
  const region = request?.context?.["aws:RequestedRegion"];
  return (
    <li>
      {message}{" "}
      {request === undefined || accountId === undefined ? null : (
        <button
          type="button"
          className={styles.link}
          aria-label={`Why: ${request.action}`}
          onClick={() =>
            openDialog({
              kind: "trace",
              accountId,
              action: request.action,
              ...(typeof region === "string" ? { region } : {}),
            })
          }
        >
          Why?
        </button>
      )}
    </li>
  );
}
