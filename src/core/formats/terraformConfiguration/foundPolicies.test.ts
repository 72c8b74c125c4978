// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are Terraform's templates
import { describe, expect, it } from "vitest";
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
      "main.tf, line 7, column 13: What is known of policy “P” is kept as a draft, and filters nothing until it is mended, because the variable “regions” (main.tf, line 4) has no value in these files. Give it a value in terraform.tfvars.",
    ]);
  });

  it("without the argument, or with a text that AWS would refuse, filter nothing, and that is told", () => {
    const policy = (name: string, content: string) =>
      `resource "aws_organizations_policy" "${name}" {\n  name = "${name}"\n${content}}\n`;
    const lowercase = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "deny", Action: "*", Resource: "*" }],
    });
    const text = `${policy("none", "")}${policy("deny", `  content = jsonencode(${lowercase})\n`)}`;
    expect(told(filesOf(text))).toEqual([
      "main.tf, line 1, column 1: What policy “none” says isn't known, and filters nothing, because the required argument content is missing.",
      expect.stringMatching(
        /“deny”: Effect must be “Allow” or “Deny” .*found “deny”\. .*Its text is kept as a draft, and filters nothing until it is mended\.$/,
      ),
    ]);
    expect(attached(importedText(text).value.design)).toHaveProperty("Root");
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
