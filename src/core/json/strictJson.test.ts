import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strictJson } from "./strictJson";

describe("JSON made of what people take for it", () => {
  it.each([
    ["comments", '{\n  // why\n  "a": 1, /* so */ "b": 2 # that\n}', { a: 1, b: 2 }],
    ["quotation-marks", "{'a': 'it\\'s \"x\"'}", { a: 'it\'s "x"' }],
    ["quotation-marks", "{“a”: „b”, ‘c’: ’d’}", { a: "b", c: "d" }],
    ["bare-keys", '{ a: "b", $c : 1 }', { a: "b", $c: 1 }],
    ["commas", '{"a": [1, 2,], "b": 3 ,\n}', { a: [1, 2], b: 3 }],
    ["missing-commas", '{"a": 1\n "b": ["x" "y"]\n "c": {}}', { a: 1, b: ["x", "y"], c: {} }],
    ["odd-spaces", '{\u00a0"a":\u200b1}', { a: 1 }],
    ["words", '{"a": True, "b": None}', { a: true, b: null }],
    ["code-fence", '```json\n{"a": 1}\n```\n', { a: 1 }],
    ["open-brackets", '{"a": [1, {"b": 2}', { a: [1, { b: 2 }] }],
  ])("without %s", (change, text, expected) => {
    const made = strictJson(text);
    expect(made?.changes).toEqual([change]);
    expect(JSON.parse(made?.text ?? "")).toEqual(expected);
  });

  it("keeps what stands in texts", () => {
    const made = strictJson('{"a": "http://x, y: # \'z\' “q”",}');
    expect(JSON.parse(made?.text ?? "")).toEqual({ a: "http://x, y: # 'z' “q”" });
  });

  it("keeps the layout", () => {
    expect(strictJson('{\n\t"a": 1, // one\n\t"b": 2,\n}\n')?.text).toBe('{\n\t"a": 1,\n\t"b": 2\n}\n');
  });

  it.each([["Version: 1"], ['{"a": b}'], ['{"a": "b\n"}'], ["{]"], ["[,1]"], ["deny everything"], [""], ["{} {}"]])(
    "isn't made of %j",
    (text) => {
      expect(strictJson(text)).toBeNull();
    },
  );

  it("isn't made of brackets without end", () => {
    expect(strictJson("{a: ".repeat(50_000))).toBeNull();
  });

  it("leaves JSON alone", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(strictJson(json)).toBeNull();
      }),
    );
  });

  it("reads any text without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."{}[],:\"'“”#/*\\ \na1-") }), (text) => {
        const made = strictJson(text);
        if (made !== null) JSON.parse(made.text);
      }),
    );
  });
});
