import { describe, expect, it } from "vitest";
import { designOf } from "../../design/designOf";
import { policyId } from "../../design/ids";
import { type Design, FULL_AWS_ACCESS_ID, type Node, type Policy } from "../../design/types";
import { terraformExporter } from ".";

const allowEc2: Policy = {
  id: policyId("allow-ec2"),
  type: "SERVICE_CONTROL_POLICY",
  name: "AllowEc2",
  document: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "ec2:*", Resource: "*" }] },
};

const tree = "Root > Runtime > dev*; Root > Sandbox";

function withPolicies(design: Design, ...policies: readonly Policy[]): Design {
  return {
    ...design,
    policies: new Map([...design.policies, ...policies.map((policy) => [policy.id, policy] as const)]),
  };
}

function withNode(design: Design, id: string, change: (node: Node) => Node): Design {
  return { ...design, nodes: new Map([...design.nodes].map(([key, node]) => [key, key === id ? change(node) : node])) };
}

function attached(design: Design, id: string, ...policyIds: readonly string[]): Design {
  return withNode(design, id, (node) => ({ ...node, policyIds: policyIds.map(policyId) }));
}

function exported(design: Design) {
  const { files, notices } = terraformExporter.export({ design }, { mode: "new" });
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? "";
  return { paths: files.map(({ path }) => path), notices: notices.join("\n"), textOf };
}

describe("FullAWSAccess", () => {
  it("is AWS's to attach: neither it nor its attachments are written, and there is nothing to do", () => {
    const { paths, notices, textOf } = exported(designOf(tree));
    expect(paths).not.toContain("policies.tf");
    expect(paths).not.toContain("attachments.tf");
    expect(paths).not.toContain("detach-full-aws-access.sh");
    expect(textOf("README.md")).not.toContain("Take FullAWSAccess off");
    expect(notices).toBe("");
  });

  it("goes by a script, a notice and a section of the README where an allow list stands without it", () => {
    const design = attached(withPolicies(designOf(tree), allowEc2), "runtime", "allow-ec2");
    const { notices, textOf } = exported(design);
    expect(notices).toContain("the design keeps OU “Runtime” without it");
    expect(textOf("outputs.tf")).toContain("value       = [aws_organizations_organizational_unit.runtime.id]");
    expect(textOf("outputs.tf")).toContain("depends_on = [aws_organizations_policy_attachment.ou_runtime__allow_ec2]");
    expect(textOf("detach-full-aws-access.sh")).toContain("set -efuo pipefail");
    expect(textOf("README.md")).toContain("- Root / Runtime\n");
  });

  it("stays, and that is said, where the design leaves a level without any SCP: AWS keeps one", () => {
    const { notices, paths } = exported(attached(designOf(tree), "sandbox"));
    expect(notices).toContain("The design leaves OU “Sandbox” without any SCP");
    expect(notices).toContain("more is allowed there than the design shows");
    expect(paths).not.toContain("detach-full-aws-access.sh");
  });

  it("is not missed while SCPs are disabled", () => {
    const design = attached(designOf(tree), "sandbox");
    const { notices } = exported({ ...design, organization: { ...design.organization, enabledPolicyTypes: [] } });
    expect(notices).toBe("");
  });

  it("is not taken for what a changed document in the design says", () => {
    const design = designOf(tree);
    const full = design.policies.get(FULL_AWS_ACCESS_ID)!;
    const denying = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] };
    expect(exported(withPolicies(design, { ...full, document: denying })).notices).toContain(
      "FullAWSAccess has another document in the design than in AWS",
    );
  });

  it("counts where ten SCPs of the design's own leave it no place to be attached first", () => {
    const policies = Array.from({ length: 10 }, (_, index) => ({
      ...allowEc2,
      id: policyId(`allow-${index}`),
      name: `Allow${index}`,
    }));
    const design = attached(withPolicies(designOf(tree), ...policies), "runtime", ...policies.map(({ id }) => id));
    expect(exported(design).notices).toContain("AWS will refuse the last SCP of OU “Runtime”");
  });
});

describe("the management account", () => {
  it("is the organization's own, not created, and a target by its id there", () => {
    const design = attached(withPolicies(designOf(tree), allowEc2), "management", "p-FullAWSAccess", "allow-ec2");
    const { textOf } = exported(design);
    expect(textOf("accounts.tf")).not.toContain("Management");
    expect(textOf("attachments.tf")).toContain("target_id = aws_organizations_organization.this.master_account_id");
  });

  it("stays under the root, and that is said, where the design has it in an OU", () => {
    const { notices } = exported(designOf("Root > Enterprise > Management*"));
    expect(notices).toContain("Account “Management” is the management account. Terraform can't move it");
  });

  it("holds the provider to its account where its number is known", () => {
    const design = withNode(designOf(tree), "management", (node) => ({ ...node, awsId: "111122223333" }) as Node);
    const { textOf, notices } = exported(design);
    expect(textOf("versions.tf")).toContain('allowed_account_ids = ["111122223333"]');
    expect(notices).toBe("");
  });
});

describe("a design that doesn't tell what exists in AWS", () => {
  const newness = /creates all of it anew: 2 OUs and 1 account\. If the organization exists already, import it/;

  it("creates accounts, which is said first where what exists is to be adopted", () => {
    const { notices } = terraformExporter.export({ design: designOf(tree) }, {});
    expect(notices[0]).toMatch(newness);
  });

  it("is as meant where everything is to be created anew", () => {
    expect(exported(designOf(tree)).notices).not.toMatch(newness);
  });
});

describe("an email that the design has not", () => {
  it("is counted where many are to be filled in, and named where AWS doesn't take it", () => {
    const accounts = ["a", "b", "c", "d", "e", "f", "g"].map((name) => `Root > ${name}*`).join("; ");
    const without = [...designOf(accounts).nodes.keys()].reduce(
      (design, id) =>
        withNode(design, id, (node) => ({ ...node, email: id === "a" ? "no address" : undefined }) as Node),
      designOf(accounts),
    );
    const { notices } = exported(without);
    expect(notices).toContain(
      "Fill in the emails of 6 accounts in terraform.tfvars; each is named in terraform.tfvars.example.",
    );
    expect(notices).toContain("Fill in an email in terraform.tfvars for account “a” (AWS doesn't take “no address”).");
  });

  it("is a variable with the account's name, in an example to fill in", () => {
    const design = withNode(designOf(tree), "dev", (node) => ({ ...node, email: "no address" }) as Node);
    const { textOf, notices } = exported(design);
    expect(textOf("accounts.tf")).toContain("email     = var.account_emails.dev");
    expect(textOf("terraform.tfvars.example")).toBe('account_emails = {\n  dev = ""\n}\n');
    expect(notices).toContain(
      "Fill in an email in terraform.tfvars for account “dev” (AWS doesn't take “no address”).",
    );
  });
});

describe("what Terraform or AWS can't do is said", () => {
  const design = designOf(tree);
  const tagPolicy: Policy = { id: policyId("tags"), type: "TAG_POLICY", name: "Tags", document: { tags: {} } };
  it.each<[string, Design, string]>([
    [
      "a policy without a readable document",
      withPolicies(design, { id: policyId("draft"), type: "SERVICE_CONTROL_POLICY", name: "Draft", draft: "{" }),
      "Not exported, because there is no readable document yet: policy “Draft”.",
    ],
    [
      "a policy type that Terraform doesn't know",
      withPolicies(design, { ...tagPolicy, type: "NEW_POLICY" }),
      "Not exported, because Terraform can't create policies of this kind: policy “Tags”.",
    ],
    [
      "an attachment whose type the design doesn't enable",
      attached(withPolicies(design, tagPolicy), "runtime", FULL_AWS_ACCESS_ID, "tags"),
      "Not attached, because the design doesn't enable the policy's type: policy “Tags” on OU “Runtime”.",
    ],
    [
      "OUs that are too deep",
      designOf("Root > 1 > 2 > 3 > 4 > 5 > 6"),
      "AWS will refuse this: The OU “6” is 6 levels below the root; AWS allows 5.",
    ],
    [
      "a policy that AWS would refuse",
      withPolicies(design, { ...allowEc2, document: { ...allowEc2.document, Version: "2008-10-17" } }),
      'AWS will refuse this: Policy “AllowEc2”: Version must be "2012-10-17"',
    ],
    [
      "a policy that only Terraform's way of writing makes too long",
      withPolicies(design, {
        ...allowEc2,
        document: {
          Version: "2012-10-17",
          Statement: [{ Effect: "Deny", Action: "s3:*", Resource: `arn:aws:s3:::${"&".repeat(2000)}` }],
        },
      }),
      "characters as Terraform writes it; the quota is 10240",
    ],
    [
      "a tag that AWS keeps for itself",
      withNode(design, "dev", (node) => ({ ...node, tags: { "aws:x": "y" } }) as Node),
      "AWS will refuse this: the account “dev” has a tag whose key starts with “aws:”",
    ],
    [
      "what exists already",
      withNode(design, "dev", (node) => ({ ...node, awsId: "444455556666" }) as Node),
      "it creates everything anew, and these exist already: account “dev”.",
    ],
    [
      "letters that Terraform writes otherwise",
      withNode(design, "runtime", (node) => ({ ...node, name: "Cafe\u0301" })),
      "these names will differ from the design's",
    ],
  ])("%s", (_what, drawn, expected) => {
    expect(exported(drawn).notices).toContain(expected);
  });

  it("and the README says it too", () => {
    const { textOf } = exported(designOf("Root > 1 > 2 > 3 > 4 > 5 > 6"));
    expect(textOf("README.md")).toContain("The OU “6” is 6 levels below the root");
  });
});

describe("policies", () => {
  it("are exported attached or not, each as a file of its own that AWS gets without white space", () => {
    const { textOf } = exported(withPolicies(designOf(tree), allowEc2));
    expect(textOf("policies.tf")).toContain(
      `content = jsonencode(jsondecode(file("\${path.module}/policies/allow_ec2.json")))`,
    );
    expect(JSON.parse(textOf("policies/allow_ec2.json"))).toEqual(allowEc2.document);
  });

  it("wait for the organization, which must enable their type first", () => {
    expect(exported(withPolicies(designOf(tree), allowEc2)).textOf("policies.tf")).toContain(
      "depends_on = [aws_organizations_organization.this]",
    );
  });
});
