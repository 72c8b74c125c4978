const LONG_CHARACTERS = 200_000;

/** Many times what AWS takes for a policy: shown without colours, completion and mends, which would take seconds. */
export function isLong(text: string): boolean {
  return text.length > LONG_CHARACTERS;
}
