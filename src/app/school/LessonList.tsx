import { useMemo } from "react";
import { shown } from "../../core/design/labels";
import { type CourseEntry, course } from "../../core/lessons/course";
import { counted } from "../../core/words/words";
import { openFiles } from "../importing/openFiles";
import { announce, openSidePanel } from "../store/viewStore";
import { Button } from "../ui/Button";
import { FileButton } from "../ui/FileButton";
import { Glyph } from "../ui/glyphs";
import { IconButton } from "../ui/IconButton";
import { BackToOwn } from "./BackToOwn";
import { continueLesson, wouldLoseWork } from "./lessonActions";
import { openedLessons } from "./lessonSource";
import { PageHead } from "./PageHead";
import { type KeptSchool, progressOf } from "./progress";
import styles from "./school.module.css";
import { forgetOpened, useSchool } from "./schoolStore";
import { startTour } from "./tourStore";

/** Every lesson with how far one is, and what else there is to learn from. */
export function LessonList() {
  const kept = useSchool();
  const first = course.filter(({ path }) => path === "first");
  const further = course.filter(({ path }) => path === "further");
  const solved = course.filter(({ id }) => progressOf(kept, id).solved).length;
  const minutes = first.reduce((sum, entry) => sum + entry.minutes, 0);
  return (
    <div className={styles.page}>
      <PageHead title="School" wayBack="none">
        <p className={styles.note}>
          How to partition an organization into accounts and guard it, one idea at a time, on the live canvas. Each
          lesson opens a design of its own; yours stays in this browser.
        </p>
        <label className={styles.progress}>
          <progress value={solved} max={course.length} />
          {solved} of {counted(course.length, "lesson")} solved
        </label>
        <BackToOwn />
        {wouldLoseWork() ? (
          <p className={styles.warning}>This browser keeps no designs: yours is saved as a file when a lesson opens.</p>
        ) : null}
      </PageHead>
      <Path title={`The first path: ${counted(first.length, "lesson")} in ${minutes} minutes`} entries={first} />
      <Path title="Further lessons" entries={further} from={first.length} />
      <Opened kept={kept} />
      <section className={styles.section}>
        <h3>And besides</h3>
        <div className={styles.row}>
          <Button onClick={() => openSidePanel({ kind: "school", page: { of: "glossary" } })}>Glossary</Button>
          <Button onClick={() => openSidePanel({ kind: "school", page: { of: "closing" } })}>The way from here</Button>
          <Button onClick={startTour}>Tour of the page</Button>
          <FileButton label="Lesson to open" onFiles={(files) => void openFiles(files)}>
            Open a lesson…
          </FileButton>
        </div>
      </section>
    </div>
  );
}

interface PathProps {
  readonly title: string;
  readonly entries: readonly CourseEntry[];
  /** Lessons before these, for their numbers. */
  readonly from?: number;
}

function Path({ title, entries, from = 0 }: PathProps) {
  const kept = useSchool();
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      <ol className={styles.lessons} start={from + 1}>
        {entries.map((entry, index) => (
          <LessonItem
            key={entry.id}
            number={from + index + 1}
            title={entry.title}
            minutes={entry.minutes}
            kept={kept}
            id={entry.id}
            onOpen={async () => continueLesson((await entry.load()).lesson)}
          />
        ))}
      </ol>
    </section>
  );
}

interface LessonItemProps {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly minutes: number;
  readonly kept: KeptSchool;
  readonly onOpen: () => Promise<void>;
}

function LessonItem({ id, number, title, minutes, kept, onOpen }: LessonItemProps) {
  const { solved, documentId } = progressOf(kept, id);
  const state = solved ? "solved" : documentId === undefined ? "new" : "begun";
  const open = () =>
    onOpen().catch(() => announce("problem", "The lesson couldn't be loaded. Reload the page; your designs are kept."));
  return (
    <li>
      <button type="button" className={styles.lesson} data-state={state} onClick={open}>
        <span className={styles.number} aria-hidden="true">
          {solved ? <Glyph name="check" size={14} /> : number}
        </span>
        <span className={styles.lessonTitle}>{title}</span>
        <small>
          {minutes} min{state === "new" ? "" : `, ${state}`}
        </small>
      </button>
    </li>
  );
}

/** Lessons from files. */
function Opened({ kept }: { readonly kept: KeptSchool }) {
  const opened = useMemo(() => openedLessons(kept.opened), [kept.opened]);
  if (opened.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>From files</h3>
      <ul className={styles.lessons}>
        {opened.map(({ text, lesson }) => (
          <div key={lesson.id} className={styles.openedItem}>
            <LessonItem
              id={lesson.id}
              number={null}
              title={shown(lesson.title)}
              minutes={lesson.minutes}
              kept={kept}
              onOpen={() => continueLesson(lesson)}
            />
            <IconButton
              glyph="remove"
              label={`Take “${shown(lesson.title)}” out of this list`}
              onClick={() => forgetOpened(text)}
            />
          </div>
        ))}
      </ul>
    </section>
  );
}
