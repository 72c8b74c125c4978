import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { args, type Block, block, code, flag, list, map, name, names, record, text } from "./blocks";
import { writeHcl } from "./hcl";
import { writeTerraformJson } from "./terraformJson";

const json = (...blocks: readonly Block[]) => {
  const { "//": comment, ...body } = JSON.parse(writeTerraformJson(blocks, "by us"));
  expect(comment).toBe("by us");
  return body;
};

// Expected from Terraform's documentation, "JSON Configuration Syntax".
describe("Terraform's JSON syntax", () => {
  it("nests blocks by their labels and lists those that have none", () => {
    const ou = (label: string) => block("resource", ["aws_x", label], args(["name", text(label)]));
    const imported = (to: string) => block("import", [], args(["to", name(to)], ["id", text("1")]));
    expect(json(ou("a"), ou("b"), imported("aws_x.a"), imported("aws_x.b"))).toEqual({
      resource: { aws_x: { a: { name: "a" }, b: { name: "b" } } },
      import: [
        { to: "aws_x.a", id: "1" },
        { to: "aws_x.b", id: "1" },
      ],
    });
  });

  it("writes expressions as templates, and as plain text what is never evaluated", () => {
    const lifecycle = block("lifecycle", [], args(["ignore_changes", names(["email"])]));
    const entries = args(
      ["parent_id", code("aws_x.a.id")],
      ["all", list([text("a"), code("aws_x.a.id")])],
      ["value", record([["a", code("1")]])],
      ["skip", flag(true)],
      null,
    );
    expect(
      json(block("resource", ["aws_x", "b"], entries, args(["depends_on", names(["aws_x.a"])]), lifecycle)),
    ).toEqual({
      resource: {
        aws_x: {
          b: {
            parent_id: `\${aws_x.a.id}`,
            all: ["a", `\${aws_x.a.id}`],
            value: { a: `\${1}` },
            skip: true,
            depends_on: ["aws_x.a"],
            lifecycle: { ignore_changes: ["email"] },
          },
        },
      },
    });
  });

  it.each([
    ["a template", `\${file("/etc/passwd")}`, `$\${file("/etc/passwd")}`],
    ["a directive", "%{ if true }", "%%{ if true }"],
    ["a dollar and a percent sign alone", "$5 and 100%", "$5 and 100%"],
    ["half a surrogate pair", "a\ud800b", "a\ufffdb"],
  ])("escapes %s in texts and in keys", (_name, from, to) => {
    expect(json(block("a", [], args(["tags", map([[from, text(from)]])])))).toEqual({ a: { tags: { [to]: to } } });
  });

  it("shows in escapes what turns the writing round", () => {
    const written = writeTerraformJson([block("a", [], args(["b", text("x\u202e\u{e0041}")]))], "");
    expect(written).toContain('"x\\u202e\\udb40\\udc41"');
  });

  it("means the text that went in, whatever it is", () => {
    const parts = fc.array(fc.oneof(fc.constantFrom("$", "%", "{", "}", '"', "\\"), fc.string({ unit: "binary" })));
    fc.assert(
      fc.property(parts, (all) => {
        const whole = all.join("").replace(/\p{Cs}/gu, "");
        const { a } = json(block("a", [], args(["b", text(whole)])));
        expect(/(?<![$])\$\{|(?<![%])%\{/.test(a.b)).toBe(false);
        expect(a.b.replace(/\$\$\{|%%\{/g, (opening: string) => opening.slice(1))).toBe(whole);
      }),
      { numRuns: 50 },
    );
  });
});

it("says the same in HCL", () => {
  const lifecycle = block("lifecycle", [], args(["create_before_destroy", flag(true)]));
  const ou = block("resource", ["aws_x", "a"], args(["name", text("A")], ["parent_id", code("aws_y.b.id")]), lifecycle);
  expect(writeHcl([ou, block("removed", [], args(["from", name("aws_x.b")]))])).toBe(`resource "aws_x" "a" {
  name      = "A"
  parent_id = aws_y.b.id

  lifecycle {
    create_before_destroy = true
  }
}

removed {
  from = aws_x.b
}`);
});
