// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are Terraform's templates
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../design/designOf";
import { terraformImporter } from ".";
import { filesOf, importedText, told } from "./testing/imported";

const ORGANIZATION = `resource "aws_organizations_organization" "this" {
  enabled_policy_types = ["SERVICE_CONTROL_POLICY"]
}
`;

function outline(text: string | Readonly<Record<string, string>>): string {
  return outlineOf(importedText(text).value.design);
}

describe("values of variables", () => {
  const main = `variable "name" {
  default = "default"
}
resource "aws_organizations_organizational_unit" "x" {
  name = var.name
}`;
  it.each<[string, Record<string, string>, string]>([
    ["the default", {}, "default"],
    ["terraform.tfvars", { "terraform.tfvars": 'name = "plain"' }, "plain"],
    ["*.auto.tfvars, which wins", { "terraform.tfvars": 'name = "plain"', "x.auto.tfvars": 'name = "auto"' }, "auto"],
    ["JSON, in which nothing is a template", { "a.auto.tfvars.json": '{"name": "${json}"}' }, "${json}"],
  ])("are those of %s", (_from, more, name) => {
    expect(outline({ "main.tf": main, ...more })).toBe(`Root > ${name}`);
  });

  it("in files that Terraform must be told of are not taken, and that is told", () => {
    const files = { "main.tf": main, "prod.tfvars": 'name = "prod"' };
    expect(outline(files)).toBe("Root > default");
    expect(told(filesOf(files))).toEqual([expect.stringMatching(/^prod\.tfvars: These values were not read/)]);
  });
});

describe("files", () => {
  const ou = (name: string) => `resource "aws_organizations_organizational_unit" "${name}" {\n  name = "${name}"\n}\n`;

  it("of OpenTofu count, and stand for Terraform's of the same name", () => {
    expect(outline({ "a.tf": ou("tf"), "a.tofu": ou("tofu"), "b.tf": ou("b") })).toBe("Root > tofu; Root > b");
  });

  it("that override others change their arguments", () => {
    const override = 'resource "aws_organizations_organizational_unit" "a" {\n  name = "overridden"\n}';
    expect(outline({ "a.tf": ou("a"), "a_override.tf": override })).toBe("Root > overridden");
  });

  it("of a folder that nothing leads to are left alone, and that is told", () => {
    const files = { "main.tf": ou("a"), "examples/x/main.tf": "broken {" };
    expect(outline(files)).toBe("Root > a");
    expect(told(filesOf(files))).toEqual([expect.stringContaining("not read: “examples/x”")]);
  });

  it("may lie in one folder among others: the one that speaks of an organization is read", () => {
    const files = {
      "infra/main.tf": 'module "org" {\n  source = "../org"\n}',
      "org/main.tf": ou("a"),
      "net/main.tf": "x = 1",
    };
    expect(outline(files)).toBe("Root > a");
    expect(told(filesOf({ "a/main.tf": ou("a"), "b/main.tf": ou("b") }))).toEqual([
      expect.stringContaining("Several folders could be the root module: “a”, “b”."),
    ]);
  });

  it("with what is declared twice are refused with both places", () => {
    expect(told(filesOf({ "a.tf": ou("x"), "b.tf": `\n${ou("x")}` }))).toEqual([
      "b.tf, line 2, column 1: The resource “aws_organizations_organizational_unit.x” is declared twice: a.tf, line 1, and b.tf, line 2. Keep one of the two.",
    ]);
  });

  it("tell of a second organization, and of tags that the provider puts on everything", () => {
    const text = `${ORGANIZATION}resource "aws_organizations_organization" "other" {}
provider "aws" {
  default_tags {
    tags = { a = "b" }
  }
}`;
    expect(told(filesOf(text))).toEqual([
      expect.stringMatching(/^main\.tf, line 6, .*tags that the provider puts on everything were left out/),
      expect.stringMatching(/^main\.tf, line 4, .*aws_organizations_organization\.other was left out/),
    ]);
  });

  it("tell of resources that a design has no place for", () => {
    const text = `${ORGANIZATION}resource "aws_organizations_resource_policy" "x" {\n  content = "{}"\n}
resource "aws_iam_organizations_features" "x" {\n  enabled_features = ["RootSessions"]\n}`;
    expect(told(filesOf(text))).toEqual([
      "main.tf, line 4, column 1: aws_organizations_resource_policy.x was left out: a design has no place for it.",
      "main.tf, line 7, column 1: aws_iam_organizations_features.x was left out: a design has no place for it.",
    ]);
  });

  it("tell of a block where Terraform takes an argument, as it was before 0.12", () => {
    const account = (tags: string) =>
      `resource "aws_organizations_account" "x" {\n  name  = "x"\n  email = "x@example.com"\n  ${tags}\n}`;
    expect(told(filesOf(account('tags {\n    Team = "a"\n  }')))).toEqual([
      "main.tf, line 4, column 3: The block “tags” of aws_organizations_account.x was left out: it is no argument, and Terraform refuses it since 0.12. Write tags = { … }.",
    ]);
    expect(told(filesOf(account('tags = {\n    Team = "a"\n  }\n  lifecycle {\n  }')))).toEqual([]);
    const json = { name: "x", email: "x@example.com", tags: { Team: "a" }, lifecycle: { prevent_destroy: true } };
    const text = JSON.stringify({ resource: { aws_organizations_account: { x: json } } });
    expect(told(filesOf({ "main.tf.json": text }))).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      "resources of other kinds",
      'resource "aws_s3_bucket" "x" {\n}',
      ": they hold only 1 other block (aws_s3_bucket).",
    ],
    ["comments", "# nothing\n", "."],
    [
      "what is only read",
      'data "aws_organizations_organization" "this" {\n}',
      ": they hold only 1 other block (data aws_organizations_organization).",
    ],
  ])("that hold only %s are refused", (_what, text, told_) => {
    const message = "main.tf: These files make no organization, OU, account or policy of AWS Organizations";
    expect(told(filesOf(text))).toEqual([`${message}${told_} Name the folder that makes them.`]);
    expect(terraformImporter.read(filesOf(text)).ok).toBe(false);
  });

  it("whose organization hangs on a variable without a value are refused with the variable", () => {
    const text =
      'variable "ous" {}\nresource "aws_organizations_organizational_unit" "x" {\n  for_each = var.ous\n  name     = each.key\n}';
    expect(told(filesOf(text))).toEqual([
      expect.stringMatching(/make no organization, .*1 other block \(aws_organizations_organizational_unit\)/),
      expect.stringMatching(/The OUs that .*\.x makes are missing, .*“ous”.*Give it a value in terraform\.tfvars\.$/),
    ]);
  });
});
