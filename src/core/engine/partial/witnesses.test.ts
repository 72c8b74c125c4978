import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Glob, globMatches } from "../../policy";
import { domainPattern, resourcePattern } from "../resources";
import { witnessesOf } from "./witnesses";

const ALPHABET = ["a", "b", ":", "c"]; // no pattern below names c
const LONGEST = 5;

/** Every text of these characters up to a length. */
function everyText(): readonly string[] {
  const texts = [""];
  for (let at = 0; (texts[at] ?? "").length < LONGEST; at++)
    for (const character of ALPHABET) texts.push((texts[at] ?? "") + character);
  return texts;
}
const texts = everyText();

const pattern = fc
  .array(fc.constantFrom("a", "b", ":", "*", "*", "?"), { minLength: 1, maxLength: 4 })
  .map((characters) => domainPattern(characters.join("")));
const list = fc.array(pattern, { minLength: 1, maxLength: 3 });

const fits = (globs: readonly Glob[], text: string) => globs.some((glob) => globMatches(glob, text));

describe("texts that tell lists of patterns apart", () => {
  it("are one at least for each combination of lists that a text can fit", () => {
    fc.assert(
      fc.property(
        fc.array(list, { minLength: 1, maxLength: 3 }),
        fc.option(list),
        fc.oneof(fc.constant([]), list),
        (lists, domain, excluded) => {
          const found = witnessesOf({ lists, domain, excluded });
          expect(found.complete).toBe(true);
          const isInSpace = (text: string) => (domain === null || fits(domain, text)) && !fits(excluded, text);
          const answer = (text: string) => lists.map((globs) => fits(globs, text)).join();
          const answers = new Set(found.texts.map(answer));
          expect(found.texts.filter((text) => !isInSpace(text))).toEqual([]);
          for (const text of texts) if (isInSpace(text)) expect(answers, text).toContain(answer(text));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("has the texts of patterns without wildcards, where they are in the space", () => {
    const lists = [[domainPattern("abc"), domainPattern("abd")], [domainPattern("ab*")]];
    const { texts: found } = witnessesOf({ lists, domain: [domainPattern("ab?")], excluded: [resourcePattern("abd")] });
    expect(found).toContain("abc");
    expect(found).not.toContain("abd");
  });
});
