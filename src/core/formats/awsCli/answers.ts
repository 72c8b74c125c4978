import { parseJsonValues } from "../../json/parseJson";
import { type Place, type Problem, quoted } from "../../json/problem";
import { isJsonObject, type JsonValue } from "../../json/value";
import type { TextFile } from "../format";
import type { AnswerKey } from "./calls";
import { collectedAnswers } from "./collectedAnswers";
import { type AnswersFound, type Path, plainAnswers, queriedAnswers, type Source } from "./plainAnswers";
import { COLLECTED_FORMAT, isOutput, notJsonOutput } from "./recognise";
import { answersShown, type ShellText } from "./shellText";

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
  /** When the oldest of what our script collected was collected. */
  readonly collectedAt: string | undefined;
  readonly warnings: readonly Problem[];
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
  const collectedAt: string[] = [];
  for (const file of files) {
    const notJson = notJsonOutput(file);
    if (notJson !== null) {
      problems.push(notJson);
      continue;
    }
    const { parsed, commands, failures } = parsedValues(file.text);
    if ("syntaxError" in parsed) {
      if (isOutput(file)) problems.push(inFile(file.path, explained(parsed.syntaxError)));
      else others.push(file);
      continue;
    }
    warnings.push(...failures.map((failure) => callFailed(file.path, failure)));
    const found = parsed.values.flatMap(
      ({ value, placeOf }) => answersOf(value, sourceOf(file, commands, placeOf)) ?? [],
    );
    const queried = found.length === 0 ? commands.find(({ command }) => command.includes("--query")) : undefined;
    if (queried !== undefined) problems.push(cutOut(file.path, queried));
    else if (found.length === 0 && failures.length === 0) others.push(file);
    else problems.push(...parsed.problems.map((problem) => inFile(file.path, problem)));
    for (const each of found) {
      for (const answer of each.answers) answers.push(answer);
      denied.push(...each.denied);
      isCollected ||= each.isCollected === true;
      if (each.collectedAt !== undefined) collectedAt.push(each.collectedAt);
      warnings.push(...each.warnings);
      problems.push(...each.problems);
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { answers, others, denied, isCollected, collectedAt: collectedAt.toSorted()[0], warnings } };
}

/** As plain JSON where it is; else what a shell has shown, with the commands between the answers. */
function parsedValues(text: string): {
  readonly parsed: ReturnType<typeof parseJsonValues>;
  readonly commands: ShellText["commands"];
  readonly failures: ShellText["failures"];
} {
  const parsed = parseJsonValues(text);
  if (!("syntaxError" in parsed)) return { parsed, commands: [], failures: [] };
  const { text: answers, ...shown } = answersShown(text);
  if (answers === text) return { ...shown, parsed };
  // A shell may have shown nothing but what went wrong.
  return { ...shown, parsed: parseJsonValues(/\S/.test(answers) ? answers : "{}") };
}

const TAKE_THE_FILE = "Import the file itself; in CloudShell, Actions → Download file gives it.";

/** What a terminal or a copy of only a part of the text does to JSON. */
function explained(problem: Problem): Problem {
  if (problem.code === "control-character" && /u\{[ad]\}/.test(problem.message)) {
    const message = "A text goes on in the next line here, as where a terminal's window wrapped it.";
    return { ...problem, message, remedy: TAKE_THE_FILE };
  }
  if (/ends inside a string|the end of the text/.test(problem.message))
    return {
      ...problem,
      message: "The text is cut off here: the rest of the answer is missing.",
      remedy: TAKE_THE_FILE,
    };
  return problem;
}

function callFailed(file: string, { line, operation, error }: ShellText["failures"][number]): Problem {
  return {
    severity: "warning",
    code: "call-failed",
    at: { file, line, column: 1 },
    message: `AWS gave no answer of ${operation} but an error: ${error}.`,
    remedy: "Run the command again, where it was denied with the permissions of AWSOrganizationsReadOnlyAccess.",
  };
}

function cutOut(file: string, { line, command }: ShellText["commands"][number]): Problem {
  return {
    severity: "error",
    code: "cut-out",
    at: { file, line },
    message: `What --query left of the answer doesn't tell what it is: ${quoted(command)}.`,
    remedy: "Run the command again without --query.",
  };
}

/** Answers that stand in one list, as `jq -s` makes it. */
function listedAnswers(values: readonly JsonValue[], source: Source): AnswersFound | null {
  const found = values.map((value, index) =>
    isJsonObject(value) ? plainAnswers(value, source, { path: [index] }) : null,
  );
  if (values.length === 0 || found.includes(null)) return null;
  const all = found.flatMap((each) => each ?? []);
  return {
    answers: all.flatMap(({ answers }) => answers),
    denied: [],
    warnings: all.flatMap(({ warnings }) => warnings),
    problems: all.flatMap(({ problems }) => problems),
  };
}

/** null: no answer of `aws organizations`. */
function answersOf(value: JsonValue, source: Source): AnswersFound | null {
  if (Array.isArray(value)) return queriedAnswers(value, source) ?? listedAnswers(value, source);
  if (!isJsonObject(value)) return null;
  if (value.format === COLLECTED_FORMAT) return collectedAnswers(value, source);
  // As test tools record them.
  if (typeof value.status_code === "number" && isJsonObject(value.data))
    return plainAnswers(value.data, source, { path: ["data"] });
  return plainAnswers(value, source);
}

function sourceOf({ path }: TextFile, commands: ShellText["commands"], placeOf: (path: Path) => Place): Source {
  const { line = 1 } = commands.length === 0 ? {} : placeOf([]);
  const above = commands.findLast((each) => each.line < line);
  return { words: above?.command ?? path, placeOf: (within) => ({ file: path, ...placeOf(within) }) };
}

function inFile(file: string, problem: Problem): Problem {
  return { ...problem, at: { file, ...problem.at } };
}
