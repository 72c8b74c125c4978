import type { JsonValue } from "../../json/value";
import { numberText, TOO_EXACT } from "../exactNumbers";
import { quotedWithMarks } from "../reference";
import { fault, known } from "../stop";
import { Entity, isList, isObject, kindOf, PartialObject, SetValue, Unresolved, type Value } from "../value";
import type { CallContext } from "./types";

/** The value as JSON, keys as they stand (Terraform sorts them). Throws `Stop` with a sketch where a part of it isn't known. */
export function jsonOf(value: Value, call: CallContext): string {
  const writer = new JsonWriter(call);
  const text = writer.text(value, 0);
  if (writer.unresolved !== null) known<Value>(writer.unresolved.withSketch(text));
  return text;
}

/** The same, as a value that may be unresolved, with its sketch. */
export function jsonValueOf(value: Value, call: CallContext): Value {
  const writer = new JsonWriter(call);
  const text = writer.text(value, 0);
  return writer.unresolved?.withSketch(text) ?? text;
}

class JsonWriter {
  /** The first part that isn't known. */
  unresolved: Unresolved | null = null;

  constructor(readonly call: CallContext) {}

  text(value: Value, depth: number): string {
    const { budget } = this.call.environment;
    budget.nesting(depth);
    if (value instanceof Unresolved) return this.#placeholder(value);
    if (typeof value === "string") {
      budget.text(value.length);
      return quotedWithMarks(value);
    }
    if (typeof value === "number") return numberText(value);
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    if (isList(value)) return this.#list(value, depth);
    if (value instanceof SetValue) return this.#list(value.entries, depth);
    if (isObject(value)) return this.#object(value, depth);
    return value instanceof Entity ? fault(`${kindOf(value)} can't be written as JSON here`) : "null";
  }

  #list(entries: readonly Value[], depth: number): string {
    return `[${entries.map((entry) => this.text(entry, depth + 1)).join(",")}]`;
  }

  #object(object: ReadonlyMap<string, Value>, depth: number): string {
    if (object instanceof PartialObject) this.unresolved ??= object.missing;
    const members = [...object].map(([key, value]) => `${quotedWithMarks(key)}:${this.text(value, depth + 1)}`);
    return `{${members.join(",")}}`;
  }

  #placeholder(value: Unresolved): string {
    this.unresolved ??= value;
    return quotedWithMarks(value.sketch ?? "…");
  }
}

/** A JSON value as one of the language's; `scalarOf` says what a text in it becomes, or a key if that is text. */
export function valueOfJson(
  json: JsonValue,
  call: CallContext,
  scalarOf: (text: string) => string | boolean | null = (text) => text,
): Value {
  call.environment.budget.spend(1);
  if (typeof json === "string") return scalarOf(json);
  if (typeof json === "number" && Number.isInteger(json) && !Number.isSafeInteger(json))
    return new Unresolved(TOO_EXACT, call.at);
  if (json === null || typeof json !== "object") return json;
  if (Array.isArray(json)) return json.map((entry: JsonValue) => valueOfJson(entry, call, scalarOf));
  return new Map(
    Object.entries(json).map(([key, value]) => {
      const name = scalarOf(key);
      return [typeof name === "string" ? name : key, valueOfJson(value, call, scalarOf)];
    }),
  );
}
