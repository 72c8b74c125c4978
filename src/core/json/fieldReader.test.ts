import { describe, expect, it } from "vitest";
import { FieldReader } from "./fieldReader";
import { parseJson } from "./parseJson";
import { describeProblem } from "./problem";
import { ProblemList } from "./problemList";
import type { JsonObject } from "./value";

function readerOf(text: string): FieldReader {
  const parsed = parseJson(text);
  if ("syntaxError" in parsed) throw new Error(text);
  return new FieldReader(parsed.value as JsonObject, [], new ProblemList(parsed.placeOf, []));
}

describe("reading an object field by field", () => {
  it("gives what is there, undefined for what isn't", () => {
    const reader = readerOf('{"a":"x","b":["y"],"c":{"k":"v"},"d":true,"e":null}');
    expect([reader.text("a"), reader.texts("b"), reader.textByKey("c"), reader.flag("d"), reader.json("e")]).toEqual([
      "x",
      ["y"],
      { k: "v" },
      true,
      null,
    ]);
    expect(reader.text("f")).toBeUndefined();
    expect(reader.problems.isEmpty).toBe(true);
  });

  it("doesn't take what objects inherit for fields", () => {
    expect(readerOf("{}").json("toString")).toBeUndefined();
  });

  it("notes a wrong type once, in words", () => {
    const reader = readerOf('{"a":1,\n"b":["x",null],\n"c":"y"}');
    reader.text("a");
    reader.text("a");
    reader.texts("b");
    reader.jsonObject("c");
    reader.requiredText("d", "The thing");
    expect(reader.problems.inOrder().map(describeProblem)).toEqual([
      "line 1, column 1: The thing has no “d”. Add “d”.",
      "line 1, column 6: “a” must be text, but is 1.",
      "line 2, column 10: Entry 1 of “b” must be text, but is null.",
      "line 3, column 5: “c” must be an object, but is the text “y”.",
    ]);
  });

  it("keeps the fields that nobody asked for, in their order", () => {
    const reader = readerOf('{"z":1,"a":"x","y":[2]}');
    reader.text("a");
    expect(Object.entries(reader.extra() ?? {})).toEqual([
      ["z", 1],
      ["y", [2]],
    ]);
    expect(readerOf("{}").extra()).toBeUndefined();
  });
});
