import type { Place } from "../json/problem";

/**
 * What an expression comes to. Objects and maps are `Map`s, so that no key means anything to JavaScript. A list may hold
 * `Unresolved` entries, an object `Unresolved` values: the rest of it stays known.
 */
export type Value = null | boolean | number | string | readonly Value[] | SetValue | ObjectValue | Entity | Unresolved;

/** An object or a map. */
export type ObjectValue = ReadonlyMap<string, Value>;

/** A set: its entries in order, none twice. */
export class SetValue {
  constructor(readonly entries: readonly Value[]) {}
}

/** An object of which not all is known: a key that isn't there may be there all the same, for the reason given. */
export class PartialObject extends Map<string, Value> {
  constructor(
    entries: Iterable<readonly [string, Value]>,
    readonly missing: Unresolved,
  ) {
    super(entries);
  }
}

/** Something with attributes that are worked out when they are asked for, such as a resource or a module. */
export abstract class Entity {
  /** Undefined where it has no such attribute. */
  abstract attribute(name: string): Value | undefined;
  /** "aws_organizations_account.dev", for messages. */
  abstract readonly address: string;
}

/**
 * A value that can't be known here, and why. `fault`: the configuration is wrong there (Terraform would refuse it), which
 * `try` passes over. `sketch` shows it as text, with `${…}` for what isn't known, as far as there is one. `remedy`: what would make
 * it known, one sentence; empty where nothing does.
 */
export class Unresolved {
  constructor(
    readonly reason: string,
    readonly at: Place,
    readonly sketch: string | null = null,
    readonly isFault = false,
    readonly remedy = "",
  ) {}

  withSketch(sketch: string | null): Unresolved {
    return new Unresolved(this.reason, this.at, sketch?.slice(0, MAX_SKETCH) ?? null, this.isFault, this.remedy);
  }
}

const MAX_SKETCH = 50_000;

/** Whether it is a list or tuple; a set is none. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether it is an object or a map. */
export function isObject(value: Value): value is ObjectValue {
  return value instanceof Map;
}

/** What a list, set or object is gone through by; null for all else. */
export function entriesOf(value: Value): readonly (readonly [key: Value, value: Value])[] | null {
  if (isList(value)) return value.map((entry, index) => [index, entry]);
  if (value instanceof SetValue) return value.entries.map((entry) => [entry, entry]);
  if (isObject(value)) return [...value].sort(([a], [b]) => compareKeys(a, b));
  return null;
}

/** Keys in order, for whatever is gone through by key. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** "a list", "text", for messages. */
export function kindOf(value: Value): string {
  if (value === null) return "null";
  if (value instanceof Unresolved) return "unknown";
  if (isList(value)) return "a list";
  if (value instanceof SetValue) return "a set";
  if (isObject(value)) return "an object";
  if (value instanceof Entity) return value.address;
  return typeof value === "string" ? "text" : typeof value === "number" ? "a number" : "true or false";
}
