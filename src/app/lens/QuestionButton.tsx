import { setLens } from "../store/viewStore";
import type { NamedQuestion } from "./namedQuestions";
import styles from "./QuestionsMenu.module.css";

interface QuestionButtonProps {
  readonly question: NamedQuestion;
  readonly isAsked: boolean;
  readonly onAsked: () => void;
}

/** Asks a question by its title. */
export function QuestionButton({ question, isAsked, onAsked }: QuestionButtonProps) {
  return (
    <button
      type="button"
      className={styles.question}
      aria-current={isAsked}
      data-question={question.id}
      onClick={() => {
        setLens(question.lens);
        onAsked();
      }}
    >
      <span className={styles.title}>
        {question.title}
        {isAsked ? <span className={styles.asked}> ✓ asked now</span> : null}
      </span>
      <span className={styles.explanation}>{question.explanation}</span>
    </button>
  );
}
