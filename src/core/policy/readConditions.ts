import { nearestOf } from "../json/nearest";
import { quoted } from "../json/problem";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/value";
import { parseBoolean } from "./condition";
import { OPERATOR_NAMES, parseOperator } from "./operators";
import { type Path, type PolicyReader, shown } from "./reader";
import { parseDate, parseIpRange, parseNumber } from "./scalars";
import type { ConditionClause, ConditionOperator } from "./types";

/** Reads the Condition of a statement: operators, their keys, and values as texts. */
export function readConditions(
  reader: PolicyReader,
  condition: JsonValue | undefined,
  path: Path,
): readonly ConditionClause[] {
  if (condition === undefined) return [];
  if (!isJsonObject(condition)) {
    reader.unclear("wrong-type", path, `Condition must be an object of operators, found ${shown(condition)}.`);
    return [];
  }
  return Object.entries(condition).flatMap(([name, keys]) => {
    const at = [...path, name];
    const operator = parseOperator(name);
    if (operator === null) {
      const meant = suggestionFor(name);
      reader.unclear(
        "unknown-operator",
        at,
        `There is no condition operator ${quoted(name)}.`,
        meant === null ? "" : `Did you mean “${meant}”?`,
        "key",
      );
      return [];
    }
    if (!isJsonObject(keys)) {
      reader.unclear("wrong-type", at, `${name} must be an object of condition keys, found ${shown(keys)}.`);
      return [];
    }
    return readKeys(reader, operator, keys, at);
  });
}

function suggestionFor(name: string): string | null {
  const [, all, any, plain = "", ifExists] = /^(?:For(?:(All)|(Any))Values?:)?(.*?)(IfExists)?$/i.exec(name) ?? [];
  const meant = nearestOf(plain, OPERATOR_NAMES);
  if (meant === null) return null;
  const quantifier = all !== undefined ? "ForAllValues:" : any !== undefined ? "ForAnyValue:" : "";
  const whole = `${quantifier}${meant}${ifExists === undefined ? "" : "IfExists"}`;
  return parseOperator(whole) === null ? meant : whole;
}

function readKeys(
  reader: PolicyReader,
  operator: ConditionOperator,
  keys: JsonObject,
  path: Path,
): readonly ConditionClause[] {
  const seen = new Set<string>();
  return Object.entries(keys).flatMap(([key, value]) => {
    const at = [...path, key];
    if (seen.has(key.toLowerCase()))
      reader.unclear(
        "duplicate-condition-key",
        at,
        `${operator.name} names the key ${quoted(key)} twice, as letter case does not matter in keys.`,
        "Keep one of the two.",
        "key",
      );
    seen.add(key.toLowerCase());
    if (!/^[^\s:]+:\S/.test(key))
      reader.warn(
        "condition-key",
        at,
        `${quoted(key)} is not a condition key.`,
        "Write “service:Key” or “aws:Key”.",
        "key",
      );
    const values = readValues(reader, value, key, at);
    values.forEach((text, index) => {
      checkValue(reader, operator, key, text, Array.isArray(value) ? [...at, index] : at);
    });
    return [{ operator, key, values }];
  });
}

function readValues(reader: PolicyReader, value: JsonValue, key: string, path: Path): readonly string[] {
  const values = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
  if (values.length === 0)
    reader.refused(
      "empty-list",
      path,
      `The condition on ${quoted(key)} has no value.`,
      "Add a value or remove the condition.",
    );
  return values.flatMap((entry, index) => {
    if (typeof entry === "string" || typeof entry === "number" || typeof entry === "boolean") return [String(entry)];
    reader.unclear(
      "wrong-type",
      Array.isArray(value) ? [...path, index] : path,
      `The value of a condition on ${quoted(key)} must be a string, number, boolean or a list of them, found ${shown(entry)}.`,
    );
    return [];
  });
}

function checkValue(
  reader: PolicyReader,
  { name, comparison }: ConditionOperator,
  key: string,
  text: string,
  path: Path,
): void {
  const expected = expectedBy(comparison, text);
  if (expected !== null)
    reader.warn(
      "condition-value",
      path,
      `${name} on ${quoted(key)} compares with ${quoted(text)}, which is not ${expected}.`,
      "As it stands the value matches nothing.",
    );
}

/** What the operator wants where the text isn't one; null where it is. */
function expectedBy(comparison: ConditionOperator["comparison"], text: string): string | null {
  if (comparison.startsWith("Numeric")) return parseNumber(text) === null ? "a number" : null;
  if (comparison.startsWith("Date")) return parseDate(text) === null ? "a date such as 2026-01-31T00:00:00Z" : null;
  if (comparison === "IpAddress")
    return parseIpRange(text) === null ? "an IP address range such as 203.0.113.0/24" : null;
  if (comparison === "Bool" || comparison === "Null") return parseBoolean(text) === null ? "“true” or “false”" : null;
  return null;
}
