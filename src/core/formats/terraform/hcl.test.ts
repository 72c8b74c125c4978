import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { args, block, code, list, map, name, names, text } from "./blocks";
import { expressionText, hclString, writeHcl } from "./hcl";

/** Reads a quoted HCL string by the rules of the HCL Native Syntax Specification ("Quoted Template Expressions"). */
function readHclString(source: string): string {
  if (!/^".*"$/s.test(source)) throw new Error("not quoted");
  let text = "";
  let at = 1;
  const take = (pattern: RegExp) => {
    const sticky = new RegExp(pattern.source, "uy");
    sticky.lastIndex = at;
    const match = sticky.exec(source.slice(0, -1));
    if (match !== null) at += match[0].length;
    return match;
  };
  while (at < source.length - 1) {
    const template = take(/\$\$\{|%%\{/);
    if (template !== null) {
      text += template[0].slice(1);
      continue;
    }
    if (take(/\$\{|%\{/) !== null) throw new Error("a template opens");
    const unicode = take(/\\u([0-9A-F]{4})|\\U([0-9A-F]{8})/);
    if (unicode !== null) {
      text += String.fromCodePoint(Number.parseInt(unicode[1] ?? unicode[2] ?? "", 16));
      continue;
    }
    const short = take(/\\([nrt"\\])/);
    if (short !== null) {
      text += { n: "\n", r: "\r", t: "\t" }[short[1] ?? ""] ?? short[1];
      continue;
    }
    const plain = take(/[^"\\\n\r]/);
    if (plain === null) throw new Error(`unreadable at ${at}`);
    text += plain[0];
  }
  return text;
}

describe("hclString", () => {
  it.each([
    ["a template", `\${file("/etc/passwd")}`, '"$${file(\\"/etc/passwd\\")}"'],
    ["a directive", "%{ if true }", '"%%{ if true }"'],
    ["a template behind a dollar", `$\${x}`, `"$$\${x}"`],
    ["a dollar and a percent sign alone", "$5 and 100%", '"$5 and 100%"'],
    ["a backslash and a quote", 'a\\"b', '"a\\\\\\"b"'],
    ["line breaks and tabs", "a\nb\r\tc", '"a\\nb\\r\\tc"'],
    ["characters that steer a terminal", "\u001b[31m\u009b", '"\\u001B[31m\\u009B"'],
    ["writing turned round", "a\u202eb", '"a\\u202Eb"'],
    ["an invisible character beyond the first plane", "\u{e0041}", '"\\U000E0041"'],
    ["letters of any script as they are", "größe 日本 🏭", '"größe 日本 🏭"'],
    ["half a surrogate pair as the replacement character", "a\ud800b", '"a\\uFFFDb"'],
  ])("writes %s", (_name, text, expected) => {
    expect(hclString(text)).toBe(expected);
  });

  it("means the text that went in, whatever it is", () => {
    const hostile = fc.array(
      fc.oneof(
        fc.constantFrom("$", "%", "{", "}", '"', "\\", "\n", "\r", "\u2028", "u0041", "n"),
        fc.string({ unit: "binary" }),
      ),
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const text = parts.join("").replace(/\p{Cs}/gu, "");
        expect(readHclString(hclString(text))).toBe(text);
      }),
    );
  });
});

// Expected from `terraform fmt` 1.11.
describe("the layout of terraform fmt", () => {
  it("aligns the equals signs of neighbours and starts again after an expression of several lines", () => {
    const resource = block(
      "resource",
      ["x", "y"],
      args(
        ["name", text("a")],
        ["parent_id", code("b")],
        [
          "tags",
          map([
            ["k", text("v")],
            ["long-key", text("w")],
          ]),
        ],
        ["type", code("c")],
      ),
      args(["depends_on", names(["z"])]),
    );
    expect(writeHcl([resource])).toBe(
      `resource "x" "y" {
  name      = "a"
  parent_id = b
  tags = {
    "k"        = "v"
    "long-key" = "w"
  }
  type = c

  depends_on = [z]
}`,
    );
  });

  it("writes lists of up to one item on one line", () => {
    const [a, b] = [name("a"), name("b")];
    expect([list([]), list([a]), list([a, b])].map((each) => expressionText(each))).toEqual([
      "[]",
      "[a]",
      "[\n  a,\n  b,\n]",
    ]);
  });

  it("writes keys whose width is a matter of opinion in escapes", () => {
    expect(
      expressionText(
        map([
          ["e\u0301", text("x")],
          ["日本", text("y")],
        ]),
      ),
    ).toBe('{\n  "e\\u0301" = "x"\n  "日本"      = "y"\n}');
  });
});
