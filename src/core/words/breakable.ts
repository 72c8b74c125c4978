/** Behind @ . - _ and before a capital that begins a word. */
const BREAKS = /(?<=[@.\-_])(?=[^@.\-_])|(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** Longer than any name of AWS's: such a text breaks anywhere. */
const MAX_CHARACTERS = 256;

/** A name in the parts between which a line may end: "Deny", "Unapproved", "Regions"; "aws+dev@", "example.", "com". */
export function breakableParts(name: string): readonly string[] {
  return name.length > MAX_CHARACTERS ? [name] : name.split(BREAKS);
}
