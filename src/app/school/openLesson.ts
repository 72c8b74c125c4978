import { courseEntry } from "../../core/lessons/course";
import { readLesson } from "../../core/lessons/readLesson";
import type { Lesson } from "../../core/lessons/types";
import { writeLesson } from "../../core/lessons/writeLesson";
import { refuseFiles } from "../importing/refuse";
import { closeDialog } from "../store/viewStore";
import { startLesson } from "./lessonActions";
import { keepOpened } from "./schoolStore";

/**
 * Opens the lesson that a file holds, or says everything that is wrong with it. A lesson of the course that came as a file is
 * kept under an id of its own, so that it doesn't take the course's place.
 */
export function openLesson(fileName: string, text: string): void {
  const read = readLesson(text);
  if (!read.ok) {
    refuseFiles(
      fileName,
      read.problems.map((problem) => ({ ...problem, at: { file: fileName, ...problem.at } })),
    );
    return;
  }
  const lesson = underOwnId(read.value);
  keepOpened(writeLesson(lesson));
  closeDialog();
  startLesson(lesson);
}

function underOwnId(lesson: Lesson): Lesson {
  return courseEntry(lesson.id) === undefined ? lesson : { ...lesson, id: `${lesson.id}-file`.slice(0, 60) };
}
