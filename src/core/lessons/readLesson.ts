import { documentAt } from "../design/readDocument";
import type { Document, NodeId } from "../design/types";
import type { Request } from "../engine/types";
import { policyProblems } from "../formats/policyProblems";
import { readContext } from "../formats/requests";
import { FieldReader } from "../json/fieldReader";
import { parseJson } from "../json/parseJson";
import { quoted, type Result } from "../json/problem";
import { ProblemList } from "../json/problemList";
import {
  countOf,
  oneOf,
  refuseUnknownFields,
  requiredReader,
  shortText,
  shortTexts,
  wholeNumber,
} from "../json/strictFields";
import { isJsonObject, type JsonValue, present } from "../json/value";
import { type Goal, goalKindNamed, goalKindNames } from "./goals";
import { LESSON_FORMAT, LESSON_VERSION } from "./lessonFormat";
import { claimHolds } from "./prediction";
import type { Choice, Claim, Lesson, Prediction, TextBlock } from "./types";

const FIELDS = [
  "format",
  "version",
  "id",
  "title",
  "minutes",
  "terms",
  "text",
  "prediction",
  "start",
  "task",
  "hints",
  "goals",
  "praise",
  "next",
];

/** A check asks every goal's requests of every account after every change: so much of it stays quick. */
const MAX_NODES = 300;
const MAX_PROBES = 200;
const MAX_CHARACTERS = 2_000_000;
const PARAGRAPH = 2_000;
const LINE = 300;

/**
 * Reads a lesson's file, whole or not at all: every problem comes at once, in the order of the text, with its place.
 *
 * The starting design is read as any document, policies that have no one meaning are refused, and the engine confirms the
 * answer that a prediction marks as right. Sizes are limited, so that checking a stranger's lesson stays quick.
 */
export function readLesson(text: string): Result<Lesson> {
  if (text.length > MAX_CHARACTERS) {
    const message = `The lesson has ${text.length} characters; at most ${MAX_CHARACTERS} are read.`;
    return {
      ok: false,
      problems: [{ severity: "error", code: "too-large", at: {}, message, remedy: "Make it smaller." }],
    };
  }
  const parsed = parseJson(text);
  if ("syntaxError" in parsed) return { ok: false, problems: [parsed.syntaxError] };
  const problems = new ProblemList(parsed.placeOf, parsed.problems);
  const top = topOf(parsed.value, problems);
  const lesson = top === null ? null : lessonIn(top);
  return lesson !== null && problems.isEmpty
    ? { ok: true, value: lesson, warnings: [] }
    : { ok: false, problems: problems.inOrder() };
}

function topOf(value: JsonValue, problems: ProblemList): FieldReader | null {
  if (!isJsonObject(value) || value.format !== LESSON_FORMAT) {
    const message = `This is not an Orgwright lesson: its “format” isn't “${LESSON_FORMAT}”.`;
    problems.error(
      isJsonObject(value) ? ["format"] : [],
      "not-a-lesson",
      message,
      "Open a lesson that Orgwright saved.",
    );
    return null;
  }
  if (value.version !== LESSON_VERSION) {
    const message = `This Orgwright reads version ${LESSON_VERSION} of the format of lessons.`;
    problems.error(["version"], "unknown-version", message, "Open it with a newer Orgwright.");
    return null;
  }
  return new FieldReader(value, [], problems);
}

function lessonIn(top: FieldReader): Lesson | null {
  const owner = "The lesson";
  top.json("format");
  top.json("version");
  const id = shortText(top, "id", owner, 60);
  if (id !== "" && !/^[a-z0-9-]+$/.test(id))
    top.error(["id"], "id-shape", `${quoted(id)} is no id of a lesson.`, "Use small letters, digits and hyphens.");
  const facts = {
    id,
    title: shortText(top, "title", owner, 100),
    minutes: wholeNumber(top, "minutes", owner, { least: 1, most: 240 }),
    terms: termsOf(top),
    text: blocksIn(top),
    task: shortText(top, "task", owner, PARAGRAPH),
    hints: shortTexts(top, "hints", owner, { most: PARAGRAPH, entries: 8 }),
    goals: goalsIn(top),
    praise: shortText(top, "praise", owner, PARAGRAPH),
    next: shortText(top, "next", owner, LINE),
  };
  const start = startIn(top);
  const predictionReader = requiredReader(top, "prediction", owner);
  const prediction = predictionReader === undefined ? null : predictionIn(predictionReader, start);
  refuseUnknownFields(top, FIELDS);
  return start === null || prediction === null ? null : { ...facts, prediction, start };
}

/** Ids of terms; whether the glossary has them is seen when they are opened. */
function termsOf(top: FieldReader): readonly string[] {
  const terms = shortTexts(top, "terms", "The lesson", { most: 60, entries: 30 });
  terms.forEach((term, index) => {
    if (!/^[a-z0-9-]+$/.test(term))
      top.error(
        ["terms", index],
        "id-shape",
        `${quoted(term)} is no id of a term.`,
        "Use small letters, digits and hyphens.",
      );
  });
  return terms;
}

function blocksIn(top: FieldReader): readonly TextBlock[] {
  if (!Object.hasOwn(top.object, "text")) top.missing("text", "The lesson");
  const blocks = top.list("text") ?? [];
  countOf(top, "text", blocks.length, 1, 20);
  return blocks.map((block, index) => {
    if (typeof block === "string") {
      if (block.length > PARAGRAPH)
        top.error(
          ["text", index],
          "too-long",
          `The paragraph has ${block.length} characters; at most ${PARAGRAPH} are read.`,
        );
      return block;
    }
    if (!isJsonObject(block)) {
      top.wrongType(["text", index], `Entry ${index} of “text”`, "a paragraph, a list or a table", block);
      return "";
    }
    const reader = new FieldReader(block, ["text", index], top.problems);
    return Object.hasOwn(block, "list") ? listIn(reader) : tableIn(reader);
  });
}

function listIn(reader: FieldReader): TextBlock {
  const list = shortTexts(reader, "list", "The list", { most: PARAGRAPH, entries: 20, least: 1 });
  refuseUnknownFields(reader, ["list"]);
  return { list };
}

function tableIn(reader: FieldReader): TextBlock {
  const head = shortTexts(reader, "head", "The table", { most: LINE, entries: 6, least: 1 });
  if (!Object.hasOwn(reader.object, "rows")) reader.missing("rows", "The table");
  const rows = (reader.list("rows") ?? []).map((row, index) => {
    const cells = Array.isArray(row) ? (row as readonly JsonValue[]) : [];
    if (cells.length !== head.length || !cells.every((cell) => typeof cell === "string" && cell.length <= LINE))
      reader.error(["rows", index], "wrong-row", `Row ${index} must be a list of ${head.length} short texts.`);
    return cells.map((cell) => (typeof cell === "string" ? cell : ""));
  });
  countOf(reader, "rows", rows.length, 1, 30);
  refuseUnknownFields(reader, ["head", "rows"]);
  return { head, rows };
}

function goalsIn(top: FieldReader): readonly Goal[] {
  if (!Object.hasOwn(top.object, "goals")) top.missing("goals", "The lesson");
  const goals = (top.readers("goals") ?? []).flatMap((reader) => goalIn(reader) ?? []);
  countOf(top, "goals", top.list("goals")?.length ?? 0, 1, 20);
  const probes = goals.reduce((sum, goal) => sum + (goalKindNamed(goal.kind)?.probeCount(goal) ?? 0), 0);
  if (probes > MAX_PROBES)
    top.error(
      ["goals"],
      "too-many",
      `The goals ask ${probes} requests of each account; at most ${MAX_PROBES} are asked.`,
    );
  return goals;
}

function goalIn(reader: FieldReader): Goal | null {
  const name = reader.requiredText("kind", "The goal");
  const kind = goalKindNamed(name);
  if (kind === undefined) {
    if (typeof reader.object.kind === "string")
      reader.error(
        ["kind"],
        "unknown-kind",
        `There is no goal of the kind ${quoted(name)}.`,
        `Known are ${goalKindNames.join(", ")}.`,
      );
    return null;
  }
  const sentence = shortText(reader, "sentence", "The goal", LINE);
  const goal = { kind: name, sentence, ...kind.read(reader) } as Goal;
  refuseUnknownFields(reader, ["kind", "sentence", ...kind.fields]);
  return goal;
}

function startIn(top: FieldReader): Document | null {
  const value = top.json("start");
  if (value === undefined) {
    top.missing("start", "The lesson");
    return null;
  }
  const document = documentAt(value, ["start"], top.problems);
  if (document === null) return null;
  const { nodes, organization, policies } = document.design;
  if (nodes.size > MAX_NODES)
    top.error(
      ["start", "nodes"],
      "too-many",
      `The design has ${nodes.size} nodes; at most ${MAX_NODES} are read in a lesson.`,
    );
  [...policies.values()].forEach((policy, index) => {
    const { readable, problems } = policyProblems(organization, policy);
    for (const { code, message, remedy } of readable ? [] : problems)
      top.error(["start", "policies", index, "document"], code, message, remedy);
  });
  return document;
}

function predictionIn(reader: FieldReader, start: Document | null): Prediction {
  const owner = "The prediction";
  const question = shortText(reader, "question", owner, PARAGRAPH);
  if (!Object.hasOwn(reader.object, "choices")) reader.missing("choices", owner);
  const choices = (reader.readers("choices") ?? []).map(choiceIn);
  countOf(reader, "choices", choices.length, 2, 6);
  const right = wholeNumber(reader, "right", owner, { least: 0, most: Math.max(0, choices.length - 1) });
  const requestReader = reader.reader("request");
  const request = requestReader === undefined ? undefined : requestIn(requestReader);
  const why = shortText(reader, "why", owner, PARAGRAPH);
  refuseUnknownFields(reader, ["question", "choices", "right", "request", "why"]);
  const prediction = present({ question, choices, right, request, why });
  if (start !== null) confirm(reader, prediction, start);
  return prediction;
}

/** Notes where the engine disagrees with what the lesson claims. */
function confirm(reader: FieldReader, { choices, right, request }: Prediction, { design }: Document): void {
  if (request === undefined) return;
  choices.forEach(({ claim }, index) => {
    const holds = claim !== undefined && claimHolds(design, request, claim);
    if (holds === (index === right)) return;
    const message =
      claim === undefined
        ? "The prediction has a request, but its right choice doesn't say what the engine answers."
        : holds
          ? "The engine says that this choice is right, but the lesson doesn't mark it."
          : "The lesson marks this choice as right, but the engine says otherwise.";
    reader.error(["choices", index], "engine-disagrees", message, "Mend the choice, or the starting design.");
  });
}

function choiceIn(reader: FieldReader): Choice {
  const text = shortText(reader, "text", "The choice", LINE);
  const claimReader = reader.reader("claim");
  const claim = claimReader === undefined ? undefined : claimIn(claimReader);
  refuseUnknownFields(reader, ["text", "claim"]);
  return present({ text, claim });
}

function claimIn(reader: FieldReader): Claim {
  const verdict = oneOf(reader, "verdict", "The claim", ["allowed", "denied", "exempt"]);
  const at = reader.text("at") as NodeId | undefined;
  refuseUnknownFields(reader, ["verdict", "at"]);
  return present({ verdict, at });
}

function requestIn(reader: FieldReader): Request {
  const request = present({
    accountId: shortText(reader, "accountId", "The request", LINE),
    action: shortText(reader, "action", "The request", LINE),
    resource: reader.text("resource"),
    context: readContext(reader.reader("context")),
  });
  refuseUnknownFields(reader, ["accountId", "action", "resource", "context"]);
  return request;
}
