/** The ways in which people write the words of a unit or phase within a name: "data-warehouse", "DataWarehouse", "PROD". */
const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  ...["-", "_", ".", ""].flatMap((separator): ((text: string) => string)[] => [
    (text) => wordsOf(text).join(separator).toLowerCase(),
    (text) => wordsOf(text).map(capitalised).join(separator),
    (text) => wordsOf(text).join(separator).toUpperCase(),
  ]),
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
];

/**
 * A text with one name in it replaced by another that is written alike: in "data-warehouse-dev" `Data Warehouse` by `Shop`
 * gives "shop-dev". Null where the name isn't in it as a word of its own. The last place counts, as names end in the phase.
 * Blanks come only where some are.
 */
export function respelled(text: string, name: string, wanted: string): string | null {
  for (const spell of SPELLINGS) {
    const written = spell(name.trim());
    const respelt = spell(wanted.trim());
    const at = written === "" || (/\s/.test(respelt) && !/\s/.test(text)) ? -1 : lastWordAt(text, written);
    if (at !== -1) return text.slice(0, at) + respelt + text.slice(at + written.length);
  }
  return null;
}

/** Where the word stands for the last time with nothing of a word around it; -1: nowhere. */
function lastWordAt(text: string, word: string): number {
  const isBoundary = (character: string | undefined) =>
    character === undefined || !/[\p{Letter}\p{Number}]/u.test(character);
  for (let at = text.lastIndexOf(word); at !== -1; at = at === 0 ? -1 : text.lastIndexOf(word, at - 1))
    if (isBoundary(text[at - 1]) && isBoundary(text[at + word.length])) return at;
  return -1;
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
