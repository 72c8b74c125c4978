import { useEffect, useMemo, useRef } from "react";
import { checkLesson, type GoalOutcome, isSolved } from "../../core/lessons/checkLesson";
import type { Lesson } from "../../core/lessons/types";
import { useDebounced } from "../dialogs/useDebounced";
import { useDesign } from "../store/derived";
import { announce, useView } from "../store/viewStore";
import { keepProgress } from "./schoolStore";

/** After a change the canvas comes first. */
const DELAY_MS = 200;

/**
 * How far the open design is with the lesson, following its changes. Tells each goal that is newly reached, and keeps that the
 * lesson is solved. `isWatching`: whether the goals are on the screen.
 */
export function useOutcomes(lesson: Lesson, isWatching: boolean): readonly GoalOutcome[] {
  const design = useDebounced(useDesign(), DELAY_MS);
  const outcomes = useMemo(() => checkLesson(lesson, design), [lesson, design]);
  const before = useRef<readonly GoalOutcome[] | null>(null);
  useEffect(() => {
    if (!isWatching) return;
    const was = before.current;
    before.current = outcomes;
    if (isSolved(outcomes)) keepProgress(lesson.id, { solved: true });
    if (was !== null) tell(lesson, was, outcomes);
  }, [lesson, outcomes, isWatching]);
  return outcomes;
}

function tell(lesson: Lesson, was: readonly GoalOutcome[], now: readonly GoalOutcome[]): void {
  const reached = now.filter(({ failures }, index) => failures.length === 0 && was[index]?.failures.length !== 0);
  if (reached.length === 0) return;
  if (isSolved(now)) addToAnnouncement(`Solved: ${lesson.praise}`, false);
  else addToAnnouncement(`Goal reached: ${reached.map(({ goal }) => goal.sentence).join(" ")}`, true);
}

/** The change that reached the goal has just been told: that stays, and its way to undo it where that makes sense still. */
function addToAnnouncement(text: string, undoable: boolean): void {
  const { announcement } = useView.getState();
  if (announcement?.undoable === true) announce(announcement.kind, `${announcement.text} ${text}`, undoable);
  else announce("done", text);
}
