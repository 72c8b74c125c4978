import { shown } from "../../core/design/labels";
import { ordinaryLens } from "../../core/engine";
import { wordsOfTerm } from "../../core/lessons/glossary";
import { plainText } from "../../core/lessons/inlineText";
import { LESSON_FILE_ENDING } from "../../core/lessons/lessonFormat";
import type { Lesson } from "../../core/lessons/types";
import { writeLesson } from "../../core/lessons/writeLesson";
import { download } from "../storage/download";
import { saveDesignAsFile } from "../storage/saveAsFile";
import { openRecent } from "../storage/startStorage";
import { openDocument } from "../store/actions";
import { useDocument } from "../store/documentStore";
import { newDocumentId } from "../store/ids";
import { announce, openSidePanel, setLens, useView } from "../store/viewStore";
import { lessonOfDocument, type OwnDesign, progressOf, withNewAttempt } from "./progress";
import { keepOwn, keepProgress, useSchool } from "./schoolStore";

/** Whether opening another design would lose a work of one's own: it was changed, and this browser keeps nothing. */
export function wouldLoseWork(): boolean {
  const { saveState, history, documentId } = useDocument.getState();
  const isAttempt = lessonOfDocument(useSchool.getState(), documentId) !== null;
  return saveState.kind === "not-kept" && history.past.length > 0 && !isAttempt;
}

/**
 * Opens the lesson's starting design as a new document, with the lesson beside it. The design that was open stays in this
 * browser; where that keeps nothing, it is saved as a file first. No question is asked on the canvas: it would tell the answer of the prediction.
 */
export function startLesson(lesson: Lesson): void {
  const { name } = lesson.start.design;
  if (wouldLoseWork()) saveDesignAsFile();
  rememberOwn();
  const documentId = newDocumentId(name);
  openDocument(documentId, lesson.start);
  useView.setState({ view: "boxes" });
  const progress = withNewAttempt(progressOf(useSchool.getState(), lesson.id), documentId);
  keepProgress(lesson.id, progress);
  if (progress.predicted === undefined) setLens(null);
  showLesson(lesson.id);
  announce("done", `Lesson “${shown(lesson.title)}”: opened ${shown(name)}.`);
}

/** Goes on with the last attempt, where this browser still has it; else starts anew. */
export async function continueLesson(lesson: Lesson): Promise<void> {
  rememberOwn();
  const { documentId } = progressOf(useSchool.getState(), lesson.id);
  if (documentId === undefined || !(await openRecent({ id: documentId, name: lesson.start.design.name })))
    startLesson(lesson);
  else showLesson(lesson.id);
}

/** Leaves the lesson for the design of one's own that was open before; where it is gone, says so and offers it no more. */
export async function backToOwn({ documentId, name }: OwnDesign): Promise<void> {
  if (await openRecent({ id: documentId, name })) {
    announce("done", `Opened ${shown(name)}.`);
    return;
  }
  keepOwn(null);
  announce("problem", `${shown(name)} isn't in this browser any more.`);
}

/** Takes the person's answer to the prediction, and asks the canvas the same question. */
export function predict(lesson: Lesson, predicted: number): void {
  keepProgress(lesson.id, { predicted });
  askOnCanvas(lesson);
  const isRight = predicted === lesson.prediction.right;
  announce("spoken", `${isRight ? "Right." : "Not so."} ${plainText(lesson.prediction.why, wordsOfTerm)}`);
}

/** The lesson as a file, to be opened in another browser. */
export function saveLesson(lesson: Lesson): void {
  download(`${lesson.id}${LESSON_FILE_ENDING}`, writeLesson(lesson), "application/json");
}

/** Before a lesson opens: the open design is the one to go back to, unless it is a lesson's or can't be opened again. */
function rememberOwn(): void {
  const { documentId, document, saveState } = useDocument.getState();
  if (saveState.kind === "not-kept" || lessonOfDocument(useSchool.getState(), documentId) !== null) return;
  keepOwn({ documentId, name: document.design.name });
}

function showLesson(lessonId: string): void {
  openSidePanel({ kind: "school", page: { of: "lesson", lessonId } });
}

/** The request of the prediction, else the first that a goal asks; nothing where the lesson is about the tree alone. */
function askOnCanvas({ prediction, goals, start }: Lesson): void {
  const first = goals.find((goal) => goal.kind === "verdict");
  const probe = prediction.request ?? first?.requests[0];
  if (probe === undefined) return;
  const lens = ordinaryLens(start.design, probe.action);
  const region = prediction.request?.context?.["aws:RequestedRegion"] ?? ("region" in probe ? probe.region : undefined);
  setLens(typeof region === "string" ? { ...lens, region } : lens);
}
