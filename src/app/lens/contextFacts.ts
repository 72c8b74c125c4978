import { inRegion } from "../../core/engine";
import type { ContextValue, Lens } from "../../core/engine/types";
import { isSameKey, keyIn } from "../../core/words/contextFacts";

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

/** "platform", or several values where commas part them. */
export function contextValueFrom(text: string): ContextValue {
  const values = text
    .split(",")
    .map((value) => value.trim())
    .filter(Boolean);
  return values.length > 1 ? values : text.trim();
}
