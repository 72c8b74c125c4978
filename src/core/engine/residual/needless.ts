import { type CompiledStatement, type Glob, globsOverlap, type TextPattern } from "../../policy";
import type { Unknowns } from "../partial/solver";

/** The texts that a term lists for one key, or for the resource. */
export interface TextList {
  /** In lower case; null: the resource. */
  readonly key: string | null;
  readonly negated: boolean;
  readonly patterns: readonly TextPattern[];
}

/** What each condition of a term lists, null where it lists no texts; last what its resources are. */
export function textListsOf({ conditions, resource }: CompiledStatement): readonly (TextList | null)[] {
  const ofConditions = conditions.map(({ key, test, operator }): TextList | null =>
    test.kind === "text" ? { key, negated: operator.negated, patterns: test.patterns } : null,
  );
  return [...ofConditions, { key: null, ...resource }];
}

/**
 * Whether leaving out a text that some value can fit may change nothing. `no`: no other text of the list overlaps it, and
 * nothing else is said of the values that fit it, so it does. Else it takes a proof.
 */
export function needlessness(list: TextList, at: number, others: readonly (TextList | null)[]): "maybe" | "no" {
  const pattern = list.patterns[at];
  if (pattern === undefined || !("glob" in pattern)) return "maybe";
  const isNear = (other: TextPattern) => !("glob" in other) || globsOverlap(pattern.glob, other.glob);
  if (list.patterns.some((other, index) => index !== at && isNear(other))) return "maybe";
  const isTold = others.some(
    (other) => other !== null && other.key === list.key && (!other.negated || other.patterns.some(isNear)),
  );
  return isTold ? "maybe" : "no";
}

/** Whether a value that the key, or the resource, can have fits a text of the list; true where that isn't known. */
export function canFit({ key, patterns }: TextList, at: number, unknowns: Unknowns): boolean {
  const pattern = patterns[at];
  return pattern === undefined || !("glob" in pattern) || isPossible(pattern.glob, key, unknowns);
}

function isPossible(glob: Glob, key: string | null, unknowns: Unknowns): boolean {
  const domain = key === null ? unknowns.resourceDomain : unknowns.domainOf(key);
  return domain === null || domain.globs.some((other) => globsOverlap(glob, other));
}
