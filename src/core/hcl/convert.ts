import { numberText, numberWritten, TOO_EXACT } from "./exactNumbers";
import { hasMark } from "./reference";
import { fault, known, unknowable } from "./stop";
import { isList, isObject, kindOf, type ObjectValue, SetValue, type Value } from "./value";

/** As text, which may hold marks. Numbers and true or false become their words. */
export function textOf(value: Value): string {
  const given = known(value);
  if (typeof given === "string") return given;
  if (typeof given === "number") return numberText(given);
  if (typeof given === "boolean") return String(given);
  return fault(`text is needed, but ${kindOf(given)} is given`);
}

/** As text whose letters are looked at: an id that AWS gives later can't be. */
export function plainTextOf(value: Value): string {
  const text = textOf(value);
  if (hasMark(text)) unknowable("it depends on an id that AWS gives only later");
  return text;
}

/** As a number; text that is one counts. */
export function numberOf(value: Value): number {
  const given = known(value);
  if (typeof given === "number") return given;
  const number = typeof given === "string" ? numberWritten(given) : undefined;
  if (number === undefined) return fault(`a number is needed, but ${kindOf(given)} is given`);
  return typeof number === "number" ? number : unknowable(TOO_EXACT);
}

/** A whole number that a function came to; one that JavaScript may have rounded is not taken. */
export function soundNumber(number: number): number {
  return Number.isSafeInteger(number) ? number : unknowable(TOO_EXACT);
}

/** A whole number, such as a position. */
export function wholeOf(value: Value): number {
  const number = numberOf(value);
  return Number.isInteger(number) ? number : fault("a whole number is needed");
}

/** As true or false; the words count. */
export function booleanOf(value: Value): boolean {
  const given = known(value);
  if (typeof given === "boolean") return given;
  if (given === "true" || given === "false") return given === "true";
  return fault(`true or false is needed, but ${kindOf(given)} is given`);
}

/** The entries of a list or set. */
export function listOf(value: Value): readonly Value[] {
  const given = known(value);
  if (isList(given)) return given;
  if (given instanceof SetValue) return given.entries;
  return fault(`a list is needed, but ${kindOf(given)} is given`);
}

/** The entries of an object or map. */
export function objectOf(value: Value): ObjectValue {
  const given = known(value);
  return isObject(given) ? given : fault(`an object is needed, but ${kindOf(given)} is given`);
}
