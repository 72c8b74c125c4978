import { foldCase, type Glob, MANY, nextPositions, startPositions } from "../../policy";

/** Where the match of one pattern stands. */
interface Place {
  /** The pattern's index in the list. */
  readonly index: number;
  readonly positions: readonly number[];
}

/**
 * A list of patterns as one deterministic automaton that accepts what fits any of them; its states are found as a walk
 * needs them. What a state holds are the patterns that can still fit: after a few characters those are few.
 */
export class PatternAutomaton {
  readonly #globs: readonly Glob[];
  readonly #states: (readonly Place[])[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #next: Map<number, number>[] = [];
  readonly #named: (ReadonlySet<number> | undefined)[] = [];

  constructor(globs: readonly Glob[]) {
    this.#globs = globs;
    this.#numberOf(globs.map(({ codes }, index) => ({ index, positions: startPositions(codes) })));
  }

  readonly start = 0;

  next(state: number, character: number): number {
    const known = this.#next[state]?.get(character);
    if (known !== undefined) return known;
    const folded = foldCase(String.fromCharCode(character)).charCodeAt(0);
    const places: Place[] = [];
    for (const { index, positions } of this.#states[state] ?? []) {
      const { codes, foldsCase } = this.#globAt(index);
      const next = nextPositions(codes, positions, foldsCase ? folded : character);
      if (next.length > 0) places.push({ index, positions: next });
    }
    const next = this.#numberOf(places);
    this.#next[state]?.set(character, next);
    return next;
  }

  /** The characters that the patterns name next; all others, but colons, lead the same way. */
  named(state: number): ReadonlySet<number> {
    const known = this.#named[state];
    if (known !== undefined) return known;
    const characters = new Set<number>();
    for (const { index, positions } of this.#states[state] ?? []) {
      const { codes } = this.#globAt(index);
      for (const position of positions) {
        const code = codes[position] ?? -1;
        if (code >= 0) characters.add(code);
      }
    }
    this.#named[state] = characters;
    return characters;
  }

  accepts(state: number): boolean {
    const places = this.#states[state] ?? [];
    return places.some(({ index, positions }) => positions.at(-1) === this.#globAt(index).codes.length);
  }

  /** Nothing that follows can be accepted. */
  isDead(state: number): boolean {
    return this.#states[state]?.length === 0;
  }

  /** Whatever follows, the answer stays. */
  isSettled(state: number): boolean {
    const [first] = this.#states[state] ?? [];
    return first === undefined || this.#acceptsAll(first);
  }

  #globAt(index: number): Glob {
    return this.#globs[index] as Glob;
  }

  #acceptsAll({ index, positions: [first = -1] }: Place): boolean {
    const { codes } = this.#globAt(index);
    return first === codes.length - 1 && codes[first] === MANY;
  }

  /** Where one pattern accepts whatever follows, the others don't matter any more. */
  #numberOf(places: readonly Place[]): number {
    const last = places.find((place) => this.#acceptsAll(place));
    const name =
      last !== undefined ? "*" : places.map(({ index, positions }) => `${index}:${positions.join()}`).join(" ");
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#states.length;
      this.#numbers.set(name, number);
      this.#states.push(last === undefined ? places : [last]);
      this.#next.push(new Map());
    }
    return number;
  }
}
