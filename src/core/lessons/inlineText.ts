/** A run of a lesson's text. */
export type InlinePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "term"; readonly text: string; readonly term: string };

const MARK = /\[\[([a-z0-9-]{1,60})(?:\|([^\][|]{1,80}))?\]\]|`([^`]{1,200})`/g;

/**
 * A text in its runs: `[[scp]]` and `[[scp|service control policy]]` lead to a term of the glossary (the first is shown as
 * `wordsOf` calls the term), `` `s3:GetObject` `` is code. All else is text, tags included.
 */
export function inlineText(text: string, wordsOf: (term: string) => string): readonly InlinePart[] {
  const parts: InlinePart[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > end) parts.push({ kind: "text", text: text.slice(end, match.index) });
    const [, term, words, code] = match;
    if (term !== undefined) parts.push({ kind: "term", term, text: words ?? wordsOf(term) });
    else parts.push({ kind: "code", text: code ?? "" });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: "text", text: text.slice(end) });
  return parts;
}

/** The text as it is read aloud, without its marks. */
export function plainText(text: string, wordsOf: (term: string) => string): string {
  return inlineText(text, wordsOf)
    .map((part) => part.text)
    .join("");
}

/** The terms that a text leads to, each once, in their order. */
export function termsIn(text: string): readonly string[] {
  return [...new Set(inlineText(text, (term) => term).flatMap((part) => (part.kind === "term" ? [part.term] : [])))];
}
