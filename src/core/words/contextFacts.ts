import type { ContextValue, Lens } from "../engine/types";

/** One thing that a question says beyond action, region and principal. */
export interface ContextFact {
  readonly key: string;
  /** "MFA present", "aws:PrincipalTag/team = platform", "no aws:SourceVpce". */
  readonly text: string;
}

/** Whether the caller showed a second factor. */
export const MFA_KEY = "aws:MultiFactorAuthPresent";

/** What the lens says of the key, in whatever letter case; undefined: nothing, so that it is open. */
export function contextValueOf(lens: Lens, key: string): ContextValue | undefined {
  const known = keyIn(lens, key);
  return known === undefined ? undefined : lens.context[known];
}

/** Where the person has made the question other than the ordinary one: keys added, changed, or left open. */
export function changedFacts(lens: Lens, ordinary: Lens): readonly ContextFact[] {
  const isChanged = (key: string) =>
    JSON.stringify(contextValueOf(ordinary, key)) !== JSON.stringify(contextValueOf(lens, key));
  const told = Object.entries(lens.context).map(([key, value]) => ({ key, text: factText(key, value) }));
  const leftOpen = Object.keys(ordinary.context)
    .filter((key) => contextValueOf(lens, key) === undefined)
    .map((key) => ({ key, text: `${key} open` }));
  return [...told, ...leftOpen].filter(({ key }) => isChanged(key));
}

/** "MFA present", "no aws:SourceVpce": what a question says of a key. */
export function factText(key: string, value: ContextValue): string {
  if (isSameKey(key, MFA_KEY) && value === "true") return "MFA present";
  if (isSameKey(key, MFA_KEY) && value === "false") return "MFA not present";
  if (value === null) return `no ${key}`;
  return `${key} = ${typeof value === "string" ? value : value.join(", ")}`;
}

/** The key as the lens writes it, in whatever letter case; undefined where it says nothing of it. */
export function keyIn(lens: Lens, key: string): string | undefined {
  return Object.keys(lens.context).find((candidate) => isSameKey(candidate, key));
}

/** Condition keys have no letter case. */
export function isSameKey(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
