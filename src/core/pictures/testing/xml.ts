import { Window } from "happy-dom";

/**
 * What keeps a text from being XML; none where it is. happy-dom parses the structure; what it is lenient with (characters
 * that XML forbids, references to entities that it doesn't have) is looked for beside it.
 */
export function xmlProblems(text: string): readonly string[] {
  const document = new new Window().DOMParser().parseFromString(text, "image/svg+xml");
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  const reference = /&(?!(?:amp|lt|gt|quot|apos|#39);)/.exec(text);
  return [
    ...(document.querySelector("parsererror") === null ? [] : ["it doesn't parse"]),
    ...(document.documentElement.tagName === "svg" ? [] : ["it is no SVG"]),
    ...(forbidden === null ? [] : [`it has a forbidden character at ${forbidden.index}`]),
    ...(reference === null ? [] : [`it has a bare & at ${reference.index}`]),
  ];
}

/** The SVG as elements, to look into. */
export function svgElements(text: string) {
  return [...new new Window().DOMParser().parseFromString(text, "image/svg+xml").querySelectorAll("*")];
}
