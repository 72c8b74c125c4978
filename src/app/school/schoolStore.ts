import { create } from "zustand";
import { useDocument } from "../store/documentStore";
import { openSidePanel } from "../store/viewStore";
import {
  type KeptSchool,
  type LessonProgress,
  lessonOfDocument,
  MAX_OPENED,
  type OwnDesign,
  progressOf,
  readSchool,
  writeSchool,
} from "./progress";

const KEY = "orgwright-school";

/** What this browser keeps of the school; where it refuses storage, what this window knows. */
export const useSchool = create<KeptSchool>()(() => readSchool(keptText()));

/** Changes what is kept of a lesson. Other windows may have gone on meanwhile: theirs stays. */
export function keepProgress(lessonId: string, change: Partial<LessonProgress>): void {
  keep((kept) => ({
    ...kept,
    lessons: { ...kept.lessons, [lessonId]: { ...progressOf(kept, lessonId), ...change } },
  }));
}

/** Keeps a lesson from a file. */
export function keepOpened(text: string): void {
  keep((kept) => ({ ...kept, opened: [text, ...kept.opened.filter((one) => one !== text)].slice(0, MAX_OPENED) }));
}

/** Takes a lesson from a file out of this browser. */
export function forgetOpened(text: string): void {
  keep((kept) => ({ ...kept, opened: kept.opened.filter((one) => one !== text) }));
}

/** Keeps which design of one's own there is to go back to; null: none any more. */
export function keepOwn(own: OwnDesign | null): void {
  keep(({ own: _before, ...kept }) => (own === null ? kept : { ...kept, own }));
}

/** The tour isn't offered again. */
export function keepTourAnswered(): void {
  keep((kept) => ({ ...kept, tourAnswered: true }));
}

/** Opens the school: the lesson that the open document is an attempt at, else the list. */
export function learn(): void {
  const lessonId = lessonOfDocument(useSchool.getState(), useDocument.getState().documentId);
  openSidePanel({ kind: "school", page: lessonId === null ? { of: "lessons" } : { of: "lesson", lessonId } });
}

/** Where the open document is an attempt at a lesson, the lesson stands beside it again: after a reload, out of a list. */
export function resumeLesson(): void {
  if (lessonOfDocument(useSchool.getState(), useDocument.getState().documentId) !== null) learn();
}

function keep(change: (kept: KeptSchool) => KeptSchool): void {
  const text = keptText();
  const changed = change(text === null ? useSchool.getState() : readSchool(text));
  useSchool.setState(changed, true);
  try {
    localStorage.setItem(KEY, writeSchool(changed));
  } catch {
    // The browser refuses storage, or it is full: the progress holds for this window.
  }
}

function keptText(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
