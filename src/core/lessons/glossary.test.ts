import { expect, it } from "vitest";
import { glossary } from "./glossary";

it("is in the order of the alphabet, each term once", () => {
  const words = glossary.map(({ words }) => words.toLowerCase());
  expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, "en")));
  expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
});

it("sends to terms that it has", () => {
  const ids = new Set(glossary.map(({ id }) => id));
  expect(glossary.flatMap(({ seeAlso = [] }) => seeAlso).filter((id) => !ids.has(id))).toEqual([]);
});

it("names a source for each term, by an address of AWS where it is AWS's word", () => {
  for (const { source } of glossary)
    if (source.url !== undefined) expect(source.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
});
