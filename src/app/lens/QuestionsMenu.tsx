import { readyQuestions } from "../../core/examples/readyQuestions";
import { askReady } from "./ask";
import { Popover } from "./Popover";
import styles from "./QuestionsMenu.module.css";

/** The ready questions; choosing one asks it. */
export function QuestionsMenu() {
  return (
    <Popover button="Questions ▾" buttonLabel="Questions" label="Ready questions">
      {(close) => (
        <ul className={styles.questions}>
          {readyQuestions.map((question) => (
            <li key={question.id}>
              <button
                type="button"
                className={styles.question}
                onClick={() => {
                  askReady(question);
                  close();
                }}
              >
                <span className={styles.title}>{question.title}</span>
                <span className={styles.explanation}>{question.explanation}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
