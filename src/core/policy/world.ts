/** A three-valued answer: `maybe` hangs on what isn't known. */
export type Match = "yes" | "no" | "maybe";

/** What is known of one request when a statement is held against it. */
export interface World {
  /** The values of a condition key (lower case): none where it is absent, undefined where it isn't known. */
  valuesOf(key: string): readonly string[] | undefined;
  /** One resource; undefined where it isn't known. */
  readonly resource: string | undefined;
}

export function not(match: Match): Match {
  return match === "maybe" ? "maybe" : match === "yes" ? "no" : "yes";
}

/** `no` if one is, else `maybe` if one is. Stops at the first `no`. */
export function allOf<T>(items: readonly T[], matchOf: (item: T) => Match): Match {
  let result: Match = "yes";
  for (const item of items) {
    const match = matchOf(item);
    if (match === "no") return "no";
    if (match === "maybe") result = "maybe";
  }
  return result;
}

/** `yes` if one is, else `maybe` if one is. Stops at the first `yes`. */
export function anyOf<T>(items: readonly T[], matchOf: (item: T) => Match): Match {
  let result: Match = "no";
  for (const item of items) {
    const match = matchOf(item);
    if (match === "yes") return "yes";
    if (match === "maybe") result = "maybe";
  }
  return result;
}
