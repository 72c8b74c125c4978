import { type Place, type Problem, quoted } from "../../json/problem";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/value";
import type { Answer, AnswerRecord, Answers } from "./answers";
import { ANSWER_KINDS, type AnswerKey, aboutNamedIn, callNamedIn, keyOfId, UNUSED_KEYS } from "./calls";
import { LazyPlace } from "./lazyPlace";

export type Path = readonly (string | number)[];

/** Where a value stands, for everything within it. */
export interface Source {
  /** What tells the call and the id: the file's path and the command line above. */
  readonly words: string;
  readonly placeOf: (path: Path) => Place;
}

/** What one JSON value holds. */
export interface AnswersFound {
  readonly answers: readonly Answer[];
  readonly denied: Answers["denied"];
  readonly isCollected?: boolean;
  readonly collectedAt?: string | undefined;
  readonly warnings: readonly Problem[];
  readonly problems: readonly Problem[];
}
export const NOTHING: AnswersFound = { answers: [], denied: [], warnings: [], problems: [] };

/** What is known of an answer besides what it says: where in its text it is, and what was asked. */
interface Asked {
  readonly path?: Path;
  readonly call?: string | null;
  readonly about?: string | null;
}

/** One answer as the AWS command line prints it; null where it is none of a kind that is known. */
export function plainAnswers(
  value: JsonObject,
  source: Source,
  { path = [], call = null, about = null }: Asked = {},
): AnswersFound | null {
  const key = (Object.keys(ANSWER_KINDS) as AnswerKey[]).find((each) => each in value);
  if (key === undefined) {
    const unused = UNUSED_KEYS.find((each) => each in value);
    if (unused === undefined) return Object.keys(value).length === 0 && call !== null ? NOTHING : null;
    return { ...NOTHING, warnings: [leftOut(unused, source.placeOf([...path, unused]))] };
  }
  const { holds } = ANSWER_KINDS[key];
  const content = value[key]!;
  const at = () => source.placeOf([...path, key]);
  const placeOfRecord = (index: number) => (holds === "list" ? source.placeOf([...path, key, index]) : at());
  if (holds === "list" ? !Array.isArray(content) : !isJsonObject(content)) {
    const expected = holds === "list" ? "a list" : "an object";
    return {
      ...NOTHING,
      problems: [error("wrong-type", at(), `${key} must be ${expected}, as the AWS command line prints it.`, "")],
    };
  }
  const records = (holds === "list" ? (content as readonly JsonValue[]) : [content]).map((each, index) => ({
    value: each,
    at: new LazyPlace(placeOfRecord, index),
  }));
  return {
    ...NOTHING,
    answers: [answer(key, records, source, { call, about, at: new LazyPlace(at), goesOn: goesOn(value) })],
  };
}

function answer(
  key: AnswerKey,
  records: readonly AnswerRecord[],
  { words }: Source,
  rest: Pick<Answer, "call" | "about" | "at" | "goesOn">,
): Answer {
  if (rest.call !== null) return { key, records, ...rest };
  const call = callNamedIn(words, key);
  // Only a name that says so makes a list of policies one of a target: the id may be there for another reason.
  const isAbout = key !== "Policies" || call === "list-policies-for-target";
  return { key, records, ...rest, call, about: isAbout ? aboutNamedIn(words, key) : null };
}

function goesOn({ NextToken }: JsonObject): boolean {
  return typeof NextToken === "string" && NextToken !== "";
}

/** A bare list, as `--query Accounts` leaves it: its records tell by their ids what they are. */
export function queriedAnswers(list: readonly JsonValue[], source: Source): AnswersFound | null {
  const first = list[0];
  const key = isJsonObject(first) ? keyOfId(idOf(first)) : undefined;
  if (key === undefined) return null;
  const placeOfRecord = (index: number) => source.placeOf([index]);
  const records = list.map((value, index) => ({ value, at: new LazyPlace(placeOfRecord, index) }));
  const at = new LazyPlace(() => source.placeOf([]));
  return { ...NOTHING, answers: [answer(key, records, source, { call: null, about: null, at, goesOn: false })] };
}

/** By the ARN, or by the id where there is a name, too: what list-children and list-parents tell of has neither. */
function idOf({ Arn, Id, Name }: JsonObject): string {
  if (typeof Arn === "string" && /^arn:[\w-]+:organizations:/.test(Arn)) return Arn.slice(Arn.lastIndexOf("/") + 1);
  return typeof Id === "string" && typeof Name === "string" ? Id : "";
}

/** An answer of which a design holds nothing. */
export function leftOut(what: string, at: Place): Problem {
  return {
    severity: "warning",
    code: "answer-left-out",
    at,
    message: `An answer was left out: a design holds nothing of ${quoted(what)}.`,
    remedy: "",
  };
}

/** A value that is no answer though it should be one. */
export function error(code: string, at: Place, message: string, remedy: string): Problem {
  return { severity: "error", code, at, message, remedy };
}
