import { jsonPath } from "../json/parseJson";
import { MAX_PROBLEMS, type Place, type Problem, quoted } from "../json/problem";
import type { JsonValue } from "../json/value";

export type Path = readonly (string | number)[];
/** What of a member a problem is about. */
export type Part = "value" | "key";

/** Collects problems while a document is read, at most the first 1,000, and whether any left it without one meaning. */
export class PolicyReader {
  readonly problems: Problem[] = [];
  readable = true;
  readonly #placeOf: (path: Path, part: Part) => Place;

  constructor(placeOf?: (path: Path, part: Part) => Place) {
    this.#placeOf = placeOf ?? ((path) => ({ path: jsonPath(path) }));
  }

  /** Whether there are so many problems that no more are kept. */
  get isFull(): boolean {
    return this.problems.length >= MAX_PROBLEMS;
  }

  /** The text has no one meaning. */
  unclear(code: string, path: Path, message: string, remedy = "", part: Part = "value"): void {
    this.readable = false;
    this.refused(code, path, message, remedy, part);
  }

  /** The meaning is clear, but AWS would refuse it. */
  refused(code: string, path: Path, message: string, remedy = "", part: Part = "value"): void {
    if (!this.isFull) this.problems.push({ severity: "error", code, at: this.#placeOf(path, part), message, remedy });
  }

  /** It works, but probably not as meant. */
  warn(code: string, path: Path, message: string, remedy = "", part: Part = "value"): void {
    if (!this.isFull) this.problems.push({ severity: "warning", code, at: this.#placeOf(path, part), message, remedy });
  }
}

/** A JSON value as it may stand in a message. */
export function shown(value: JsonValue): string {
  return quoted(typeof value === "string" ? value : JSON.stringify(value));
}
