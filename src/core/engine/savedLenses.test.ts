import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { readDocument } from "../design/readDocument";
import type { Design } from "../design/types";
import { writeDocument } from "../design/writeDocument";
import type { JsonValue } from "../json/value";
import { lensFields, ordinaryLens, savedLensesOf } from "./index";
import { workAndSandbox } from "./testing/designs";

const lens = ordinaryLens(workAndSandbox(), "s3:GetObject");
const withLenses = (...lenses: readonly JsonValue[]): Design => ({ ...workAndSandbox(), lenses });

describe("the questions saved in a design", () => {
  it("come back from the file as they were asked", () => {
    const asked = { ...lens, action: "ec2:*", accessLevels: ["Write"], region: null, resourceAccountId: "a" } as const;
    const text = writeDocument({ design: withLenses({ name: "Machines", question: lensFields(asked) }) });
    const read = readDocument(text);
    if (!read.ok) throw new Error(text);
    expect(savedLensesOf(read.value.design)).toEqual([{ index: 0, name: "Machines", lens: asked }]);
    expect(writeDocument(read.value)).toBe(text);
  });

  it("are told from what can't be read as one, which stays in the file", () => {
    const question = lensFields(lens);
    const entries: readonly JsonValue[] = [
      null,
      "text",
      [],
      { name: "No question" },
      { name: "", question },
      { name: "Newer", question: { ...question, context: 7 } },
      { name: "Fine", question: { ...question, later: true }, color: "red" },
    ];
    const design = withLenses(...entries);
    expect(savedLensesOf(design).map(({ name, lens: found }) => [name, found !== null])).toEqual([
      [null, false],
      [null, false],
      [null, false],
      ["No question", false],
      [null, false],
      ["Newer", false],
      ["Fine", true],
    ]);
    const read = readDocument(writeDocument({ design }));
    expect(read.ok && read.value.design.lenses).toEqual(entries);
  });

  const { $defs } = JSON.parse(readFileSync(new URL("../../../public/orgwright.schema.json", import.meta.url), "utf8"));
  const isByTheSchema = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile({
    $defs,
    $ref: "#/$defs/savedLens",
  });

  it.each<[string, JsonValue]>([
    ["as we write it", { name: "A", question: lensFields(lens) }],
    [
      "with all that it may have",
      { name: "A", question: { ...lensFields(lens), accessLevels: ["List"], resource: "*" } },
    ],
    ["with several values of a key", { name: "A", question: { ...lensFields(lens), context: { "a:b": ["c", "d"] } } }],
    ["that is no object", 7],
    ["without a name", { question: lensFields(lens) }],
    ["with a name of blanks", { name: " ", question: lensFields(lens) }],
    ["without a question", { name: "A" }],
    ["with no action", { name: "A", question: { ...lensFields(lens), action: "everything" } }],
    ["with an empty Region", { name: "A", question: { ...lensFields(lens), region: "" } }],
    ["with no Region at all", { name: "A", question: { action: "*", principal: null, context: {} } }],
    ["with an access level that there isn't", { name: "A", question: { ...lensFields(lens), accessLevels: ["Peek"] } }],
    ["with a number as a key's value", { name: "A", question: { ...lensFields(lens), context: { "a:b": 7 } } }],
    ["with a key without its service", { name: "A", question: { ...lensFields(lens), context: { b: "c" } } }],
  ])("are read if and only if the published schema takes them: one %s", (_sentence, entry) => {
    const [saved] = savedLensesOf(withLenses(entry));
    expect(saved?.lens !== null).toBe(isByTheSchema(entry));
  });
});
