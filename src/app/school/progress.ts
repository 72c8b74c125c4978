import { isJsonObject, type JsonValue } from "../../core/json/value";

/** How far a lesson is. */
export interface LessonProgress {
  /** The choice that was taken for the prediction; absent: not answered yet. */
  readonly predicted?: number;
  readonly hintsShown: number;
  /** Solved once; it stays so. */
  readonly solved: boolean;
  /** The document of the last attempt. */
  readonly documentId?: string;
  /** The documents of the attempts before it, the newest first. */
  readonly earlierIds: readonly string[];
}

/** A design of one's own that a lesson was opened from, to go back to. */
export interface OwnDesign {
  readonly documentId: string;
  readonly name: string;
}

/** What this browser keeps of the school. */
export interface KeptSchool {
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  /** Lessons from files, as their texts, the last opened first. */
  readonly opened: readonly string[];
  /** Whether the tour was taken or declined. */
  readonly tourAnswered: boolean;
  /** Absent: no lesson was opened from one yet, or it is gone. */
  readonly own?: OwnDesign;
}

export const NOTHING_KEPT: KeptSchool = { lessons: {}, opened: [], tourAnswered: false };
export const NOT_BEGUN: LessonProgress = { hintsShown: 0, solved: false, earlierIds: [] };

const MAX_LESSONS = 500;
/** Earlier attempts at a lesson that are known as such. */
export const MAX_EARLIER = 20;
/** Lessons from files that are kept; an older one can be opened from its file again. */
export const MAX_OPENED = 10;

/** What `writeSchool` wrote; what can't be read of it is left out, whatever it is. */
export function readSchool(text: string | null): KeptSchool {
  const value = parsed(text ?? "");
  if (!isJsonObject(value)) return NOTHING_KEPT;
  const lessons = isJsonObject(value.lessons) ? value.lessons : {};
  const opened = Array.isArray(value.opened) ? (value.opened as readonly JsonValue[]) : [];
  return {
    lessons: Object.fromEntries(
      Object.entries(lessons)
        .slice(0, MAX_LESSONS)
        .map(([id, one]) => [id, progressIn(one)]),
    ),
    opened: opened.filter((one) => typeof one === "string").slice(0, MAX_OPENED),
    tourAnswered: value.tourAnswered === true,
    ...ownIn(value.own),
  };
}

export function writeSchool(kept: KeptSchool): string {
  return JSON.stringify(kept);
}

/** The lesson's progress; of one that was never opened: not begun. */
export function progressOf({ lessons }: KeptSchool, lessonId: string): LessonProgress {
  return Object.hasOwn(lessons, lessonId) ? (lessons[lessonId] ?? NOT_BEGUN) : NOT_BEGUN;
}

/** The lesson that the document is an attempt at; null where it is at none. */
export function lessonOfDocument({ lessons }: KeptSchool, documentId: string): string | null {
  return Object.entries(lessons).find(([, progress]) => isAttempt(progress, documentId))?.[0] ?? null;
}

/** Whether the document is an attempt at the lesson, the last one or one before. */
export function isAttempt({ documentId: last, earlierIds }: LessonProgress, documentId: string): boolean {
  return last === documentId || earlierIds.includes(documentId);
}

/** The progress of one who begins the lesson anew in this document. */
export function withNewAttempt(progress: LessonProgress, documentId: string): LessonProgress {
  const { documentId: last, earlierIds } = progress;
  const earlier = last === undefined ? earlierIds : [last, ...earlierIds].slice(0, MAX_EARLIER);
  return { ...progress, documentId, earlierIds: earlier, hintsShown: 0 };
}

function progressIn(value: JsonValue): LessonProgress {
  if (!isJsonObject(value)) return NOT_BEGUN;
  const { predicted, hintsShown, solved, documentId, earlierIds } = value;
  const earlier = Array.isArray(earlierIds) ? (earlierIds as readonly JsonValue[]) : [];
  return {
    ...(isCount(predicted) ? { predicted } : {}),
    hintsShown: isCount(hintsShown) ? hintsShown : 0,
    solved: solved === true,
    ...(typeof documentId === "string" ? { documentId } : {}),
    earlierIds: earlier.filter((id) => typeof id === "string").slice(0, MAX_EARLIER),
  };
}

function ownIn(value: JsonValue | undefined): Pick<KeptSchool, "own"> {
  if (!isJsonObject(value)) return {};
  const { documentId, name } = value;
  return typeof documentId === "string" && typeof name === "string" ? { own: { documentId, name } } : {};
}

function isCount(value: JsonValue | undefined): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 100;
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
}
