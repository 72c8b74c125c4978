import { type PolicyType, RESOURCE_CONTROL_POLICY } from "../design/types";
import { quoted } from "../json/problem";
import type { JsonObject, JsonValue } from "../json/value";
import { asLetterCaseMatters, remedyForElement } from "./elementNames";
import { isRcpService } from "./rcpServices";
import { readConditions } from "./readConditions";
import { type Path, type PolicyReader, shown } from "./reader";
import type { PatternList, PolicyStatement } from "./types";

const ELEMENTS = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
];

/** Reads one statement; what it returns counts only while `reader.readable` holds. */
export function readStatement(
  reader: PolicyReader,
  statement: JsonObject,
  type: PolicyType,
  index: number,
  path: Path,
): PolicyStatement {
  const isRcp = type === RESOURCE_CONTROL_POLICY;
  checkElements(reader, statement, path);
  const sid = readSid(reader, statement.Sid, path);
  const effect = readEffect(reader, statement.Effect, path);
  checkPrincipal(reader, statement, isRcp, path);
  const actions = readPatterns(reader, statement, "Action", path);
  const resources = readPatterns(reader, statement, "Resource", path);
  const isFullAccess = isRcp && effect === "Allow" && isEverything(actions) && isEverything(resources);
  if (!isFullAccess) {
    if (isRcp) checkRcpStatement(reader, statement, effect, actions, path);
    checkActions(reader, statement, actions, isRcp, path);
  }
  checkResources(reader, statement, resources, path);
  const conditions = readConditions(reader, statement.Condition, [...path, "Condition"]);
  return { index, sid, effect, actions, resources, conditions };
}

function checkElements(reader: PolicyReader, statement: JsonObject, path: Path): void {
  for (const name of Object.keys(statement).filter((key) => !ELEMENTS.includes(key))) {
    reader.unclear(
      "unknown-element",
      [...path, name],
      `A statement has no element ${quoted(name)}${asLetterCaseMatters(name, ELEMENTS)}.`,
      reader.isFull ? "" : remedyForElement(name, ELEMENTS),
      "key",
    );
  }
}

function readSid(reader: PolicyReader, sid: JsonValue | undefined, path: Path): string | null {
  if (sid === undefined) return null;
  const at = [...path, "Sid"];
  if (typeof sid !== "string") reader.unclear("wrong-type", at, `Sid must be a text, found ${shown(sid)}.`);
  else if (!/^[A-Za-z0-9]*$/.test(sid))
    reader.refused(
      "sid-characters",
      at,
      `Sid may hold letters and digits only, found ${quoted(sid)}.`,
      "Remove the other characters.",
    );
  return typeof sid === "string" ? sid : null;
}

function readEffect(reader: PolicyReader, effect: JsonValue | undefined, path: Path): "Allow" | "Deny" {
  if (effect === "Allow" || effect === "Deny") return effect;
  const at = [...path, "Effect"];
  if (effect === undefined)
    reader.unclear("no-effect", path, "Effect is missing.", 'Add "Effect": "Allow" or "Effect": "Deny".');
  else {
    const meant = ["Allow", "Deny"].find((name) => name.toLowerCase() === String(effect).toLowerCase());
    reader.unclear(
      "unknown-effect",
      at,
      `Effect must be “Allow” or “Deny”${meant === undefined ? "" : " (letter case matters)"}, found ${shown(effect)}.`,
      meant === undefined ? "" : `Write “${meant}”.`,
    );
  }
  return "Deny";
}

function checkPrincipal(reader: PolicyReader, statement: JsonObject, isRcp: boolean, path: Path): void {
  const kind = isRcp ? "resource control policy" : "service control policy";
  for (const name of isRcp ? ["NotPrincipal"] : ["Principal", "NotPrincipal"])
    if (statement[name] !== undefined)
      reader.unclear(
        "principal",
        [...path, name],
        `${name} is not allowed in a ${kind}.`,
        "Name principals in a condition on aws:PrincipalArn.",
        "key",
      );
  if (!isRcp || isEveryone(statement.Principal)) return;
  if (statement.Principal === undefined)
    reader.unclear("no-principal", path, `Principal is missing: a ${kind} must say "*".`, 'Add "Principal": "*".');
  else
    reader.unclear(
      "principal",
      [...path, "Principal"],
      `In a ${kind} Principal must be "*", found ${shown(statement.Principal)}.`,
      'Write "*" and name principals in a condition on aws:PrincipalArn.',
    );
}

function isEveryone(principal: JsonValue | undefined): boolean {
  return principal === "*" || (Array.isArray(principal) && principal.length === 1 && principal[0] === "*");
}

function isEverything({ negated, patterns }: PatternList): boolean {
  return !negated && patterns.length === 1 && patterns[0] === "*";
}

/** Action or NotAction, Resource or NotResource: exactly one of the two, one text or a list of texts. */
function readPatterns(
  reader: PolicyReader,
  statement: JsonObject,
  element: "Action" | "Resource",
  path: Path,
): PatternList {
  const negatedElement = `Not${element}`;
  const has = [element, negatedElement].filter((name) => statement[name] !== undefined);
  if (has.length === 2)
    reader.unclear(
      "both",
      [...path, negatedElement],
      `${element} and ${negatedElement} stand together in one statement.`,
      "Keep one of the two.",
      "key",
    );
  const name = has[0];
  if (name === undefined) {
    reader.unclear(
      `no-${element.toLowerCase()}`,
      path,
      `${element} (or ${negatedElement}) is missing.`,
      `Add ${element}.`,
    );
    return { negated: false, patterns: [] };
  }
  return {
    negated: name === negatedElement,
    patterns: readTexts(reader, statement[name] ?? null, name, [...path, name]),
  };
}

function readTexts(reader: PolicyReader, value: JsonValue, name: string, path: Path): readonly string[] {
  if (typeof value === "string") return [value];
  if (!Array.isArray(value)) {
    reader.unclear("wrong-type", path, `${name} must be a text or a list of texts, found ${shown(value)}.`);
    return [];
  }
  if (value.length === 0) reader.unclear("empty-list", path, `${name} is an empty list.`, "Add an entry.");
  return value.flatMap((entry: JsonValue, index) => {
    if (typeof entry === "string") return [entry];
    reader.unclear("wrong-type", [...path, index], `${name} entry ${index} must be a text, found ${shown(entry)}.`);
    return [];
  });
}

function checkActions(
  reader: PolicyReader,
  statement: JsonObject,
  { negated, patterns }: PatternList,
  isRcp: boolean,
  path: Path,
): void {
  patterns.forEach((pattern, index) => {
    const at = entryPath(statement, negated ? "NotAction" : "Action", index, path);
    if (pattern === "*") return;
    if (!/^[A-Za-z0-9-]+:[A-Za-z0-9*?_-]+$/.test(pattern))
      reader.refused(
        "malformed-action",
        at,
        `${quoted(pattern)} is not an action.`,
        "Write “service:Action”, with * and ? in the action's name only, or “*”.",
      );
    else if (isRcp && !isRcpService(pattern.slice(0, pattern.indexOf(":")).toLowerCase()))
      reader.warn(
        "rcp-service",
        at,
        `Resource control policies do not cover the service of ${quoted(pattern)}.`,
        "The entry has no effect: remove it.",
      );
  });
}

function checkRcpStatement(
  reader: PolicyReader,
  statement: JsonObject,
  effect: string,
  actions: PatternList,
  path: Path,
): void {
  if (effect !== "Deny")
    reader.refused(
      "rcp-effect",
      [...path, "Effect"],
      "A resource control policy can only deny.",
      'Write "Effect": "Deny".',
    );
  if (actions.negated)
    reader.refused(
      "rcp-not-action",
      [...path, "NotAction"],
      "NotAction is not allowed in a resource control policy.",
      "Name the actions.",
    );
  actions.patterns.forEach((pattern, index) => {
    if (pattern === "*" && !actions.negated)
      reader.refused(
        "rcp-every-action",
        entryPath(statement, "Action", index, path),
        "A resource control policy cannot say “*” as an action.",
        "Name services, such as “s3:*”.",
      );
  });
}

function checkResources(
  reader: PolicyReader,
  statement: JsonObject,
  { negated, patterns }: PatternList,
  path: Path,
): void {
  patterns.forEach((pattern, index) => {
    if (pattern.startsWith("*") || /^(arn|\$\{[^}]*\})/.test(pattern)) return;
    reader.refused(
      "malformed-resource",
      entryPath(statement, negated ? "NotResource" : "Resource", index, path),
      `${quoted(pattern)} is neither an ARN nor “*”.`,
      "Write the ARN of the resource, with wildcards where needed.",
    );
  });
}

/** Where an entry stands: a single text needs no list around it. */
function entryPath(statement: JsonObject, name: string, index: number, path: Path): Path {
  return Array.isArray(statement[name]) ? [...path, name, index] : [...path, name];
}
