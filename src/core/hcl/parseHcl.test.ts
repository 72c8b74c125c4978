import { describe, expect, it } from "vitest";
import { describeProblem } from "../json/problem";
import { parseHcl } from "./parseHcl";
import { sourceOf } from "./source";
import type { Body, Expression } from "./syntax";

function bodyOf(text: string): Body {
  const parsed = parseHcl(sourceOf("a.tf", text));
  if ("syntaxError" in parsed) throw new Error(describeProblem(parsed.syntaxError));
  return parsed.body;
}

function complaint(text: string): string {
  const parsed = parseHcl(sourceOf("a.tf", text));
  if ("syntaxError" in parsed) return describeProblem(parsed.syntaxError);
  return parsed.problems.map(describeProblem).join("\n") || "read";
}

/** The expression after `a =`, as text with every grouping in parentheses. */
function shapeOf(text: string): string {
  const value = bodyOf(`a = ${text}\n`).attributes.get("a")?.value;
  return value === undefined ? "nothing" : shape(value);
}

function shape(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return JSON.stringify(expression.value);
    case "binary":
      return `(${shape(expression.left)} ${expression.operator} ${shape(expression.right)})`;
    case "unary":
      return `(${expression.operator}${shape(expression.operand)})`;
    case "conditional":
      return `(${shape(expression.condition)} ? ${shape(expression.whenTrue)} : ${shape(expression.whenFalse)})`;
    case "traversal":
      return `${typeof expression.base === "string" ? expression.base : shape(expression.base)}${JSON.stringify(
        expression.steps.map((step) =>
          step.kind === "attribute" ? step.name : step.kind === "index" ? [shape(step.key)] : step.each,
        ),
      )}`;
    default:
      return expression.kind;
  }
}

describe("blocks and arguments", () => {
  it("are read with labels, nested blocks and comments of all three kinds", () => {
    const body = bodyOf(`# one
resource "aws_x" plain { // two
  name = "n" /* three
  more */
  nested { inner = 1 }
}
top = true`);
    expect([...body.attributes.keys()]).toEqual(["top"]);
    const [block] = body.blocks;
    expect([block?.type, ...(block?.labels ?? [])]).toEqual(["resource", "aws_x", "plain"]);
    expect([...(block?.body.attributes.keys() ?? [])]).toEqual(["name"]);
    expect(block?.body.blocks[0]?.type).toBe("nested");
    expect(block?.source.placeOf(block.start)).toEqual({ file: "a.tf", line: 2, column: 1 });
  });

  it("may have Windows line ends, a byte order mark, and no line end at all", () => {
    expect([...bodyOf("\uFEFFa = 1\r\nb = [\r\n  1,\r\n]\r\nc = 2").attributes.keys()]).toEqual(["a", "b", "c"]);
  });

  it("may be called as JavaScript calls its own", () => {
    expect([...bodyOf("__proto__ = 1\nconstructor = 2").attributes.keys()]).toEqual(["__proto__", "constructor"]);
  });
});

// Precedence and forms: HCL Native Syntax Specification, "Operations", "Traversal", "Splat".
describe("expressions", () => {
  it.each([
    ["1 + 2 * 3 == 7 && !false || true", "((((1 + (2 * 3)) == 7) && (!false)) || true)"],
    ["1 - 2 - 3", "((1 - 2) - 3)"],
    ["-a.b", '(-a["b"])'],
    ["a ? b : c ? 1 : 2", "(a[] ? b[] : (c[] ? 1 : 2))"],
    ["a.b[0].c", 'a["b",["0"],"c"]'],
    ["a.0.b", 'a[["0"],"b"]'],
    ["(\n1\n+\n2\n)", "(1 + 2)"],
    ["a-b", "a-b[]"],
    [`a["\${b}"]`, 'a[["template"]]'],
  ])("%s", (text, expected) => {
    expect(shapeOf(text)).toBe(expected);
  });

  it("give all that follows [*] to each entry, and after .* only names", () => {
    const splat = (text: string) => {
      const value = bodyOf(`a = ${text}`).attributes.get("a")?.value;
      return value?.kind === "traversal"
        ? value.steps.map((step) => (step.kind === "splat" ? step.each.length : step.kind))
        : null;
    };
    expect(splat("x[*].b[0]")).toEqual([2]);
    expect(splat("x.*.b[0]")).toEqual([1, "index"]);
  });

  it("take objects with either sign, over lines or with commas", () => {
    const value = bodyOf('a = { b = 1, "c": 2\n (d) = 3\n true = 4 }').attributes.get("a")?.value;
    expect(value?.kind === "object" && value.entries.map(({ key }) => shape(key))).toEqual([
      '"b"',
      '"c"',
      "d[]",
      '"true"',
    ]);
  });
});

describe("what is wrong is said in words, with line and column:", () => {
  it.each([
    ['resource "a" "b" {\n  name = "a"', "a.tf, line 1, column 1: The block opened on line 1 is never closed. Add }."],
    [
      'a {\n\n  p = <<POLICY\n{ "Version": "2012-10-17" }',
      "a.tf, line 3, column 7: The heredoc POLICY opened on line 3 is never closed. Add a line with POLICY alone.",
    ],
    ["a = [\n1,\n2", "a.tf, line 1, column 5: The list opened on line 1 is never closed. Add ]."],
    ["a = {\n b = 1\n", "a.tf, line 1, column 5: The object opened on line 1 is never closed. Add }."],
    [
      'a = "b\n"',
      'a.tf, line 1, column 5: The text opened on line 1 is not closed on its line. Add ". A line break within it is written \\n.',
    ],
    ["a = 1\n/* never", "a.tf, line 2, column 1: The comment opened on line 2 is never closed. Add */."],
    [
      "x = 1\na = 1\nx = 2\n",
      "a.tf, line 3, column 1: The argument x is set twice, on lines 1 and 3. Keep one of the two.",
    ],
    ["a = \n", "a.tf, line 1, column 5: Expected a value, found the end of the line."],
    ["a = 1 2", "a.tf, line 1, column 7: Expected a line break after “a”, found “2”."],
    ["a b c", "a.tf, line 1, column 6: Expected “=” or “{” after “a”, found the end of the file."],
    ['a = "\\q"', "a.tf, line 1, column 6: There is no escape “\\q”. Write a backslash as \\\\."],
    [
      'a = "%{ if x }y"',
      "a.tf, line 1, column 6: The template's “if” opened on line 1 is never closed. Add %{ endif }.",
    ],
    ['a = "%{ endfor }"', "a.tf, line 1, column 6: The template's “endfor” closes nothing that is open here."],
    ["a = f(1", "a.tf, line 1, column 6: The parenthesis opened on line 1 is never closed. Add )."],
  ])("%s", (text, expected) => {
    expect(complaint(text)).toBe(expected);
  });
});

describe("hostile nesting", () => {
  it.each([
    ["a = ".padEnd(100_000, "[")],
    ["a = ".padEnd(100_000, "{")],
    ["a = ".padEnd(100_000, "(")],
    ["a = ".padEnd(100_000, "!")],
    ["a {\n".repeat(100_000)],
    [`a = ${'"${'.repeat(100_000)}`],
    [`a = ${"f(".repeat(100_000)}`],
    [`a = ${"1 ? ".repeat(100_000)}`],
    [`a = x${"[".repeat(100_000)}`],
  ])("is refused by its limit: %.12s…", (text) => {
    expect(complaint(text)).toContain("Nested more than 100 levels deep.");
  });

  it("of directives and splats is refused, too", () => {
    expect(complaint(`a = "${"%{ if true }".repeat(10_000)}"`)).toContain("nested more than 100 deep");
    expect(complaint(`a = x${"[*]".repeat(10_000)}`)).toContain("More than 100 splats");
  });

  it("and very many values or blocks are refused by their number", () => {
    const message = "The file holds more than 1,000,000 blocks and values.";
    expect(complaint(`a = [${"1,".repeat(1_000_001)}]`)).toContain(message);
    expect(complaint("a {}\n".repeat(1_000_001))).toContain(message);
  });

  it("does not stop what is only long", () => {
    expect(complaint(`a = 1${" + 1".repeat(50_000)}\nb = x${".y".repeat(50_000)}\n`)).toBe("read");
  });
});
