// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are Terraform's templates
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../design/designOf";
import type { Design } from "../../design/types";
import { filesOf, importedText, told } from "./testing/imported";

const ORGANIZATION = `resource "aws_organizations_organization" "this" {
  enabled_policy_types = ["SERVICE_CONTROL_POLICY"]
}
`;

const POLICY = `resource "aws_organizations_policy" "deny" {
  name    = "Deny"
  content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }] })
}
`;

function outline(text: string | Readonly<Record<string, string>>): string {
  return outlineOf(importedText(text).value.design);
}

function attached(design: Design): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...design.nodes.values()].map(({ name, policyIds }) => [
      name,
      policyIds.map((id) => design.policies.get(id)!.name),
    ]),
  );
}

describe("OUs and accounts", () => {
  it("may be made by for_each from a local value, with the parent from another resource's key", () => {
    const text = `${ORGANIZATION}
locals {
  ous = { runtime = "Runtime", sandbox = title("sandbox") }
  accounts = {
    for pair in setproduct(["shop", "search"], ["dev", "prod"]) : join("-", pair) => { ou = "runtime" }
  }
}
resource "aws_organizations_organizational_unit" "ou" {
  for_each  = local.ous
  name      = each.value
  parent_id = aws_organizations_organization.this.roots[0].id
}
resource "aws_organizations_account" "account" {
  for_each  = local.accounts
  name      = each.key
  email     = "aws+\${each.key}@example.com"
  parent_id = aws_organizations_organizational_unit.ou[each.value.ou].id
}
resource "aws_organizations_account" "numbered" {
  count     = 2
  name      = format("number-%02d", count.index + 1)
  email     = "aws+\${count.index}@example.com"
  parent_id = aws_organizations_organizational_unit.ou["sandbox"].id
}
`;
    expect(outline(text)).toBe(
      "Root > Runtime > search-dev*; Root > Runtime > search-prod*; Root > Runtime > shop-dev*; Root > Runtime > shop-prod*; Root > Sandbox > number-01*; Root > Sandbox > number-02*",
    );
  });

  it("may come from modules in the folder, with variables, defaults and outputs", () => {
    const files = {
      "main.tf": `${ORGANIZATION}
module "unit" {
  source   = "./modules/unit"
  for_each = toset(["Shop", "Search"])
  settings = { name = each.key }
  root_id  = aws_organizations_organization.this.roots[0].id
}
resource "aws_organizations_account" "extra" {
  name      = "extra"
  email     = "extra@example.com"
  parent_id = module.unit["Shop"].ou_id
}`,
      "modules/unit/main.tf": `
variable "root_id" { type = string }
variable "settings" {
  type = object({ name = string, phases = optional(list(string), ["dev", "prod"]) })
}
resource "aws_organizations_organizational_unit" "this" {
  name      = var.settings.name
  parent_id = var.root_id
}
module "account" {
  source    = "../account"
  for_each  = toset(var.settings.phases)
  name      = "\${lower(var.settings.name)}-\${each.value}"
  parent_id = aws_organizations_organizational_unit.this.id
}
output "ou_id" { value = aws_organizations_organizational_unit.this.id }`,
      "modules/account/main.tf.json": JSON.stringify({
        variable: { name: {}, parent_id: { type: "string" } },
        resource: {
          aws_organizations_account: {
            this: { name: "${var.name}", email: "aws+${var.name}@example.com", parent_id: "${var.parent_id}" },
          },
        },
      }),
    };
    expect(outline(files)).toBe(
      "Root > Search > search-dev*; Root > Search > search-prod*; Root > Shop > extra*; Root > Shop > shop-dev*; Root > Shop > shop-prod*",
    );
  });

  it("have AWS's ids from import blocks, which parents and targets may name, too", () => {
    const { design } = importedText(`${ORGANIZATION}
import {
  to = aws_organizations_organization.this
  id = "o-a1b2c3d4e5"
}
import {
  for_each = { runtime = "ou-ab12-11111111" }
  to       = aws_organizations_organizational_unit.ou[each.key]
  id       = each.value
}
import {
  to = aws_organizations_account.dev
  id = "111122223333"
}
resource "aws_organizations_organizational_unit" "ou" {
  for_each  = toset(["runtime"])
  name      = each.key
  parent_id = "r-ab12"
}
resource "aws_organizations_account" "dev" {
  name      = "dev"
  email     = "dev@example.com"
  parent_id = "ou-ab12-11111111"
}
${POLICY}
resource "aws_organizations_policy_attachment" "dev" {
  policy_id = aws_organizations_policy.deny.id
  target_id = "111122223333"
}`).value;
    expect(outlineOf(design)).toBe("Root > runtime > dev*");
    expect([...design.nodes.keys()]).toEqual(["r-ab12", "management", "ou-ab12-11111111", "111122223333"]);
    expect(design.organization.awsId).toBe("o-a1b2c3d4e5");
    expect(attached(design).dev).toEqual(["FullAWSAccess", "Deny"]);
  });

  it("may be read by a data source: the one that a resource makes, or one from outside of the files", () => {
    const text = `data "aws_organizations_organization" "this" {}
data "aws_organizations_organizational_unit" "core" {
  parent_id = data.aws_organizations_organization.this.roots[0].id
  name      = "Core"
}
data "aws_organizations_organizational_unit" "security" {
  parent_id = data.aws_organizations_organizational_unit.core.id
  name      = "Security"
}
resource "aws_organizations_organizational_unit" "core" {
  parent_id = data.aws_organizations_organization.this.roots[0].id
  name      = "Core"
}
resource "aws_organizations_account" "log" {
  name      = "log"
  email     = "log@example.com"
  parent_id = data.aws_organizations_organizational_unit.security.id
}`;
    expect(outline(text)).toBe("Root > Core > Security > log*");
    expect(told(filesOf(text))).toEqual([]);
  });

  it("hang under the root where nobody can tell the parent, and that is told", () => {
    const text = `${ORGANIZATION}variable "ou" {}
resource "aws_organizations_account" "a" {
  name      = "a"
  email     = "a@example.com"
  parent_id = var.ou
}
resource "aws_organizations_account" "b" {
  name      = "b"
  email     = "b@example.com"
  parent_id = "ou-ab12-11111111"
}`;
    expect(outline(text)).toBe("Root > a*; Root > b*");
    const assumed = [...importedText(text).value.design.nodes.values()].filter((node) => "isPlaceAssumed" in node);
    expect(assumed.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(told(filesOf(text))).toEqual([
      "main.tf, line 8, column 15: The place of account “a” isn't known, and it hangs under the root for now, because the variable “ou” (main.tf, line 4) has no value in these files. Give it a value in terraform.tfvars.",
      "main.tf, line 13, column 15: The place of account “b” isn't known, and it hangs under the root for now, because nothing in these files is known to have the id “ou-ab12-11111111”. Terraform's state tells it: import what “terraform show -json” prints.",
    ]);
  });

  it("of a second organization are left out by name, with what hangs under them and is attached there", () => {
    const text = `${ORGANIZATION}resource "aws_organizations_organization" "other" {
}
resource "aws_organizations_organizational_unit" "a" {
  name      = "A"
  parent_id = aws_organizations_organization.this.roots[0].id
}
resource "aws_organizations_organizational_unit" "b" {
  name      = "B"
  parent_id = aws_organizations_organization.other.roots[0].id
}
resource "aws_organizations_account" "c" {
  name      = "c"
  email     = "c@example.com"
  parent_id = aws_organizations_organizational_unit.b.id
}
${POLICY}resource "aws_organizations_policy_attachment" "b" {
  policy_id = aws_organizations_policy.deny.id
  target_id = aws_organizations_organizational_unit.b.id
}
resource "aws_organizations_policy_attachment" "root" {
  policy_id = aws_organizations_policy.deny.id
  target_id = aws_organizations_organization.other.roots[0].id
}`;
    const { design } = importedText(text).value;
    expect(outlineOf(design)).toBe("Root > A");
    expect(attached(design)).toMatchObject({ Root: ["FullAWSAccess"], A: ["FullAWSAccess"] });
    const isElsewhere = "because it is in another organization, aws_organizations_organization.other";
    expect(told(filesOf(text))).toEqual([
      `main.tf, line 10, column 1: The OU “B” is missing, ${isElsewhere}.`,
      `main.tf, line 14, column 1: The account “c” is missing, ${isElsewhere}.`,
      `main.tf, line 23, column 1: 2 policy attachments are missing, ${isElsewhere} (lines 23, 27).`,
      "main.tf, line 4, column 1: aws_organizations_organization.other was left out, with what is in it: a design is one organization, the first. Read the folders of the others by themselves.",
    ]);
  });

  it("keep as much of a name as is known", () => {
    const text = `variable "prefix" {}
resource "aws_organizations_organizational_unit" "x" {
  name      = "\${var.prefix}-shop"
  parent_id = "r-ab12"
}`;
    expect(outline(text)).toBe("Root > ${var.prefix}-shop");
  });

  it("that hang under each other in a circle are refused", () => {
    expect(
      told(
        filesOf(`resource "aws_organizations_organizational_unit" "a" {
  name      = "A"
  parent_id = aws_organizations_organizational_unit.b.id
}
resource "aws_organizations_organizational_unit" "b" {
  name      = "B"
  parent_id = aws_organizations_organizational_unit.a.id
}`),
      ),
    ).toEqual([expect.stringContaining("“A” → “B” → “A”")]);
  });
});

it("reading twice gives the same ids", () => {
  const files = `${ORGANIZATION}resource "aws_organizations_organizational_unit" "a" {\n  name = "A & B"\n}`;
  expect([...importedText(files).value.design.nodes.keys()]).toEqual(["root", "management", "a-b"]);
  expect(importedText(files).value).toEqual(importedText(files).value);
});

it("names that JavaScript uses itself are ordinary names", () => {
  const text = `locals {
  __proto__ = { constructor = "C", __proto__ = "P" }
}
resource "aws_organizations_organizational_unit" "__proto__" {
  for_each = local.__proto__
  name     = "\${each.key} \${each.value}"
  tags     = { (each.key) = each.value }
}`;
  expect(outline(text)).toBe("Root > __proto__ P; Root > constructor C");
  expect(Object.hasOwn(Object.prototype, "P")).toBe(false);
});

it("null is a value: as a default, a local value, an argument and an output", () => {
  const files = {
    "main.tf": `variable "prefix" {
  default = null
}
locals {
  nothing = null
}
module "m" {
  source = "./m"
}
resource "aws_organizations_organizational_unit" "x" {
  name = "\${var.prefix == null && local.nothing == null && module.m.nothing == null ? "A" : "B"}"
  tags = null
}
resource "aws_organizations_organizational_unit" "y" {
  name = coalesce(aws_organizations_organizational_unit.x.tags, "C")
}`,
    "m/main.tf": 'output "nothing" {\n  value = null\n}',
  };
  expect(outline(files)).toBe("Root > A; Root > C");
  expect(told(filesOf(files))).toEqual([]);
});
