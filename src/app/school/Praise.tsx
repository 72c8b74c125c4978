import { type Ref, type RefObject, useEffect, useRef } from "react";
import { courseEntry, entryAfter } from "../../core/lessons/course";
import type { Lesson } from "../../core/lessons/types";
import { announce, openSidePanel } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Glyph } from "../ui/glyphs";
import { Paragraph } from "./LessonText";
import { continueLesson } from "./lessonActions";
import styles from "./school.module.css";

interface PraiseProps {
  readonly lesson: Lesson;
  readonly ref: Ref<HTMLElement>;
}

/** What was achieved, and the way on. */
export function Praise({ lesson, ref }: PraiseProps) {
  const next = entryAfter(lesson.id);
  const isLast = next === undefined && courseEntry(lesson.id) !== undefined;
  const goOn = () =>
    next
      ?.load()
      .then((module) => continueLesson(module.lesson))
      .catch(() => announce("problem", "The next lesson couldn't be loaded. Reload the page; your designs are kept."));
  return (
    <section ref={ref} className={styles.praise}>
      <h3>
        <Glyph name="check" /> Solved
      </h3>
      <Paragraph text={lesson.praise} />
      <Paragraph text={lesson.next} />
      <div className={styles.row}>
        {next === undefined ? null : (
          <Button kind="primary" onClick={goOn}>
            Next: {next.title}
          </Button>
        )}
        {isLast ? (
          <Button kind="primary" onClick={() => openSidePanel({ kind: "school", page: { of: "closing" } })}>
            The way from here
          </Button>
        ) : null}
      </div>
    </section>
  );
}

/**
 * For the praise: brings it into sight when the task becomes solved, whatever the person reads or has selected then.
 * `isWatching`: whether the goals are on the screen; a lesson that is opened solved is read from its start.
 */
export function usePraiseInSight(isWatching: boolean, solved: boolean): RefObject<HTMLElement | null> {
  const praise = useRef<HTMLElement>(null);
  const wasUnsolved = useRef(false);
  useEffect(() => {
    if (!isWatching) return;
    if (solved && wasUnsolved.current) praise.current?.scrollIntoView({ block: "nearest" });
    wasUnsolved.current = !solved;
  }, [isWatching, solved]);
  return praise;
}
