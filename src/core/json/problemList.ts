import { MAX_PROBLEMS, type Place, type Problem } from "./problem";

/** A way from the top of a JSON value to one inside it. */
export type JsonPath = readonly (string | number)[];

/** Collects what is wrong with a parsed text, to be told all at once; of very many problems the first 1,000 and their number. */
export class ProblemList {
  readonly #problems: Problem[];
  #untold = 0;

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
    if (this.#problems.length >= MAX_PROBLEMS) this.#untold++;
    else this.#problems.push({ severity: "error", code, at: this.placeOf(path), message, remedy });
  }

  /** In the order of the text. */
  inOrder(): readonly Problem[] {
    const told = this.#problems.toSorted(
      (a, b) => (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0),
    );
    if (this.#untold === 0) return told;
    const message = `There are ${this.#untold} more problems.`;
    return [...told, { severity: "error", code: "more-problems", at: {}, message, remedy: "Mend these first." }];
  }
}
