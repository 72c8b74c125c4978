import { type Glob, globMatches } from "../../policy";
import { type Assignment, type Clause, RESOURCE } from "./constraints";
import { patternsOn } from "./probes";

const MAX_KEEPERS = 6;
const MAX_GUESSES = 4;
/** What stands for a pattern's wildcards in a guess. */
const LIKELY = "x".charCodeAt(0);

/** Values that kept constraints, and are likely to keep others. */
export class Keepers {
  /** By what decides an unknown's values; the newest first. */
  readonly #lists = new Map<string, readonly (readonly string[])[]>();

  /** For unknowns, each with what decides its values: the last value of each, then those before. */
  *assignmentsOf(bounds: ReadonlyMap<string, string>): Iterable<Assignment> {
    const choices = [...bounds].map(([name, bound]) => [name, this.#lists.get(bound) ?? []] as const);
    for (let age = 0; age < MAX_KEEPERS; age++) {
      const values = choices.flatMap(([name, lists]) => {
        const list = lists[age] ?? lists[0];
        return list === undefined ? [] : [[name, list] as const];
      });
      yield new Map(values);
    }
  }

  remember(assignment: Assignment, boundsOf: (name: string) => string): void {
    for (const [name, values] of assignment) {
      const bounds = boundsOf(name);
      const others = (this.#lists.get(bounds) ?? []).filter((other) => other.join("\n") !== values.join("\n"));
      this.#lists.set(bounds, [values, ...others].slice(0, MAX_KEEPERS));
    }
  }
}

/** Resources like those that the domain (patterns of which a resource fits one) and the constraints name. */
export function likelyResources(domain: readonly Glob[], constraints: readonly Clause[]): readonly string[] {
  const named = patternsOn(RESOURCE, constraints).flatMap(({ pattern }) => ("glob" in pattern ? [pattern.glob] : []));
  return [...domain.slice(0, MAX_GUESSES), ...named.slice(0, MAX_GUESSES)]
    .map(({ codes }) => String.fromCharCode(...codes.map((code) => (code < 0 ? LIKELY : code))))
    .filter((text) => domain.some((glob) => globMatches(glob, text)));
}
