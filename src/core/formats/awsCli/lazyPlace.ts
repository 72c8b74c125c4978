import type { Place, Problem } from "../../json/problem";

/**
 * A place that is worked out when somebody looks at it: thousands of records have one, few are ever told. Its fields are no
 * properties of its own, so whoever copies it must settle it first.
 */
export class LazyPlace implements Place {
  readonly #find: (index: number) => Place;
  readonly #index: number;
  #found: Place | undefined;

  /** `find` gets the index: all records of a list can share it. */
  constructor(find: (index: number) => Place, index = 0) {
    this.#find = find;
    this.#index = index;
  }

  get file(): string | undefined {
    return this.place.file;
  }
  get line(): number | undefined {
    return this.place.line;
  }
  get column(): number | undefined {
    return this.place.column;
  }
  get path(): string | undefined {
    return this.place.path;
  }

  get place(): Place {
    this.#found ??= this.#find(this.#index);
    return this.#found;
  }
}

/** The problems with places as plain records. */
export function settled(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => (problem.at instanceof LazyPlace ? { ...problem, at: problem.at.place } : problem));
}
