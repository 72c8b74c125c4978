import { foldCase, type World } from "../policy";
import type { ContextValue } from "./types";

type Context = Readonly<Record<string, ContextValue>>;

/** A key's values as a list: none where it is known to be absent. */
export function valuesOf(value: ContextValue): readonly string[] {
  return value === null ? [] : typeof value === "string" ? [value] : value;
}

/**
 * What is known of a request's keys, looked up by lower-case name.
 *
 * `{ "aws:PrincipalTag/*": null }` says that no key with that beginning is there. A name without a colon is no condition
 * key (an unfilled placeholder such as `${Region}`): it is always absent.
 */
export class KnownContext {
  readonly #values: ReadonlyMap<string, readonly string[]>;
  readonly #absentPrefixes: readonly string[];

  constructor(...contexts: readonly Context[]) {
    const entries = contexts.flatMap((context) => Object.entries(context));
    this.#values = new Map(entries.map(([key, value]) => [foldCase(key), valuesOf(value)]));
    this.#absentPrefixes = [...this.#values]
      .filter(([key, values]) => key.endsWith("/*") && values.length === 0)
      .map(([key]) => key.slice(0, -1));
  }

  /** None where the key is absent, undefined where it isn't known. */
  valuesOf(key: string): readonly string[] | undefined {
    const values = this.#values.get(key);
    if (values !== undefined) return values;
    return !key.includes(":") || this.#absentPrefixes.some((prefix) => key.startsWith(prefix)) ? [] : undefined;
  }
}

const NONE: readonly string[] = [];

/** The complete reading: what isn't known is absent. */
export function completeWorld(context: KnownContext, resource: string): World {
  return { valuesOf: (key) => context.valuesOf(key) ?? NONE, resource };
}
