import { shown } from "../../core/design/labels";
import { type GoalOutcome, isSolved } from "../../core/lessons/checkLesson";
import { course, courseEntry } from "../../core/lessons/course";
import type { Lesson } from "../../core/lessons/types";
import { counted } from "../../core/words/words";
import { useDocument } from "../store/documentStore";
import { Button } from "../ui/Button";
import { BackToOwn } from "./BackToOwn";
import { Details } from "./Details";
import { LessonTerms, LessonText } from "./LessonText";
import { continueLesson, saveLesson, startLesson } from "./lessonActions";
import { PageHead } from "./PageHead";
import { Praise, usePraiseInSight } from "./Praise";
import { Predict } from "./Predict";
import { isAttempt, progressOf } from "./progress";
import styles from "./school.module.css";
import { useSchool } from "./schoolStore";
import { Task } from "./Task";
import { useLesson } from "./useLesson";
import { useOutcomes } from "./useOutcomes";

/** A lesson beside the live canvas, with the details of what is selected under it. */
export function LessonPage({ lessonId }: { readonly lessonId: string }) {
  const lesson = useLesson(lessonId);
  if (lesson === undefined) return <p className={styles.onTheWay}>One moment…</p>;
  if (lesson === null)
    return (
      <div className={styles.page}>
        <PageHead title="This lesson isn't here any more" wayBack="to-list">
          <p>Open its file again, or choose another one.</p>
        </PageHead>
      </div>
    );
  return (
    <div className={styles.split}>
      <div className={styles.reading}>
        <LoadedLesson lesson={lesson} />
      </div>
      <Details />
    </div>
  );
}

function LoadedLesson({ lesson }: { readonly lesson: Lesson }) {
  const progress = useSchool((kept) => progressOf(kept, lesson.id));
  const { predicted } = progress;
  const isOpen = useDocument((state) => isAttempt(progress, state.documentId));
  const isWatching = isOpen && predicted !== undefined;
  const outcomes = useOutcomes(lesson, isWatching);
  const solved = isSolved(outcomes);
  const praise = usePraiseInSight(isWatching, solved);
  const number = course.findIndex(({ id }) => id === lesson.id) + 1;
  return (
    <article className={styles.page}>
      <PageHead
        title={shown(lesson.title)}
        wayBack="to-list"
        {...(isWatching ? { standing: standingOf(outcomes) } : {})}
      >
        <p className={styles.note}>
          {courseEntry(lesson.id) === undefined ? "A lesson from a file" : `Lesson ${number} of ${course.length}`},{" "}
          {counted(lesson.minutes, "minute")}
        </p>
        <BackToOwn />
      </PageHead>
      <div className={styles.text}>
        <LessonText blocks={lesson.text} />
        <LessonTerms terms={lesson.terms} />
      </div>
      <Predict lesson={lesson} predicted={predicted} />
      {predicted === undefined ? <p className={styles.note}>The task comes after your answer.</p> : null}
      {isWatching ? <Task lesson={lesson} outcomes={outcomes} /> : null}
      {isOpen ? null : <AnotherDesign lesson={lesson} />}
      {isWatching && solved ? <Praise ref={praise} lesson={lesson} /> : null}
      <footer className={styles.foot}>
        <Button kind="quiet" glyph="undo" onClick={() => startLesson(lesson)}>
          Start over
        </Button>
        <Button kind="quiet" glyph="download" onClick={() => saveLesson(lesson)}>
          Save the lesson as a file
        </Button>
      </footer>
    </article>
  );
}

/** "1 of 3 goals". */
function standingOf(outcomes: readonly GoalOutcome[]): string {
  const reached = outcomes.filter(({ failures }) => failures.length === 0).length;
  return `${reached} of ${counted(outcomes.length, "goal")}`;
}

/** The lesson is read while another design is open: its goals are about the lesson's own. */
function AnotherDesign({ lesson }: { readonly lesson: Lesson }) {
  return (
    <section className={styles.section}>
      <p className={styles.note}>Another design is open. The goals are about the lesson's own design.</p>
      <div>
        <Button onClick={() => void continueLesson(lesson)}>Go to the lesson's design</Button>
      </div>
    </section>
  );
}
