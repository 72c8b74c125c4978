import type { PolicyType } from "../design/types";
import { parseJson } from "../json/parseJson";
import type { Problem } from "../json/problem";
import { isJsonObject } from "../json/value";
import { encodingProblem } from "./encoding";
import { explainedSyntax } from "./notJson";
import { readPolicyDocument } from "./readPolicyDocument";
import type { PolicyReading } from "./types";
import type { KnownActions } from "./unknownNames";

export interface PolicyLimits {
  /** The quota in force for a document of this type; not checked where absent. */
  readonly maxCharacters?: number;
  /** The services and actions that exist: others are warned of. Their names are not checked where absent. */
  readonly knownActions?: KnownActions;
}

/**
 * Reads the text of a service or resource control policy completely: every problem comes with line, column and JSON path.
 * A byte order mark is ignored. Duplicate keys, reserved keys and broken Unicode make it unreadable, as does what
 * `readPolicyDocument` finds to have no one meaning.
 */
export function readPolicy(text: string, type: PolicyType, limits: PolicyLimits = {}): PolicyReading {
  const encoding = encodingProblem(text);
  if (encoding !== null) return unreadable([encoding]);
  const parsed = parseJson(text);
  if ("syntaxError" in parsed) return unreadable([explainedSyntax(text, parsed.syntaxError)]);
  const { value, placeOf } = parsed;
  if (!isJsonObject(value)) return unreadable([...parsed.problems, notAnObject(placeOf([]))]);
  const reading = readPolicyDocument(value, type, { ...limits, placeOf });
  const readable = reading.readable && parsed.problems.length === 0;
  return {
    readable,
    statements: readable ? reading.statements : [],
    problems: toldOnce(parsed.problems, reading.problems).toSorted(byPlace),
    document: value,
  };
}

/** Of a key that JSON may hold but no one should use: that the language has no such element, or that it isn't allowed at all. */
function toldOnce(ofJson: readonly Problem[], ofLanguage: readonly Problem[]): readonly Problem[] {
  const placeOf = ({ at }: Problem) => `${at.line}:${at.column}`;
  const reserved = new Set(ofJson.filter(({ code }) => code === "reserved-key").map(placeOf));
  const errors = new Set(ofLanguage.filter(({ severity }) => severity === "error").map(placeOf));
  return [
    ...ofJson.filter((problem) => problem.code !== "reserved-key" || !errors.has(placeOf(problem))),
    ...ofLanguage.filter((problem) => problem.severity === "error" || !reserved.has(placeOf(problem))),
  ];
}

function unreadable(problems: readonly Problem[]): PolicyReading {
  return { readable: false, statements: [], problems, document: null };
}

function notAnObject(at: Problem["at"]): Problem {
  return {
    severity: "error",
    code: "not-an-object",
    at,
    message: "A policy document must be a JSON object.",
    remedy: 'Start it with { "Version": "2012-10-17", "Statement": … }.',
  };
}

function byPlace(a: Problem, b: Problem): number {
  return (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0);
}
