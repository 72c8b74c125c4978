import type { Place, Problem } from "./problem";

/** A way from the top of a JSON value to one inside it. */
export type JsonPath = readonly (string | number)[];

/** Collects what is wrong with a parsed text, to be told all at once. */
export class ProblemList {
  readonly #problems: Problem[];

  constructor(
    readonly placeOf: (path: JsonPath) => Place,
    problems: readonly Problem[],
  ) {
    this.#problems = [...problems];
  }

  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  error(path: JsonPath, code: string, message: string, remedy = ""): void {
    this.#problems.push({ severity: "error", code, at: this.placeOf(path), message, remedy });
  }

  /** In the order of the text. */
  inOrder(): readonly Problem[] {
    return this.#problems.toSorted(
      (a, b) => (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0),
    );
  }
}
