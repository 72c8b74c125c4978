import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatJson } from "./formatJson";

describe("a JSON text laid out anew", () => {
  it("is what JSON.stringify makes of it", () => {
    // Keys that are numbers have an order of their own in JavaScript.
    const key = fc.string().map((text) => `k${text}`);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(key, tie("value"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, "\t"), (given, indent) => {
        expect(formatJson(JSON.stringify(given, null, indent))).toBe(JSON.stringify(given, null, 2));
      }),
    );
  });

  it("keeps strings, numbers and the order of keys as they are written", () => {
    expect(formatJson('{"2":"a\\u0062 { , ]", "1":12345678901234567890, "e":[ ] ,"o":{ }}')).toBe(
      '{\n  "2": "a\\u0062 { , ]",\n  "1": 12345678901234567890,\n  "e": [],\n  "o": {}\n}',
    );
  });

  it.each([
    ["isn't JSON", '{"a": }'],
    ["says a key twice", '{"a": 1, "a": 2}'],
    ["is empty", ""],
  ])("is refused where it %s", (_why, text) => {
    expect(formatJson(text)).toBeNull();
  });
});
