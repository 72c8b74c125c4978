import { type KeyboardEvent, useMemo } from "react";
import { savedLensesOf } from "../../core/engine";
import { useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import { isSameQuestion, type NamedQuestion, readyOf, savedOf } from "./namedQuestions";
import { Popover } from "./Popover";
import { QuestionButton } from "./QuestionButton";
import styles from "./QuestionsMenu.module.css";
import { SavedQuestionRow } from "./SavedQuestionRow";
import { SaveQuestion } from "./SaveQuestion";
import { UnreadableQuestions } from "./UnreadableQuestions";

/** The ready questions and those saved with the design, to be asked; and the way to save the one that is asked. */
export function QuestionsMenu() {
  return (
    <Popover button="Questions ▾" buttonLabel="Questions" label="Questions">
      {(close) => <Questions onAsked={close} />}
    </Popover>
  );
}

function Questions({ onAsked }: { readonly onAsked: () => void }) {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const ready = useMemo(() => readyOf(design), [design]);
  const saved = useMemo(() => savedOf(design), [design]);
  const unreadable = useMemo(() => savedLensesOf(design).filter((each) => each.lens === null), [design]);
  const isAsked = (question: NamedQuestion) => lens !== null && isSameQuestion(question.lens, lens);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short cut between buttons that Tab reaches too
    <div className={styles.menu} onKeyDown={moveByArrows}>
      <section aria-label="Ready questions">
        <ul className={styles.questions}>
          {ready.map((question) => (
            <li key={question.id}>
              <QuestionButton question={question} isAsked={isAsked(question)} onAsked={onAsked} />
            </li>
          ))}
        </ul>
      </section>
      {saved.length === 0 ? null : (
        <section aria-label="Saved questions">
          <h3 className={styles.heading}>Saved with the design</h3>
          <ul className={styles.questions}>
            {saved.map((question) => (
              <SavedQuestionRow key={question.id} question={question} isAsked={isAsked(question)} onAsked={onAsked} />
            ))}
          </ul>
        </section>
      )}
      {unreadable.length === 0 ? null : <UnreadableQuestions entries={unreadable} />}
      {lens === null ? null : <SaveQuestion lens={lens} />}
    </div>
  );
}

/** The arrows go from question to question, Home and End to the first and last. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-question]")];
  const at = buttons.indexOf(event.target as HTMLElement);
  const last = buttons.length - 1;
  const next = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at === 0 ? last : at - 1, Home: 0, End: last }[
    event.key
  ];
  if (at === -1 || next === undefined) return;
  buttons[next]?.focus();
  event.preventDefault();
}
