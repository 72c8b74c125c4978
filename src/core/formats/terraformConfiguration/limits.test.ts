// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are Terraform's templates
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../design/designOf";
import { describeProblem } from "../../json/problem";
import { terraformImporter } from ".";
import { filesOf, importedText, told } from "./testing/imported";

function outline(text: string | Readonly<Record<string, string>>): string {
  return outlineOf(importedText(text).value.design);
}

const ORGANIZATION = 'resource "aws_organizations_organization" "this" {\n}\n';

describe("what leads nowhere is stopped and told:", () => {
  it("local values that refer to each other", () => {
    const text = `locals {\n  a = local.b\n  b = "x\${local.c}"\n  c = local.a\n  d = 1\n}\n${ORGANIZATION}`;
    expect(told(filesOf(text))).toEqual([
      "main.tf, line 2, column 3: These refer to each other in a circle: local.a → local.b → local.c → local.a. Terraform refuses this.",
    ]);
  });

  it("in a module, too", () => {
    const main = `module "m" {\n  source = "./m"\n}\n${ORGANIZATION}`;
    const files = { "main.tf": main, "m/main.tf": "locals {\n  a = local.a\n}" };
    expect(told(filesOf(files))).toEqual([
      expect.stringMatching(/^m\/main\.tf, line 2, .*module\.m\.local\.a → module\.m\.local\.a/),
    ]);
  });

  it("for_each over what has no names", () => {
    const text =
      'resource "aws_organizations_account" "a" {\n  for_each = toset([{ a = 1 }, "b"])\n  name = each.key\n}';
    expect(outline(text)).toBe("Root > b*");
    expect(told(filesOf(text)).join()).toContain(
      "Some of the accounts that aws_organizations_account.a makes are missing, because for_each takes a set of texts, but an object is in it",
    );
  });

  it("resources and modules that repeat by themselves", () => {
    const text = `resource "aws_organizations_account" "a" {
  for_each = aws_organizations_account.a
  name     = each.key
}
module "m" {
  source = "./m"
  count  = length(module.m)
}`;
    expect(told(filesOf({ "main.tf": text, "m/main.tf": "" })).join("\n")).toMatch(
      /in a circle: aws_organizations_account\.a's repetition → [\s\S]*in a circle: module\.m's repetition →/,
    );
  });

  it.each<[string, string | Record<string, string>, string]>([
    ["a module that includes itself", { "main.tf": 'module "m" {\n  source = "./."\n}' }, "leads back into itself"],
    [
      "modules that include each other",
      {
        "main.tf": 'module "a" {\n  source = "./a"\n}',
        "a/a.tf": 'module "b" {\n  source = "../b"\n}',
        "b/b.tf": 'module "a" {\n  source = "../a"\n}',
      },
      "b/b.tf, line 2, column 3: The module “a” leads back into itself: “a” is being read already.",
    ],
    [
      "for_each over a billion",
      'resource "aws_organizations_account" "a" {\n  for_each = toset([for i in range(1000000000) : tostring(i)])\n  name = each.key\n}',
      "main.tf, line 2, column 36: 1,000,000,000 entries would be made here; at most 100,000 are.",
    ],
    [
      "a count of a billion",
      'resource "aws_organizations_account" "a" {\n  count = 1000000000\n  name = "x"\n}',
      "main.tf, line 2, column 11: 1,000,000,000 entries would be made here",
    ],
    [
      "text that doubles",
      `locals {\n  a0 = "xxxxxxxxxxxxxxxx"\n${Array.from({ length: 60 }, (_, index) => `  a${index + 1} = "\${local.a${index}}\${local.a${index}}"`).join("\n")}\n}`,
      "A text of 2,097,152 characters would be made here; at most 2,000,000 are.",
    ],
    [
      "lists that double",
      `locals {\n  a0 = ["x"]\n${Array.from({ length: 60 }, (_, index) => `  a${index + 1} = concat(local.a${index}, local.a${index})`).join("\n")}\n}`,
      "131,072 entries would be made here",
    ],
    [
      "lists that lie in each other and double when they are written out",
      `locals {\n  a0 = ["x"]\n${Array.from({ length: 60 }, (_, index) => `  a${index + 1} = [local.a${index}, local.a${index}]`).join("\n")}\n  z = jsonencode(local.a60)\n}`,
      "takes more than 2,000,000 steps",
    ],
    [
      "a chain of a hundred thousand local values",
      `locals {\n${Array.from({ length: 100_000 }, (_, index) => `  a${index} = local.a${index + 1}`).join("\n")}\n  a100000 = 1\n}`,
      "Expressions lead into each other more than 250 deep.",
    ],
    [
      "modules that multiply",
      {
        "main.tf": 'module "m" {\n  source = "./a"\n  count = 1000\n}',
        "a/main.tf": 'module "m" {\n  source = "../b"\n  count = 1000\n}',
        "b/main.tf": 'resource "aws_organizations_account" "x" {\n  name = "x"\n}',
      },
      "makes more than 100,000 resources and modules",
    ],
    [
      "nested values without end",
      `locals {\n  a0 = []\n${Array.from({ length: 300 }, (_, index) => `  a${index + 1} = [local.a${index}]`).join("\n")}\n  z = jsonencode(local.a300)\n}`,
      "Lists and objects lie in each other more than 100 deep.",
    ],
  ])("%s", (_what, text, message) => {
    const reading = terraformImporter.read(filesOf(text));
    expect(reading.ok ? "read" : reading.problems.map(describeProblem).join("\n")).toContain(message);
  });
});

it("any text is read or refused, never a fault", () => {
  const words = [
    "resource",
    "data",
    '"aws_organizations_account"',
    '"aws_organizations_policy"',
    '"x"',
    "{",
    "}",
    "\n",
    "=",
    "[",
    "]",
    "(",
    ")",
    "${",
    "%{",
    '"',
    "<<EOT\n",
    "EOT\n",
    "for",
    "in",
    "if",
    "name",
    "content",
    "for_each",
    "count",
    "each",
    "local",
    "locals",
    "var",
    ".",
    ",",
    ":",
    "=>",
    "...",
    "*",
    "[*]",
    "1",
    "null",
    "true",
    "jsonencode(",
    "dynamic",
    "module",
    "source",
    '"./m"',
    "aws_organizations_account.x",
    "#",
    "/*",
    "\\",
    "~",
    "é",
    "\u0000",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), fc.boolean(), (parts, isJson) => {
      const text = isJson ? JSON.stringify({ locals: { a: parts.join(" ") }, resource: parts }) : parts.join(" ");
      told(filesOf({ [isJson ? "a.tf.json" : "a.tf"]: text, "m/m.tf": text }));
    }),
    { numRuns: 300 },
  );
});
