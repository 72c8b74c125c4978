import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonPath, parseJson, parseJsonValues, RESERVED_KEYS } from "./parseJson";
import { describeProblem } from "./problem";
import type { JsonValue } from "./value";

function parsedValueOf(text: string): JsonValue {
  const parsed = parseJson(text);
  if ("syntaxError" in parsed) throw new Error(describeProblem(parsed.syntaxError));
  return parsed.value;
}

function syntaxErrorOf(text: string): string | null {
  const parsed = parseJson(text);
  return "syntaxError" in parsed ? `${parsed.syntaxError.code}: ${describeProblem(parsed.syntaxError)}` : null;
}

function problemsOf(text: string): readonly string[] {
  const parsed = parseJson(text);
  return "syntaxError" in parsed
    ? []
    : parsed.problems.map((problem) => `${problem.code}: ${describeProblem(problem)}`);
}

describe("JSON", () => {
  it("means what JSON.parse says", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 20 }), fc.nat({ max: 4 }), (text, indent) => {
        const value = JSON.parse(text);
        expect(parsedValueOf(JSON.stringify(value, null, indent))).toEqual(value);
      }),
    );
  });

  it("means what JSON.parse says also in lists of objects that are nearly alike", () => {
    const key = fc.constantFrom('"Id"', '"Name"', '"a\\"b"', '"a\\\\b"', '"\\u0049d"', '"Id "', '"é"', '"😀"', '""');
    const objects = fc.array(fc.uniqueArray(key, { maxLength: 4, selector: (each) => JSON.parse(each) }));
    fc.assert(
      fc.property(objects, fc.constantFrom("", " ", "\n"), (list, space) => {
        const members = (keys: readonly string[]) =>
          keys.map((each, index) => `${each}${space}:${index}`).join(`,${space}`);
        const text = `[${list.map((keys) => `{${space}${members(keys)}}`).join(",")}]`;
        expect(parsedValueOf(text)).toEqual(JSON.parse(text));
        expect(problemsOf(text)).toEqual([]);
      }),
    );
  });

  it.each(['[{"a":1},{"a"b":1}]', '[{"a\\"b":1},{"a"b":1}]', '[{"a\\\\b":1},{"a\\b":1}]x', '[{"a":1},{"a:1}]'])(
    "takes no shortcut past a mistake: %s",
    (text) => {
      expect(syntaxErrorOf(text)).not.toBeNull();
    },
  );

  it("is refused exactly where JSON.parse refuses it", () => {
    const pieces = [
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "\\",
      "\\u00",
      "1",
      "-",
      "01",
      ".5",
      "e3",
      "true",
      "nul",
      " ",
      "\n",
      "\t",
      "\u00a0",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
        const text = parts.join("");
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(syntaxErrorOf(text) === null).toBe(isJson);
      }),
      { numRuns: 2_000 },
    );
  });

  it("keeps the order of keys and every value's place", () => {
    const parsed = parseJson('{\n  "b": [1,\n    { "x y": null }],\n  "a": "\\ud83d\\ude00"\n}');
    if ("syntaxError" in parsed) throw new Error();
    expect(Object.keys(parsed.value as object)).toEqual(["b", "a"]);
    expect(parsed.placeOf(["b", 1, "x y"])).toEqual({ line: 3, column: 14, path: '$.b[1]["x y"]' });
    expect(parsed.placeOf(["b", 1])).toEqual({ line: 3, column: 5, path: "$.b[1]" });
    expect(parsed.placeOf([])).toEqual({ line: 1, column: 1, path: "$" });
  });

  it("knows the place of every value, however the text is laid out", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat({ max: 4 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const parsed = parseJson(text);
        if ("syntaxError" in parsed) throw new Error(text);
        const lines = text.split("\n");
        const check = (part: unknown, path: readonly (string | number)[]): void => {
          const { line = 0, column = 0 } = parsed.placeOf(path);
          const rest = [lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join("\n");
          expect(rest.startsWith(JSON.stringify(part).charAt(0))).toBe(true);
          if (typeof part === "string") expect(rest.startsWith(JSON.stringify(part))).toBe(true);
          if (Array.isArray(part)) for (const [index, entry] of part.entries()) check(entry, [...path, index]);
          else if (typeof part === "object" && part !== null)
            for (const [key, entry] of Object.entries(part)) if (!RESERVED_KEYS.has(key)) check(entry, [...path, key]);
        };
        check(parsed.value, []);
      }),
    );
  });

  it("knows the places in a long value and behind it", () => {
    const long = Array.from({ length: 500 }, (_, index) => ({ id: `account ${index}`, "}": ["]", { "[": null }] }));
    const text = JSON.stringify({ long, behind: { here: "found" } }, null, 2);
    const parsed = parseJson(text);
    if ("syntaxError" in parsed) throw new Error();
    const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split("\n").length;
    expect(parsed.placeOf(["behind", "here"])).toMatchObject({ line: lineOf('"found"'), column: 13 });
    expect(parsed.placeOf(["long", 499, "id"])).toMatchObject({ line: lineOf('"account 499"'), column: 13 });
    expect(parsed.placeOf(["behind"])).toMatchObject({ line: lineOf('"behind"') });
  });

  it("places a missing field at the object that lacks it", () => {
    const parsed = parseJson('{\n  "b": {}\n}');
    if ("syntaxError" in parsed) throw new Error();
    expect(parsed.placeOf(["b", "c"])).toEqual({ line: 2, column: 8, path: "$.b.c" });
  });

  it("ignores a byte order mark", () => {
    expect(parsedValueOf('\uFEFF{"a":1}')).toEqual({ a: 1 });
  });

  it.each([
    ["", "empty: line 1, column 1: The file is empty. Nothing was read."],
    ["  \n ", "empty: line 2, column 2: The file is empty. Nothing was read."],
    ["{'a': 1}", "syntax: line 1, column 2: Expected a key in double quotes, found “'”."],
    [
      '{\n "a": 1,\n}',
      "syntax: line 3, column 1: Expected a key in double quotes, found “}”. Remove the comma before it.",
    ],
    ["[1,]", "syntax: line 1, column 4: Expected a JSON value, found “]”. Remove the comma before it."],
    [
      '{"a": 1',
      "syntax: line 1, column 8: Expected “,” or “}”, found the end of the text. The text was cut off, or a closing bracket is missing.",
    ],
    [
      '{"a": "b',
      "syntax: line 1, column 9: JSON ends inside a string. The text was cut off, or a closing double quote is missing.",
    ],
    [
      '"a\nb"',
      "control-character: line 1, column 3: A string holds the control character “\\u{a}”. Write it as an escape, such as \\n or \\u0000.",
    ],
    ['"\\x"', "syntax: line 1, column 2: JSON has no escape “\\x”. Write a backslash as \\\\."],
    ["1 2", "syntax: line 1, column 3: JSON ends, but “2” follows."],
    ["// a", "syntax: line 1, column 1: Expected a JSON value, found “/”."],
    [
      "{“a”: 1}",
      'syntax: line 1, column 2: Expected a key in double quotes, found the typographic quote ““”. Use the straight one: ".',
    ],
    [
      '{"a": ‘b’}',
      'syntax: line 1, column 7: Expected a JSON value, found the typographic quote “‘”. Use the straight one: ".',
    ],
    [
      '{[34;1m"a"[0m: 1}',
      "syntax: line 1, column 2: Expected a key in double quotes, found “[”. That is a terminal's colour: get the text again without colours.",
    ],
    [
      "[0m{}",
      "syntax: line 1, column 3: Expected “,” or “]”, found “m”. That is a terminal's colour: get the text again without colours.",
    ],
    [
      '{"a": \ufeff1}',
      "syntax: line 1, column 7: Expected a JSON value, found “\\u{feff}”. That is a byte order mark, which belongs at a file's start only: remove it.",
    ],
    ["\u0000", "syntax: line 1, column 1: Expected a JSON value, found “\\u{0}”."],
  ])("%j is refused with its place", (text, expected) => {
    expect(syntaxErrorOf(text)).toBe(expected);
  });

  it("is refused when it nests too deeply, without running out of stack", () => {
    for (const text of ["[".repeat(100_000), '{"a":'.repeat(100_000)])
      expect(syntaxErrorOf(text)).toContain("too-deep");
    expect(syntaxErrorOf(`${"[".repeat(100)}${"]".repeat(100)}`)).toBeNull();
  });

  it("is refused when it is longer than 50 million characters", () => {
    expect(syntaxErrorOf(`"${"x".repeat(50_000_000)}"`)).toBe(
      "too-large: The text has 50,000,002 characters; at most 50,000,000 are read. Split it into smaller files.",
    );
  });
});

describe("JSON values one after the other", () => {
  it("are all read, with their places in the whole text", () => {
    const parsed = parseJsonValues('\n{"a": 1}\n{"a":\n  [2, "b"]} []\n');
    if ("syntaxError" in parsed) throw new Error(describeProblem(parsed.syntaxError));
    expect(parsed.values.map(({ value }) => value)).toEqual([{ a: 1 }, { a: [2, "b"] }, []]);
    expect(parsed.values.map(({ placeOf }) => placeOf(["a"]))).toEqual([
      { line: 2, column: 7, path: "$.a" },
      { line: 4, column: 3, path: "$.a" },
      { line: 4, column: 13, path: "$.a" },
    ]);
    expect(parsed.values[1]?.placeOf(["a", 1])).toEqual({ line: 4, column: 7, path: "$.a[1]" });
  });

  it("may each have a byte order mark, as files that were put together do", () => {
    const parsed = parseJsonValues('\ufeff{"a": 1}\n\ufeff{"b": 2}\n\ufeff\n');
    if ("syntaxError" in parsed) throw new Error(describeProblem(parsed.syntaxError));
    expect(parsed.values.map(({ value }) => value)).toEqual([{ a: 1 }, { b: 2 }]);
    expect(parsed.values[1]?.placeOf(["b"])).toEqual({ line: 2, column: 8, path: "$.b" });
  });

  it.each([
    ["", "The file is empty."],
    ['{"a": 1}, {"a": 2}', "Expected a JSON value, found “,”."],
    ['{"a": 1} {', "Expected a key in double quotes, found the end of the text."],
  ])("are refused where one is none: %s", (text, message) => {
    const parsed = parseJsonValues(text);
    expect("syntaxError" in parsed && parsed.syntaxError.message).toBe(message);
  });
});

describe("a text that parses but shouldn't be taken as it is", () => {
  it("says a key twice, each time", () => {
    expect(problemsOf('{"a":1,\n"a":2,"\\u0061":3}')).toEqual([
      "duplicate-key: line 2, column 1: The key “a” stands twice in one object. Keep one of the two.",
      "duplicate-key: line 2, column 7: The key “a” stands twice in one object. Keep one of the two.",
    ]);
  });

  it("says a key twice in a list whose first object was sound", () => {
    expect(problemsOf('[{"a":1,"b":1},{"a":1,"a":1},{"a":1,"b":1,"b":1},{"a":1,"b":1}]')).toHaveLength(2);
  });

  it("has keys that mean something to JavaScript; no prototype changes", () => {
    const text = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    expect(problemsOf(text).map((problem) => problem.split(":")[0])).toEqual([
      "reserved-key",
      "reserved-key",
      "reserved-key",
    ]);
    expect(Object.getPrototypeOf(parsedValueOf(text))).toBe(Object.prototype);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("has an unpaired surrogate, in a value or a key", () => {
    expect(problemsOf('["\\ud83d","\\ud83d\\ude00",{"\\ude00":1}]').map((problem) => problem.slice(0, 34))).toEqual([
      "lone-surrogate: line 1, column 2: ",
      "lone-surrogate: line 1, column 27:",
    ]);
  });

  it("has a number that can't be kept", () => {
    expect(problemsOf("[1e400]")).toEqual([
      "number-too-large: line 1, column 2: The number “1e400” is too large to be kept. Write it as text.",
    ]);
    expect(problemsOf(`[${"1".repeat(100_000)}]`)[0]?.length).toBeLessThan(200);
  });

  it("is told about a thousand times at most", () => {
    const text = `{${Array.from({ length: 50_000 }, () => '"a":1').join(",\n")}}`;
    expect(problemsOf(text)).toHaveLength(1_000);
    expect(problemsOf(text).at(-1)).toContain("line 1001, column 1");
  });
});

describe("a path", () => {
  it("puts in quotes what is no plain word", () => {
    expect(jsonPath(["nodes", 3, "parentId"])).toBe("$.nodes[3].parentId");
    expect(jsonPath(["a b", 'c"d', "é", "x-1"])).toBe('$["a b"]["c\\"d"]["é"].x-1');
  });
});
