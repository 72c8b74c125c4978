/** A piece of a text; with an address where it is one. */
export interface LinkedPart {
  readonly text: string;
  readonly href?: string;
}

/**
 * An address with http or https whose host stands plainly there: without a user before it ("https://aws.amazon.com@evil.example"
 * leads elsewhere than it reads), of characters that need no escaping, without the punctuation of the sentence around it.
 */
const ADDRESS =
  /\bhttps?:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?(?![\w@:-])(?!\.[a-z\d-])(?:[/?#](?:[\w\-.~:/?#@!$&*+,;=%]*[\w\-~/#=%])?)?/gi;

/** A text in pieces, of which those that are addresses may be followed. Together they are the text. */
export function linkedParts(text: string): readonly LinkedPart[] {
  const parts: LinkedPart[] = [];
  let end = 0;
  for (const found of text.matchAll(ADDRESS)) {
    if (found.index > end) parts.push({ text: text.slice(end, found.index) });
    parts.push({ text: found[0], href: found[0] });
    end = found.index + found[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
