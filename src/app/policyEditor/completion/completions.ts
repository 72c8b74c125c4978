import { type JsonPlace, placeInJson } from "../../../core/json/placeInJson";
import { statementAt } from "../statementActions";
import { actionValues } from "./actionValues";
import type { Completion, CompletionSource, PolicyPlace } from "./completion";
import { conditionKeys } from "./conditionKeys";
import { conditionValues } from "./conditionValues";
import {
  effects,
  principals,
  sids,
  statementElements,
  statements,
  topElements,
  versions,
  wholePolicies,
} from "./elements";
import { operators } from "./operators";
import { resourceValues } from "./resourceValues";

export interface Completions {
  readonly place: JsonPlace;
  readonly items: readonly Completion[];
  /** There are more: what is typed next may bring others. */
  readonly isCut: boolean;
}

const MOST = 400;

/** What fits where the cursor stands in the text of a policy and goes with what is typed, and the place that it takes. */
export function completionsAt(text: string, offset: number, source: CompletionSource): Completions {
  const place = placeAt(text, offset);
  const fitting = place.isFilled ? [] : place.role === "key" ? keysAt(place, text, source) : valuesAt(place, source);
  const typed = place.typed.toLowerCase();
  const items = fitting.filter(({ label }) => isWithin(typed, label.toLowerCase()));
  return { place, items: items.slice(0, MOST), isCut: items.length > MOST };
}

/** A word that is typed without its quotation mark counts as typed all the same. */
function placeAt(text: string, offset: number): PolicyPlace {
  const word = /[A-Za-z][\w:.*-]*$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] ?? "";
  const before = placeInJson(text, offset - word.length);
  const place = before.isInString || word === "" ? placeInJson(text, offset) : { ...before, typed: word, to: offset };
  const names = place.path.filter((step) => typeof step === "string");
  return { ...place, names, statement: statementAt(text, place) };
}

/** Whether the letters stand in the text in their order, as Monaco looks for them. */
function isWithin(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function keysAt(place: PolicyPlace, text: string, source: CompletionSource): readonly Completion[] {
  const keys = keysIn(place, source).filter(({ label, kind }) => !isThere(label, kind, place, text));
  const isClosed = place.isInString && text[place.to] === '"';
  const behind = text.slice(place.to + (isClosed ? 1 : 0)).trimStart();
  // Where a value stands already, only the key's name is put; where another key follows, with a comma.
  if (behind.startsWith(":")) return keys.map((key) => ({ ...key, insert: nameIn(key.insert), goesOn: false }));
  if (!behind.startsWith('"')) return keys;
  const comma = text[place.to] === '"' && !isClosed ? ", " : ",";
  return keys.map((key) => ({ ...key, insert: key.insert.includes('"') ? `${key.insert}${comma}` : key.insert }));
}

/** A key stands once in its object; of a policy's elements it is known also what comes behind the cursor. */
function isThere(label: string, kind: Completion["kind"], place: PolicyPlace, text: string): boolean {
  if (place.keysBefore.includes(label)) return true;
  if (kind !== "element" || text.slice(place.from, place.to) === label) return false;
  return new RegExp(`"${label}"\\s*:`).test(place.names.length === 0 ? text : place.statement);
}

function nameIn(insert: string): string {
  return insert.replace(/": [\s\S]*$/, "");
}

function keysIn(place: PolicyPlace, source: CompletionSource): readonly Completion[] {
  const [first, second, operator] = place.names;
  if (first === undefined) return topElements;
  if (first !== "Statement") return [];
  if (second === undefined) return statementElements(source.type);
  if (second !== "Condition") return [];
  return operator === undefined ? operators : conditionKeys(operator, place.statement, source);
}

function valuesAt(place: PolicyPlace, source: CompletionSource): readonly Completion[] {
  const [first, second, operator = "", key] = place.names;
  if (first === undefined) return place.isInString || place.path.length > 0 ? [] : wholePolicies(source.type);
  if (first === "Version") return versions;
  if (first !== "Statement") return [];
  switch (second) {
    case undefined:
      return place.isInString ? [] : statements(source.type, place.path.length > 1);
    case "Sid":
      return sids(place.statement);
    case "Effect":
      return effects(source.type);
    case "Action":
    case "NotAction":
      return actionValues(place.typed, source);
    case "Resource":
    case "NotResource":
      return resourceValues(place.statement, source);
    case "Principal":
      return principals;
    case "Condition":
      return key === undefined ? [] : conditionValues(operator, key, source);
    default:
      return [];
  }
}
