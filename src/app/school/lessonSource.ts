import { courseEntry } from "../../core/lessons/course";
import { readLesson } from "../../core/lessons/readLesson";
import type { Lesson } from "../../core/lessons/types";
import { useSchool } from "./schoolStore";

/** A lesson from a file that this browser keeps. */
export interface OpenedLesson {
  readonly text: string;
  readonly lesson: Lesson;
}

/**
 * The lesson with this id, of the course or from a file; null where there is none. A file can't stand in for a lesson of the
 * course: its lesson is known under an id of its own (`openedId`).
 */
export async function lessonWithId(id: string): Promise<Lesson | null> {
  const entry = courseEntry(id);
  if (entry !== undefined) return (await entry.load()).lesson;
  return openedLessons(useSchool.getState().opened).find(({ lesson }) => lesson.id === id)?.lesson ?? null;
}

/** The title of the lesson with this id, of the course or from a file; null where there is none. */
export function titleOfLesson(id: string, opened: readonly string[]): string | null {
  return courseEntry(id)?.title ?? openedLessons(opened).find(({ lesson }) => lesson.id === id)?.lesson.title ?? null;
}

/** The lessons from files, of two with one id the newer; a text that isn't one any more is left out. */
export function openedLessons(texts: readonly string[]): readonly OpenedLesson[] {
  const byId = new Map<string, OpenedLesson>();
  for (const text of texts) {
    const read = readLesson(text);
    if (read.ok && !byId.has(read.value.id)) byId.set(read.value.id, { text, lesson: read.value });
  }
  return [...byId.values()];
}
