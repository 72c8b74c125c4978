import { numberText } from "./numberText";
import { quoted } from "./problem";
import type { JsonPath, ProblemList } from "./problemList";
import { isJsonObject, type JsonObject, type JsonValue } from "./value";

/** Four times what the largest organization can have. */
const MAX_RECORDS = 200_000;

/**
 * Reads one object field by field. A field of the wrong type, or a required one that is missing, becomes a problem and
 * reads as empty; the caller asks the list of problems once, at the end. What nobody asked for is `extra()`.
 */
export class FieldReader {
  readonly #asked = new Set<string>();

  constructor(
    readonly object: JsonObject,
    readonly path: JsonPath,
    readonly problems: ProblemList,
  ) {}

  /** The value as it is; undefined where there is none. */
  json(key: string): JsonValue | undefined {
    this.#asked.add(key);
    return Object.hasOwn(this.object, key) ? this.object[key] : undefined;
  }

  text(key: string): string | undefined {
    return this.#typed(key, "text", (value) => (typeof value === "string" ? value : undefined));
  }

  flag(key: string): boolean | undefined {
    return this.#typed(key, "true or false", (value) => (typeof value === "boolean" ? value : undefined));
  }

  jsonObject(key: string): JsonObject | undefined {
    return this.#typed(key, "an object", (value) => (isJsonObject(value) ? value : undefined));
  }

  list(key: string): readonly JsonValue[] | undefined {
    return this.#typed(key, "a list", (value) => (Array.isArray(value) ? (value as readonly JsonValue[]) : undefined));
  }

  texts(key: string): readonly string[] | undefined {
    return this.list(key)?.map((entry, index) => {
      if (typeof entry === "string") return entry;
      this.wrongType([key, index], `Entry ${index} of “${key}”`, "text", entry);
      return "";
    });
  }

  /** An object whose values are all texts, such as tags. */
  textByKey(key: string): Readonly<Record<string, string>> | undefined {
    const object = this.jsonObject(key);
    if (object === undefined) return undefined;
    for (const [name, value] of Object.entries(object))
      if (typeof value !== "string") this.wrongType([key, name], `${quoted(name)} in “${key}”`, "text", value);
    return object as Readonly<Record<string, string>>;
  }

  /** A reader for each entry of a list of objects, of 200,000 at most. */
  readers(key: string): readonly FieldReader[] | undefined {
    const list = this.list(key);
    if (list !== undefined && list.length > MAX_RECORDS) {
      this.error(
        [key],
        "too-many",
        `“${key}” has ${numberText(list.length)} entries; at most ${numberText(MAX_RECORDS)} are read.`,
      );
      return [];
    }
    return list?.flatMap((entry, index) => {
      if (isJsonObject(entry)) return [new FieldReader(entry, [...this.path, key, index], this.problems)];
      this.wrongType([key, index], `Entry ${index} of “${key}”`, "an object", entry);
      return [];
    });
  }

  reader(key: string): FieldReader | undefined {
    const object = this.jsonObject(key);
    return object === undefined ? undefined : new FieldReader(object, [...this.path, key], this.problems);
  }

  /** Notes where it is missing; reads as empty then. */
  requiredText(key: string, owner: string): string {
    const value = this.text(key);
    if (value === undefined && !Object.hasOwn(this.object, key)) this.missing(key, owner);
    return value ?? "";
  }

  missing(key: string, owner: string): void {
    this.error([], "missing-field", `${owner} has no “${key}”.`, `Add “${key}”.`);
  }

  error(path: JsonPath, code: string, message: string, remedy = ""): void {
    this.problems.error([...this.path, ...path], code, message, remedy);
  }

  wrongType(path: JsonPath, subject: string, expected: string, value: JsonValue): void {
    this.error(path, "wrong-type", `${subject} must be ${expected}, but is ${describe(value)}.`);
  }

  /** The fields that nobody asked for, in their order; undefined where there are none. */
  extra(): JsonObject | undefined {
    const unknown = Object.entries(this.object).filter(([key]) => !this.#asked.has(key));
    return unknown.length === 0 ? undefined : Object.fromEntries(unknown);
  }

  #typed<T>(key: string, expected: string, typed: (value: JsonValue) => T | undefined): T | undefined {
    const isFirst = !this.#asked.has(key);
    const value = this.json(key);
    if (value === undefined) return undefined;
    const result = typed(value);
    if (result === undefined && isFirst) this.wrongType([key], `“${key}”`, expected, value);
    return result;
  }
}

function describe(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return `the text ${quoted(value)}`;
  return typeof value === "object" ? "an object" : `${value}`;
}
