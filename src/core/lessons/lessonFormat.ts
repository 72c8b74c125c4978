/** What a lesson's file says it is. */
export const LESSON_FORMAT = "orgwright-lesson";
export const LESSON_VERSION = 1;

/** The ending of a lesson's file. */
export const LESSON_FILE_ENDING = ".orgwright-lesson.json";

/** Whether the text says that it is a lesson, sound or not: what is wrong with it, `readLesson` says. */
export function looksLikeLesson(text: string): boolean {
  return /"format"\s*:\s*"orgwright-lesson"/.test(text.slice(0, 10_000));
}
