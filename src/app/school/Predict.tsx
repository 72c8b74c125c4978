import { useEffect, useId, useRef, useState } from "react";
import type { Lesson } from "../../core/lessons/types";
import { Button } from "../ui/Button";
import { Inline } from "./Inline";
import { Paragraph } from "./LessonText";
import { predict } from "./lessonActions";
import styles from "./school.module.css";

interface PredictProps {
  readonly lesson: Lesson;
  /** The choice that was taken; undefined: none yet. */
  readonly predicted: number | undefined;
}

/** The question to be answered before anything is tried, and then the answer with its reason. */
export function Predict({ lesson, predicted }: PredictProps) {
  const { question, choices } = lesson.prediction;
  const name = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const isAnswered = predicted !== undefined;
  return (
    <section className={styles.section}>
      <h3>Predict first</h3>
      <fieldset className={styles.choices}>
        <legend>
          <Inline text={question} />
        </legend>
        {choices.map(({ text }, index) => (
          <label key={index} className={styles.choice} data-mark={markOf(lesson, predicted, index)}>
            <input
              type="radio"
              name={name}
              checked={(predicted ?? chosen) === index}
              disabled={isAnswered}
              onChange={() => setChosen(index)}
            />
            <span>
              <Inline text={text} />
            </span>
            {isAnswered && index === lesson.prediction.right ? <small>right</small> : null}
          </label>
        ))}
      </fieldset>
      {isAnswered ? (
        <Answer lesson={lesson} predicted={predicted} isNew={chosen !== null} />
      ) : (
        <div>
          <Button kind="primary" disabled={chosen === null} onClick={() => chosen !== null && predict(lesson, chosen)}>
            That's my answer
          </Button>
        </div>
      )}
    </section>
  );
}

function markOf({ prediction: { right } }: Lesson, predicted: number | undefined, index: number): string | undefined {
  if (predicted === undefined) return undefined;
  if (index === right) return "right";
  return index === predicted ? "wrong" : undefined;
}

interface AnswerProps {
  readonly lesson: Lesson;
  readonly predicted: number;
  /** Whether it was given just now: then the reading goes on here. */
  readonly isNew: boolean;
}

function Answer({ lesson: { prediction }, predicted, isNew }: AnswerProps) {
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) answer.current?.focus();
  }, [isNew]);
  return (
    <div ref={answer} className={styles.answer} tabIndex={-1}>
      <strong>{predicted === prediction.right ? "Right." : "Not so."}</strong>
      <Paragraph text={prediction.why} />
    </div>
  );
}
