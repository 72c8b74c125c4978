import { documentFields, jsonText } from "../design/writeDocument";
import { asJson } from "../json/strictFields";
import type { JsonObject } from "../json/value";
import { kindOf } from "./goals";
import { LESSON_FORMAT, LESSON_VERSION } from "./lessonFormat";
import type { Choice, Lesson, Prediction, TextBlock } from "./types";

/** The lesson as a file, keys in a fixed order. `readLesson` gives the same lesson back, and writing that the same text. */
export function writeLesson(lesson: Lesson): string {
  return jsonText(
    asJson({
      format: LESSON_FORMAT,
      version: LESSON_VERSION,
      id: lesson.id,
      title: lesson.title,
      minutes: lesson.minutes,
      terms: lesson.terms,
      text: lesson.text.map(blockFields),
      prediction: predictionFields(lesson.prediction),
      start: documentFields(lesson.start),
      task: lesson.task,
      hints: lesson.hints,
      goals: lesson.goals.map((goal) => ({
        kind: goal.kind,
        sentence: goal.sentence,
        ...kindOf(goal).write(goal),
      })),
      praise: lesson.praise,
      next: lesson.next,
    }),
  );
}

function blockFields(block: TextBlock): string | JsonObject {
  if (typeof block === "string") return block;
  return "list" in block ? { list: block.list } : { head: block.head, rows: block.rows };
}

function predictionFields({ question, choices, right, request, why }: Prediction): JsonObject {
  return asJson({
    question,
    choices: choices.map(choiceFields),
    right,
    request:
      request === undefined
        ? undefined
        : asJson({
            accountId: request.accountId,
            action: request.action,
            resource: request.resource,
            context: request.context,
          }),
    why,
  });
}

function choiceFields({ text, claim }: Choice): JsonObject {
  return asJson({ text, claim: claim === undefined ? undefined : asJson({ verdict: claim.verdict, at: claim.at }) });
}
