import { type PolicyType, RESOURCE_CONTROL_POLICY } from "../design/types";
import { numberText } from "../json/numberText";
import { type Place, quoted } from "../json/problem";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/value";
import { asLetterCaseMatters, remedyForElement } from "./elementNames";
import { type Part, type Path, PolicyReader, shown } from "./reader";
import type { PolicyLimits } from "./readPolicy";
import { readStatement } from "./readStatement";
import type { PolicyReading, PolicyStatement } from "./types";
import { unknownNames } from "./unknownNames";

const VERSION = "2012-10-17";
const ELEMENTS = new Set(["Version", "Id", "Statement"]);

export interface PolicyDocumentOptions extends PolicyLimits {
  /** Where the document stands in its file; JSON paths from the document's top where absent. */
  readonly placeOf?: (path: Path, part?: Part) => Place;
}

/**
 * Reads a parsed policy document, with every problem at once, in the order of the document.
 *
 * Resource control policies differ: they only deny, say `"Principal": "*"`, and name services in `Action`.
 * An older Version, or none, is read as 2012-10-17: AWS refuses it in control policies, and nothing else could be meant.
 * Sources: AWS Organizations User Guide, "SCP syntax", "RCP syntax"; IAM User Guide, "Grammar of the IAM JSON policy language".
 */
export function readPolicyDocument(
  document: JsonObject,
  type: PolicyType,
  { placeOf, maxCharacters, knownActions }: PolicyDocumentOptions = {},
): PolicyReading {
  const reader = new PolicyReader(placeOf);
  const kind = type === RESOURCE_CONTROL_POLICY ? "resource control policy" : "service control policy";
  if (maxCharacters !== undefined) checkSize(reader, document, kind, maxCharacters);
  checkElements(reader, document);
  checkVersion(reader, document.Version, kind);
  const statements = readStatements(reader, document.Statement, type);
  checkSids(reader, statements);
  return {
    readable: reader.readable,
    statements: reader.readable ? statements : [],
    problems:
      knownActions === undefined
        ? reader.problems
        : [...reader.problems, ...unknownNames(document, knownActions, placeOf)],
    document,
  };
}

/** The size of a document as AWS counts it, written without whitespace. */
export function policySizeInCharacters(document: JsonObject): number {
  return JSON.stringify(document).length;
}

function checkSize(reader: PolicyReader, document: JsonObject, kind: string, maxCharacters: number): void {
  const size = policySizeInCharacters(document);
  if (size > maxCharacters)
    reader.refused(
      "too-large",
      [],
      `The document has ${numberText(size)} characters without whitespace; the quota for a ${kind} is ${numberText(maxCharacters)}.`,
      "Split it into several policies or shorten it.",
    );
}

function checkElements(reader: PolicyReader, document: JsonObject): void {
  for (const name of Object.keys(document).filter((key) => !ELEMENTS.has(key))) {
    reader.unclear(
      "unknown-element",
      [name],
      `A policy has no element ${quoted(name)}${asLetterCaseMatters(name, ELEMENTS)}.`,
      remedyForElement(name, ELEMENTS),
      "key",
    );
  }
}

function checkVersion(reader: PolicyReader, version: JsonValue | undefined, kind: string): void {
  if (version === VERSION) return;
  if (version === undefined)
    reader.refused(
      "no-version",
      [],
      `Version is missing: a ${kind} must say "${VERSION}".`,
      `Add "Version": "${VERSION}".`,
    );
  else if (version === "2008-10-17")
    reader.refused(
      "wrong-version",
      ["Version"],
      `Version must be "${VERSION}", found ${shown(version)}.`,
      "Change it.",
    );
  else
    reader.unclear(
      "wrong-version",
      ["Version"],
      `Version must be "${VERSION}", found ${shown(version)}.`,
      "Change it.",
    );
}

function readStatements(
  reader: PolicyReader,
  value: JsonValue | undefined,
  type: PolicyType,
): readonly PolicyStatement[] {
  if (value === undefined) {
    reader.unclear("no-statement", [], "Statement is missing.", 'Add "Statement": [ … ].');
    return [];
  }
  if (isJsonObject(value)) return [readStatement(reader, value, type, 0, ["Statement"])];
  if (!Array.isArray(value)) {
    reader.unclear(
      "wrong-type",
      ["Statement"],
      `Statement must be an object or a list of objects, found ${shown(value)}.`,
    );
    return [];
  }
  if (value.length === 0)
    reader.unclear("empty-statement", ["Statement"], "Statement is empty.", "Add a statement or remove the policy.");
  return value.flatMap((entry: JsonValue, index) => {
    const path = ["Statement", index];
    if (isJsonObject(entry)) return [readStatement(reader, entry, type, index, path)];
    reader.unclear("wrong-type", path, `Statement ${index + 1} must be an object, found ${shown(entry)}.`);
    return [];
  });
}

function checkSids(reader: PolicyReader, statements: readonly PolicyStatement[]): void {
  const firstUses = new Map<string, number>();
  for (const { sid, index } of statements) {
    if (sid === null || sid === "") continue;
    const first = firstUses.get(sid);
    if (first === undefined) firstUses.set(sid, index);
    else
      reader.refused(
        "duplicate-sid",
        ["Statement", index, "Sid"],
        `The Sid ${quoted(sid)} is used in statements ${first + 1} and ${index + 1}; within a policy it may stand once.`,
        "Rename or remove one of them.",
      );
  }
}
