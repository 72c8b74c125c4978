import type { FieldReader } from "./fieldReader";
import { nearestOf } from "./nearest";
import { numberText } from "./numberText";
import { quoted } from "./problem";
import { isJsonObject, type JsonObject } from "./value";

/** Notes each field that nobody asked for: for what is small and written by hand, such as a lesson, so that an unknown field is a slip. */
export function refuseUnknownFields(reader: FieldReader, known: readonly string[]): void {
  for (const key of Object.keys(reader.extra() ?? {})) {
    const meant = nearestOf(key, known);
    reader.error(
      [key],
      "unknown-field",
      `A field ${quoted(key)} isn't known here.`,
      meant === null ? `Known are ${known.join(", ")}.` : `Did you mean ${quoted(meant)}?`,
    );
  }
}

/** A text that is there, isn't empty and isn't longer than `most` characters. */
export function shortText(reader: FieldReader, key: string, owner: string, most: number): string {
  const text = reader.requiredText(key, owner);
  if (typeof reader.object[key] !== "string") return text;
  if (text.trim() === "") reader.error([key], "empty-text", `“${key}” is empty.`, "Write something there.");
  checkLength(reader, [key], key, text, most);
  return text;
}

/** As many texts as allowed, none longer than `most` characters; at least one where `least` says so. */
export function shortTexts(
  reader: FieldReader,
  key: string,
  owner: string,
  { most, entries, least = 0 }: { readonly most: number; readonly entries: number; readonly least?: number },
): readonly string[] {
  if (!Object.hasOwn(reader.object, key)) {
    if (least > 0) reader.missing(key, owner);
    return [];
  }
  const texts = reader.texts(key) ?? [];
  countOf(reader, key, texts.length, least, entries);
  texts.forEach((text, index) => {
    checkLength(reader, [key, index], `Entry ${index} of “${key}”`, text, most);
  });
  return texts;
}

/** Notes where a list has fewer or more entries than it may. */
export function countOf(reader: FieldReader, key: string, count: number, least: number, most: number): void {
  if (Array.isArray(reader.object[key]) && (count < least || count > most))
    reader.error(
      [key],
      "wrong-count",
      `“${key}” has ${count} entries; ${least === most ? `exactly ${least}` : `${least} to ${most}`} are read.`,
    );
}

/** A whole number from `least` to `most`; notes anything else, and reads it as `least`. */
export function wholeNumber(
  reader: FieldReader,
  key: string,
  owner: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const value = reader.json(key);
  if (value === undefined) reader.missing(key, owner);
  else if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most)
    reader.error([key], "wrong-number", `“${key}” must be a whole number from ${least} to ${most}.`);
  else return value;
  return least;
}

/** One of the words; notes anything else, and reads it as the first. */
export function oneOf<Word extends string>(
  reader: FieldReader,
  key: string,
  owner: string,
  words: readonly [Word, ...Word[]],
): Word {
  const value = reader.requiredText(key, owner);
  const found = words.find((word) => word === value);
  if (found === undefined && typeof reader.object[key] === "string") {
    const known = words.map((word) => `“${word}”`).join(", ");
    reader.error([key], "unknown-word", `“${key}” says ${quoted(value)}.`, `Write one of ${known}.`);
  }
  return found ?? words[0];
}

/** The reader of an object that must be there; undefined, with the problem noted, where it isn't. */
export function requiredReader(reader: FieldReader, key: string, owner: string): FieldReader | undefined {
  if (!Object.hasOwn(reader.object, key)) reader.missing(key, owner);
  return reader.reader(key);
}

function checkLength(
  reader: FieldReader,
  path: readonly (string | number)[],
  subject: string,
  text: string,
  most: number,
): void {
  if (text.length > most)
    reader.error(
      path,
      "too-long",
      `${subject} has ${numberText(text.length)} characters; at most ${numberText(most)} are read.`,
      "Shorten it.",
    );
}

/** The record without the fields that are undefined, as JSON: for records whose values are JSON throughout. */
export function asJson(record: object): JsonObject {
  const json = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  return isJsonObject(json) ? json : {};
}
