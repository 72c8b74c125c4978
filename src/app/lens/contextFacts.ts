import { inRegion } from "../../core/engine";
import type { ContextValue, Lens } from "../../core/engine/types";

/** One thing that a question says beyond action, region and principal. */
export interface ContextFact {
  readonly key: string;
  /** "MFA present", "aws:PrincipalTag/team = platform", "no aws:SourceVpce". */
  readonly text: string;
}

export const MFA_KEY = "aws:MultiFactorAuthPresent";

/** What the lens says of the key, in whatever letter case; undefined: nothing, so that it is open. */
export function contextValueOf(lens: Lens, key: string): ContextValue | undefined {
  const known = keyIn(lens, key);
  return known === undefined ? undefined : lens.context[known];
}

/** `withContext`; a Region goes to its own place in the question. */
export function withFact(lens: Lens, key: string, value: ContextValue): Lens {
  if (typeof value === "string" && value !== "" && isSameKey(key, "aws:RequestedRegion")) return inRegion(lens, value);
  return withContext(lens, key, value);
}

/** The lens with the key known, known to be absent (null) or open (undefined). */
export function withContext(lens: Lens, key: string, value: ContextValue | undefined): Lens {
  const known = keyIn(lens, key);
  const { [known ?? key]: _before, ...others } = lens.context;
  return { ...lens, context: value === undefined ? others : { ...others, [known ?? key]: value } };
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

export function factText(key: string, value: ContextValue): string {
  if (isSameKey(key, MFA_KEY) && value === "true") return "MFA present";
  if (isSameKey(key, MFA_KEY) && value === "false") return "MFA not present";
  if (value === null) return `no ${key}`;
  return `${key} = ${typeof value === "string" ? value : value.join(", ")}`;
}

/** "platform", or several values where commas part them. */
export function contextValueFrom(text: string): ContextValue {
  const values = text
    .split(",")
    .map((value) => value.trim())
    .filter(Boolean);
  return values.length > 1 ? values : text.trim();
}

function keyIn(lens: Lens, key: string): string | undefined {
  return Object.keys(lens.context).find((candidate) => isSameKey(candidate, key));
}

/** Condition keys have no letter case. */
function isSameKey(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
