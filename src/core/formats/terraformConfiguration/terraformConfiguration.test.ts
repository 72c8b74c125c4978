// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are Terraform's templates
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../design/designOf";
import type { Design } from "../../design/types";
import { describeProblem } from "../../json/problem";
import { terraformImporter } from ".";
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

function documentOf(text: string | Readonly<Record<string, string>>, name = "P"): unknown {
  const policies = [...importedText(text).value.design.policies.values()];
  return policies.find((policy) => policy.name === name)?.document;
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
    expect(told(filesOf(text))).toEqual([
      "main.tf, line 8, column 15: Left out because the variable “ou” (main.tf, line 4) has no value in these files: the place (the root stands for it) of account “a”.",
      "main.tf, line 13, column 15: Left out because nothing in these files is known to have the id “ou-ab12-11111111”: the place (the root stands for it) of account “b”.",
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

describe("policies", () => {
  const document = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }] };

  it.each<[string, string | Record<string, string>]>([
    [
      "a heredoc",
      'resource "aws_organizations_policy" "p" {\n  name    = "P"\n  content = <<-EOT\n    {"Version": "2012-10-17",\n     "Statement": [{"Effect": "Deny", "Action": "s3:*", "Resource": "*"}]}\n  EOT\n}',
    ],
    [
      "a file",
      {
        "main.tf":
          'resource "aws_organizations_policy" "p" {\n  name    = "P"\n  content = file("${path.module}/p.json")\n}',
        "p.json": JSON.stringify(document),
      },
    ],
    [
      "a file of a module's",
      {
        "main.tf": 'module "m" {\n  source = "./m"\n}',
        "m/main.tf":
          'resource "aws_organizations_policy" "p" {\n  name    = "P"\n  content = file("${path.module}/p.json")\n}',
        "m/p.json": JSON.stringify(document),
      },
    ],
    [
      "a template",
      {
        "main.tf":
          'resource "aws_organizations_policy" "p" {\n  name    = "P"\n  content = templatefile("p.tftpl", { actions = ["s3:*"] })\n}',
        "p.tftpl":
          '{"Version": "2012-10-17", "Statement": [%{ for a in actions ~}\n{"Effect": "Deny", "Action": "${a}", "Resource": "*"}%{ endfor ~}]}',
      },
    ],
    [
      "every file of a folder",
      {
        "main.tf":
          'resource "aws_organizations_policy" "p" {\n  for_each = fileset("${path.module}/scps", "*.json")\n  name     = trimsuffix(each.key, ".json")\n  content  = file("scps/${each.value}")\n}',
        "scps/P.json": JSON.stringify(document),
      },
    ],
    [
      "JSON syntax",
      {
        "main.tf.json": JSON.stringify({
          data: {
            aws_iam_policy_document: { d: { statement: [{ effect: "Deny", actions: ["s3:*"], resources: ["*"] }] } },
          },
          resource: {
            aws_organizations_policy: { p: { name: "P", content: "${data.aws_iam_policy_document.d.json}" } },
          },
        }),
      },
    ],
  ])("have their text from %s", (_from, text) => {
    expect(documentOf(text)).toEqual(document);
  });

  // Source: documentation of aws_iam_policy_document.
  it("have it from a policy document with all its parts", () => {
    const text = `
data "aws_iam_policy_document" "base" {
  statement {
    sid       = "A"
    effect    = "Deny"
    actions   = ["a:*"]
    resources = ["*"]
  }
  statement {
    sid       = "B"
    actions   = ["b:*"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "p" {
  source_policy_documents = [data.aws_iam_policy_document.base.json]
  statement {
    sid         = "A"
    effect      = "Deny"
    not_actions = ["iam:*", "sts:*"]
    not_resources = ["arn:aws:s3:::x"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    dynamic "condition" {
      for_each = { "aws:RequestedRegion" = ["eu-west-1", "eu-west-2"] }
      iterator = each_key
      content {
        test     = "StringNotEquals"
        variable = each_key.key
        values   = each_key.value
      }
    }
    condition {
      test     = "StringNotLike"
      variable = "aws:PrincipalArn"
      values   = ["arn:aws:iam::*:role/&{aws:username}"]
    }
  }
}
resource "aws_organizations_policy" "p" {
  name    = "P"
  type    = "RESOURCE_CONTROL_POLICY"
  content = data.aws_iam_policy_document.p.json
}`;
    const policy = [...importedText(text).value.design.policies.values()].find(({ name }) => name === "P");
    expect(JSON.parse(policy?.draft ?? JSON.stringify(policy?.document))).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "A",
          Effect: "Deny",
          Principal: "*",
          NotAction: ["iam:*", "sts:*"],
          NotResource: "arn:aws:s3:::x",
          Condition: {
            StringNotEquals: { "aws:RequestedRegion": ["eu-west-1", "eu-west-2"] },
            StringNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/${aws:username}" },
          },
        },
        { Sid: "B", Effect: "Allow", Action: "b:*", Resource: "*" },
      ],
    });
  });

  it("of which not all can be known are drafts with what is known, and that is told by line", () => {
    const text = `${ORGANIZATION}variable "regions" {}
resource "aws_organizations_policy" "p" {
  name = "P"
  content = jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "Known", Condition = var.regions }] })
}`;
    const policy = [...importedText(text).value.design.policies.values()].find(({ name }) => name === "P");
    expect(policy).toMatchObject({
      draft: '{"Version":"2012-10-17","Statement":[{"Sid":"Known","Condition":"${var.regions}"}]}',
    });
    expect(policy).not.toHaveProperty("document");
    expect(told(filesOf(text))).toEqual([
      "main.tf, line 7, column 13: Left out because the variable “regions” (main.tf, line 4) has no value in these files: the content (what is known is kept as a draft) of policy “P”.",
    ]);
  });

  it("with an id that AWS gives are drafts, too, unless an import block tells the id", () => {
    const text = `${ORGANIZATION}resource "aws_organizations_policy" "p" {
  name    = "P"
  content = jsonencode({
    Version   = "2012-10-17"
    Statement = [{
      Effect = "Deny", Action = "s3:*", Resource = "*"
      Condition = { StringNotEquals = { "aws:PrincipalOrgID" = aws_organizations_organization.this.id } }
    }]
  })
}`;
    const told = '"aws:PrincipalOrgID":"${the organization\'s id}"';
    const [, policy] = [...importedText(text).value.design.policies.values()];
    expect(policy?.draft).toContain(told);
    const known = `${text}\nimport {\n  to = aws_organizations_organization.this\n  id = "o-a1b2c3d4e5"\n}`;
    expect(JSON.stringify(documentOf(known))).toContain('"aws:PrincipalOrgID":"o-a1b2c3d4e5"');
  });

  it("are attached to the root, the management account, OUs and accounts, also by a set of ids", () => {
    const { design } = importedText(`${ORGANIZATION}${POLICY}
resource "aws_organizations_organizational_unit" "a" {
  name      = "A"
  parent_id = aws_organizations_organization.this.roots[0].id
}
locals {
  targets = [aws_organizations_organization.this.roots[0].id, aws_organizations_organizational_unit.a.id]
}
resource "aws_organizations_policy_attachment" "all" {
  for_each  = toset(local.targets)
  policy_id = aws_organizations_policy.deny.id
  target_id = each.value
}
resource "aws_organizations_policy_attachment" "management" {
  policy_id = aws_organizations_policy.deny.id
  target_id = aws_organizations_organization.this.master_account_id
}
resource "aws_organizations_policy_attachment" "full" {
  policy_id = "p-FullAWSAccess"
  target_id = aws_organizations_organizational_unit.a.id
}`).value;
    expect(attached(design)).toEqual({
      Root: ["FullAWSAccess", "Deny"],
      Management: ["FullAWSAccess", "Deny"],
      A: ["FullAWSAccess", "Deny"],
    });
  });

  it("stand without FullAWSAccess around them where the configuration doesn't enable SCPs", () => {
    expect(attached(importedText('resource "aws_organizations_organization" "this" {}').value.design)).toEqual({
      Root: [],
      Management: [],
    });
  });
});

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
    expect(told(filesOf('resource "aws_organizations_resource_policy" "x" {\n  content = "{}"\n}'))).toEqual([
      "main.tf, line 1, column 1: aws_organizations_resource_policy.x was left out: a design has no place for it.",
    ]);
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

describe("what leads nowhere is stopped and told:", () => {
  it("local values that refer to each other", () => {
    const text = 'locals {\n  a = local.b\n  b = "x${local.c}"\n  c = local.a\n  d = 1\n}';
    expect(told(filesOf(text))).toEqual([
      "main.tf, line 2, column 3: These refer to each other in a circle: local.a → local.b → local.c → local.a. Terraform refuses this.",
    ]);
  });

  it("in a module, too", () => {
    const files = { "main.tf": 'module "m" {\n  source = "./m"\n}', "m/main.tf": "locals {\n  a = local.a\n}" };
    expect(told(filesOf(files))).toEqual([
      expect.stringMatching(/^m\/main\.tf, line 2, .*module\.m\.local\.a → module\.m\.local\.a/),
    ]);
  });

  it("for_each over what has no names", () => {
    const text =
      'resource "aws_organizations_account" "a" {\n  for_each = toset([{ a = 1 }, "b"])\n  name = each.key\n}';
    expect(outline(text)).toBe("Root > b*");
    expect(told(filesOf(text)).join()).toContain("for_each takes a set of texts, but an object is in it: some of what");
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
      "main.tf, line 2, column 36: 1000000000 entries would be made here; at most 100000 are.",
    ],
    [
      "a count of a billion",
      'resource "aws_organizations_account" "a" {\n  count = 1000000000\n  name = "x"\n}',
      "main.tf, line 2, column 11: 1000000000 entries would be made here",
    ],
    [
      "text that doubles",
      `locals {\n  a0 = "xxxxxxxxxxxxxxxx"\n${Array.from({ length: 60 }, (_, index) => `  a${index + 1} = "\${local.a${index}}\${local.a${index}}"`).join("\n")}\n}`,
      "A text of 2097152 characters would be made here; at most 2000000 are.",
    ],
    [
      "lists that double",
      `locals {\n  a0 = ["x"]\n${Array.from({ length: 60 }, (_, index) => `  a${index + 1} = concat(local.a${index}, local.a${index})`).join("\n")}\n}`,
      "131072 entries would be made here",
    ],
    [
      "lists that lie in each other and double when they are written out",
      `locals {\n  a0 = ["x"]\n${Array.from({ length: 60 }, (_, index) => `  a${index + 1} = [local.a${index}, local.a${index}]`).join("\n")}\n  z = jsonencode(local.a60)\n}`,
      "takes more than 2000000 steps",
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
      "makes more than 100000 resources and modules",
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
