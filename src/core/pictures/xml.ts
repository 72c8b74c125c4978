/** A text as it may stand in XML, in an element or an attribute; characters that XML has no place for become U+FFFD. */
export function xmlText(text: string): string {
  return UNUSUAL.test(text) ? text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"']/g, escapeOf) : text;
}

// Anything but printable Latin-1 without the characters that mean something in XML.
const UNUSUAL = /[^ !#$%(-;=?-~\u00a0-\u00ff]/;

// Extensible Markup Language (XML) 1.0, "Characters": everything outside these ranges, unpaired surrogates too.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeOf(character: string): string {
  return ESCAPES[character] ?? character;
}
