/** Typing within this time continues the word. */
export const TYPING_PAUSE_MS = 700;

export interface Typed {
  readonly text: string;
  readonly atMs: number;
}

/** The text so far with one more character; a pause starts a new one. */
export function typedOn(before: Typed | null, character: string, atMs: number): Typed {
  const goesOn = before !== null && atMs - before.atMs < TYPING_PAUSE_MS;
  return { text: (goesOn ? before.text : "") + character.toLowerCase(), atMs };
}

/**
 * The index of the name that typing leads to, or null. The first character, and the same one again and again, looks
 * behind the focused name; a longer text may stay on it.
 */
export function typeAhead(names: readonly string[], focusedIndex: number, text: string): number | null {
  const [first = ""] = text;
  const isOneCharacter = text === first.repeat(text.length);
  const wanted = isOneCharacter ? first : text;
  for (let step = isOneCharacter ? 1 : 0; step <= names.length; step++) {
    const index = (focusedIndex + step) % names.length;
    if (names[index]?.toLowerCase().startsWith(wanted)) return index;
  }
  return null;
}
