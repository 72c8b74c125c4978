import { parseJsonValues } from "../../json/parseJson";
import { type Place, type Problem, quoted } from "../../json/problem";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/value";
import type { TextFile } from "../format";
import { ANSWER_KINDS, type AnswerKey, aboutNamedIn, callNamedIn, keyOfCall, UNUSED_KEYS } from "./calls";
import { type CommandLine, withoutCommandLines } from "./commandLines";
import { LazyPlace } from "./lazyPlace";
import { COLLECTED_FORMAT, isOutput, notJsonOutput } from "./recognise";

type Path = readonly (string | number)[];

/** One answer of `aws organizations`, or one page of it. */
export interface Answer {
  readonly key: AnswerKey;
  /** "list-accounts-for-parent"; null where nothing tells which call it was. */
  readonly call: string | null;
  /** The id that was asked about; null where the call has none, or nothing tells it. */
  readonly about: string | null;
  readonly records: readonly AnswerRecord[];
  readonly at: Place;
  /** Whether another page follows. */
  readonly goesOn: boolean;
}

/** One record of an answer. */
export interface AnswerRecord {
  readonly value: JsonValue;
  readonly at: Place;
}

/** What files of the AWS command line hold. */
export interface Answers {
  readonly answers: readonly Answer[];
  /** What stands beside the answers and is none, such as policy documents. */
  readonly others: readonly TextFile[];
  /** Calls that AWS denied to whoever collected. */
  readonly denied: readonly { readonly call: string; readonly at: Place }[];
  /** Whether our script collected any of it. */
  readonly isCollected: boolean;
  readonly warnings: readonly Problem[];
}

/** Where a value stands, for everything within it. */
interface Source {
  /** What tells the call and the id: the file's path and the command line above. */
  readonly words: string;
  readonly placeOf: (path: Path) => Place;
}

/** Reads all files, or says what about them can't be read. */
export function readAnswers(
  files: readonly TextFile[],
): { readonly ok: true; readonly value: Answers } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const answers: Answer[] = [];
  const others: TextFile[] = [];
  const denied: { readonly call: string; readonly at: Place }[] = [];
  const warnings: Problem[] = [];
  const problems: Problem[] = [];
  let isCollected = false;
  for (const file of files) {
    const notJson = notJsonOutput(file);
    if (notJson !== null) {
      problems.push(notJson);
      continue;
    }
    const { parsed, commands } = parsedValues(file.text);
    if ("syntaxError" in parsed) {
      if (isOutput(file)) problems.push(inFile(file.path, parsed.syntaxError));
      else others.push(file);
      continue;
    }
    const found = parsed.values.flatMap(
      ({ value, placeOf }) => answersOf(value, sourceOf(file, commands, placeOf)) ?? [],
    );
    if (found.length === 0) others.push(file);
    else problems.push(...parsed.problems.map((problem) => inFile(file.path, problem)));
    for (const each of found) {
      answers.push(...each.answers);
      denied.push(...each.denied);
      isCollected ||= each.isCollected === true;
      warnings.push(...each.warnings);
      problems.push(...each.problems);
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { answers, others, denied, isCollected, warnings } };
}

/** As plain JSON where it is; else what a shell has shown, with the commands between the answers. */
function parsedValues(text: string): {
  readonly parsed: ReturnType<typeof parseJsonValues>;
  readonly commands: readonly CommandLine[];
} {
  const parsed = parseJsonValues(text);
  if (!("syntaxError" in parsed)) return { parsed, commands: [] };
  const shown = withoutCommandLines(text);
  return shown.text === text ? { parsed, commands: [] } : { ...shown, parsed: parseJsonValues(shown.text) };
}

interface Found {
  readonly answers: readonly Answer[];
  readonly denied: Answers["denied"];
  readonly isCollected?: boolean;
  readonly warnings: readonly Problem[];
  readonly problems: readonly Problem[];
}
const NOTHING: Found = { answers: [], denied: [], warnings: [], problems: [] };

/** null: no answer of `aws organizations`. */
function answersOf(value: JsonValue, source: Source): Found | null {
  if (Array.isArray(value)) return queriedAnswers(value, source);
  if (!isJsonObject(value)) return null;
  if (value.format === COLLECTED_FORMAT) return collectedAnswers(value, source);
  // As test tools record them.
  if (typeof value.status_code === "number" && isJsonObject(value.data))
    return plainAnswers(value.data, ["data"], source, null, null);
  return plainAnswers(value, [], source, null, null);
}

function plainAnswers(
  value: JsonObject,
  path: Path,
  source: Source,
  call: string | null,
  about: string | null,
): Found | null {
  const keys = Object.keys(value);
  const key = (Object.keys(ANSWER_KINDS) as AnswerKey[]).find((each) => each in value);
  if (key === undefined) {
    const unused = UNUSED_KEYS.find((each) => each in value);
    if (unused === undefined) return keys.length === 0 && call !== null ? NOTHING : null;
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

/** The file of our script: every answer under its call, and under the id that the call was about. */
function collectedAnswers(value: JsonObject, source: Source): Found {
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
  const { answers, notAnswered } = value;
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
    warnings: found.flatMap((each) => each.warnings),
    problems: found.flatMap((each) => each.problems),
  };
}

function collectedCall(call: string, answered: JsonValue, source: Source): Found {
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
    return plainAnswers(each, at, source, call, call === "list-policies" ? null : about) ?? wrong(at);
  });
  return {
    answers: found.flatMap((each) => each.answers),
    denied: [],
    warnings: found.flatMap((each) => each.warnings),
    problems: found.flatMap((each) => each.problems),
  };
}

const KEYS_BY_ARN: readonly (readonly [RegExp, AnswerKey])[] = [
  [/^arn:[\w-]+:organizations::\d+:account\//, "Accounts"],
  [/^arn:[\w-]+:organizations::\d+:ou\//, "OrganizationalUnits"],
  [/^arn:[\w-]+:organizations::\d+:root\//, "Roots"],
  [/^arn:[\w-]+:organizations::\w+:policy\//, "Policies"],
];

/** A bare list, as `--query Accounts` leaves it: its records tell by their ARNs what they are. */
function queriedAnswers(list: readonly JsonValue[], source: Source): Found | null {
  const first = list[0];
  const arn = isJsonObject(first) && typeof first.Arn === "string" ? first.Arn : "";
  const key = KEYS_BY_ARN.find(([pattern]) => pattern.test(arn))?.[1];
  if (key === undefined) return null;
  const placeOfRecord = (index: number) => source.placeOf([index]);
  const records = list.map((value, index) => ({ value, at: new LazyPlace(placeOfRecord, index) }));
  const at = new LazyPlace(() => source.placeOf([]));
  return { ...NOTHING, answers: [answer(key, records, source, { call: null, about: null, at, goesOn: false })] };
}

function sourceOf({ path }: TextFile, commands: readonly CommandLine[], placeOf: (path: Path) => Place): Source {
  const { line = 1 } = commands.length === 0 ? {} : placeOf([]);
  const above = commands.findLast((each) => each.line < line);
  return { words: above?.command ?? path, placeOf: (within) => ({ file: path, ...placeOf(within) }) };
}

function leftOut(what: string, at: Place): Problem {
  return {
    severity: "warning",
    code: "answer-left-out",
    at,
    message: `An answer was left out: a design holds nothing of ${quoted(what)}.`,
    remedy: "",
  };
}

function inFile(file: string, problem: Problem): Problem {
  return { ...problem, at: { file, ...problem.at } };
}

function error(code: string, at: Place, message: string, remedy: string): Problem {
  return { severity: "error", code, at, message, remedy };
}
