import { describe, expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import type { Design } from "../../core/design/types";
import { lensFields, ordinaryLens } from "../../core/engine";
import { isSameQuestion, proposedName, readyOf, savedOf } from "./namedQuestions";

const empty = designOf("Root > dev*");
const lens = { ...ordinaryLens(empty, "rds:*"), accessLevels: ["Write"], region: "eu-west-1" } as const;
const withLenses = (...lenses: Design["lenses"]): Design => ({ ...empty, lenses });

describe("questions with a title", () => {
  it("say what they ask, where it isn't said by the title alone", () => {
    const question = lensFields({
      ...lens,
      resource: "arn:aws:rds:*:*:db:main",
      resourceAccountId: "deleted",
      context: { ...lens.context, "aws:SourceVpce": null },
    });
    expect(savedOf(withLenses(7, { name: "Databases", question }))).toMatchObject([
      {
        index: 1,
        title: "Databases",
        explanation:
          "Write actions of rds, asked in eu-west-1 as role/Example on arn:aws:rds:*:*:db:main with a resource of the missing account deleted and no aws:SourceVpce",
        lacksOwner: true,
      },
    ]);
    expect(savedOf(withLenses({ name: "Databases", question: lensFields(lens) }))[0]?.lacksOwner).toBe(false);
  });

  it("are the same whatever the order and the letter case of their keys", () => {
    const one = { ...lens, context: { "aws:A": "1", "aws:b": null } };
    expect(isSameQuestion(one, { ...lens, context: { "AWS:B": null, "aws:a": "1" } })).toBe(true);
    expect(isSameQuestion(one, { ...lens, context: { "aws:A": "2", "aws:b": null } })).toBe(false);
    expect(isSameQuestion(one, { ...one, region: null })).toBe(false);
  });

  it("are saved under the title that they have, else under what they ask", () => {
    const [ready] = readyOf(empty);
    if (ready === undefined) throw new Error("There are no ready questions.");
    expect(proposedName(empty, ready.lens)).toBe(ready.title);
    expect(proposedName(empty, lens)).toBe("Write actions of rds in eu-west-1");
    expect(proposedName(withLenses({ name: "Databases", question: lensFields(lens) }), lens)).toBe("Databases");
  });
});
