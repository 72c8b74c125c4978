import { quoted } from "../../json/problem";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/value";
import { keyOfCall } from "./calls";
import { LazyPlace } from "./lazyPlace";
import { type AnswersFound, error, leftOut, NOTHING, type Path, plainAnswers, type Source } from "./plainAnswers";

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** The file of our script: every answer under its call, and under the id that the call was about. */
export function collectedAnswers(value: JsonObject, source: Source): AnswersFound {
  if (value.version !== 1)
    return {
      ...NOTHING,
      problems: [
        error(
          "unknown-version",
          source.placeOf(["version"]),
          `The file has version ${quoted(String(value.version))} of the format; version 1 is read.`,
          "Collect the organization again with the script of this Orgwright, or open the file with a newer one.",
        ),
      ],
    };
  const { answers, notAnswered, collectedAt } = value;
  if (!isJsonObject(answers))
    return {
      ...NOTHING,
      problems: [
        error("wrong-type", source.placeOf(["answers"]), "“answers” must be an object of answers by call.", ""),
      ],
    };
  const found = Object.entries(answers).map(([call, answered]) => collectedCall(call, answered, source));
  const denied = Object.keys(isJsonObject(notAnswered) ? notAnswered : {}).map((call) => ({
    call,
    at: new LazyPlace(() => source.placeOf(["notAnswered", call])),
  }));
  return {
    answers: found.flatMap((each) => each.answers),
    denied,
    isCollected: true,
    collectedAt: typeof collectedAt === "string" && INSTANT.test(collectedAt) ? collectedAt : undefined,
    warnings: found.flatMap((each) => each.warnings),
    problems: found.flatMap((each) => each.problems),
  };
}

function collectedCall(call: string, answered: JsonValue, source: Source): AnswersFound {
  const key = keyOfCall(call);
  const path = ["answers", call];
  if (key === undefined) return { ...NOTHING, warnings: [leftOut(call, source.placeOf(path))] };
  const wrong = (at: Path) => ({
    ...NOTHING,
    problems: [error("wrong-type", source.placeOf(at), `The answer of ${call} must be an object.`, "")],
  });
  if (!isJsonObject(answered)) return wrong(path);
  // Under the key itself where the call is about no id.
  const entries: readonly (readonly [string | null, JsonValue])[] =
    key in answered ? [[null, answered]] : Object.entries(answered);
  const found = entries.map(([about, each]) => {
    const at = about === null ? path : [...path, about];
    if (!isJsonObject(each)) return wrong(at);
    return plainAnswers(each, source, { path: at, call, about: call === "list-policies" ? null : about }) ?? wrong(at);
  });
  return {
    answers: found.flatMap((each) => each.answers),
    denied: [],
    warnings: found.flatMap((each) => each.warnings),
    problems: found.flatMap((each) => each.problems),
  };
}
