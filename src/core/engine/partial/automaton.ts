import { foldCase, type Glob, MANY, nextPositions, startPositions } from "../../policy";

/** A pattern as a deterministic automaton whose states are found as a walk needs them. */
export class PatternAutomaton {
  readonly #glob: Glob;
  readonly #states: (readonly number[])[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #next: Map<number, number>[] = [];

  constructor(glob: Glob) {
    this.#glob = glob;
    this.#numberOf(startPositions(glob.codes));
  }

  readonly start = 0;

  next(state: number, character: number): number {
    const known = this.#next[state]?.get(character);
    if (known !== undefined) return known;
    const read = this.#glob.foldsCase ? foldCase(String.fromCharCode(character)).charCodeAt(0) : character;
    const next = this.#numberOf(nextPositions(this.#glob.codes, this.#states[state] ?? [], read));
    this.#next[state]?.set(character, next);
    return next;
  }

  /** The characters that the pattern names next; all others, but colons, lead the same way. */
  named(state: number): readonly number[] {
    return (this.#states[state] ?? []).map((position) => this.#glob.codes[position] ?? -1).filter((code) => code >= 0);
  }

  accepts(state: number): boolean {
    return this.#states[state]?.at(-1) === this.#glob.codes.length;
  }

  /** Nothing that follows can be accepted. */
  isDead(state: number): boolean {
    return this.#states[state]?.length === 0;
  }

  /** Whatever follows, the answer stays. */
  isSettled(state: number): boolean {
    const first = this.#states[state]?.[0];
    return first === undefined || (first === this.#glob.codes.length - 1 && this.#glob.codes[first] === MANY);
  }

  #numberOf(positions: readonly number[]): number {
    const name = positions.join(",");
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#states.length;
      this.#numbers.set(name, number);
      this.#states.push(positions);
      this.#next.push(new Map());
    }
    return number;
  }
}
