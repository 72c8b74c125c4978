import { describe, expect, it } from "vitest";
import { placeInJson } from "./placeInJson";

/** The place of the `|`. */
function placeOf(marked: string) {
  const offset = marked.indexOf("|");
  return placeInJson(marked.replace("|", ""), offset);
}

describe("the place of a cursor in JSON", () => {
  it("is told by keys and indexes, before the text is complete", () => {
    expect(placeOf('{"Statement": [{"Effect": "Deny"}, {"Action": ["s3:*", "ec2:|')).toMatchObject({
      path: ["Statement", 1, "Action", 1],
      role: "value",
      typed: "ec2:",
      isInString: true,
    });
  });

  it("of a key has the object's path, and the keys before it", () => {
    expect(placeOf('{"Statement": {"Effect": "Deny", "A|": 1}}')).toMatchObject({
      path: ["Statement"],
      role: "key",
      typed: "A",
      keysBefore: ["Effect"],
    });
    expect(placeOf('{ "Condition": {"StringEquals": {|}}}')).toMatchObject({
      path: ["Condition", "StringEquals"],
      role: "key",
      isInString: false,
    });
  });

  it("has the whole string to replace, escapes and all", () => {
    const text = String.raw`["a\"b", "cd`;
    expect(placeInJson(`${text}ef"]`, text.length)).toMatchObject({ path: [1], typed: "cd", from: 10, to: 14 });
  });

  it("isn't led astray by brackets in strings, or by a string that isn't closed", () => {
    expect(placeOf('{"a": "}{[", "b": "|"}')).toMatchObject({ path: ["b"] });
    expect(placeOf('{"a": "unclosed\n "b": |')).toMatchObject({ role: "value" });
  });

  it("knows where what is around it begins", () => {
    expect(placeOf('[{}, {"a": {"b": "|"}}]').starts).toEqual([0, 5, 11]);
    expect(placeOf('"|"').starts).toEqual([]);
  });

  it("is filled behind a value that no comma follows", () => {
    expect(placeOf('{"a": |}').isFilled).toBe(false);
    expect(placeOf('{"a": "b" |}').isFilled).toBe(true);
    expect(placeOf('{"a": [1] |}').isFilled).toBe(true);
    expect(placeOf('{"a" |}').isFilled).toBe(true);
    expect(placeOf('["a", |]').isFilled).toBe(false);
    expect(placeOf('["a", tru|]').isFilled).toBe(true);
    expect(placeOf("\n|").isFilled).toBe(false);
    expect(placeOf("{}|").isFilled).toBe(true);
  });
});
