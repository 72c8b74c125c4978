const TAIL = 6;
const SHORT = 12;
/** Characters that look the same wherever a name is cut: letters of scripts that neither join nor run from right to left. */
const STANDS_ALONE =
  /^(?:(?!\p{M})[\p{ASCII}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])*$/u;

/**
 * A name in two parts, of which the first is shortened where the name doesn't fit: names of siblings often differ at the
 * end only. Short names, and those that would read as others when cut in two, are all in the first part.
 */
export function cutName(name: string): { readonly head: string; readonly tail: string } {
  const characters = [...name];
  if (characters.length <= SHORT || !STANDS_ALONE.test(name)) return { head: name, tail: "" };
  return { head: characters.slice(0, -TAIL).join(""), tail: characters.slice(-TAIL).join("") };
}
