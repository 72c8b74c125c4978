import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { pathOf } from "../../design/queries";
import { type Design, FULL_AWS_ACCESS_ID } from "../../design/types";
import { describeProblem } from "../../json/problem";
import type { TextFile } from "../format";
import { imported, told } from "./testing/imported";

const fixtures = join(import.meta.dirname, "../../../../fixtures");

/** The files of a folder under `fixtures`, paths from it. */
function fixture(...folder: readonly string[]): readonly TextFile[] {
  const top = join(fixtures, ...folder);
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(top, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));
}

/** How many there are, FullAWSAccess not counted. */
function countsOf({ nodes, policies }: Design) {
  const all = [...nodes.values()];
  return {
    ous: all.filter(({ kind }) => kind === "ou").length,
    accounts: all.filter(({ kind }) => kind === "account").length,
    policies: policies.size - 1,
    attachments: all.flatMap(({ policyIds }) => policyIds).filter((id) => id !== FULL_AWS_ACCESS_ID).length,
  };
}

describe("the Ministry of Justice's organization", () => {
  const reading = imported(fixture("terraform", "ministryofjustice"));
  const { design } = reading.value;
  const byName = (name: string) => [...design.nodes.values()].find((node) => node.name === name)!;
  const policyNamed = (name: string) => [...design.policies.values()].find((policy) => policy.name === name);
  const warnings = reading.warnings.map(describeProblem);

  // Counted with grep: 31 OUs, 82 accounts (and the management account), 18 policies; of 18 attachment blocks 12 without
  // for_each, one over a list of 13, five over OUs that only AWS can tell.
  it("comes with all its OUs, accounts, policies and attachments", () => {
    expect(countsOf(design)).toEqual({ ous: 31, accounts: 83, policies: 18, attachments: 25 });
  });

  it("has them where they belong", () => {
    const names = pathOf(design, byName("Electronic Monitoring Acquisitive Crime Dev").id).map(
      (id) => design.nodes.get(id)?.name,
    );
    expect(names).toEqual([
      "Root",
      "HMPPS",
      "Electronic Monitoring",
      "Acquisitive Crime",
      "Electronic Monitoring Acquisitive Crime Dev",
    ]);
    const attachedTo = (name: string) => byName(name).policyIds.map((id) => design.policies.get(id)?.name);
    expect(attachedTo("OPG")).toEqual([
      "FullAWSAccess",
      "Deny AWS account root user",
      'Deny non-EU and non-"us-east-1" operations',
    ]);
    expect(attachedTo("Closed accounts")).toEqual(["FullAWSAccess", "Deny all actions on all resources"]);
  });

  it("has the policies' documents, written from data sources or as JSON", () => {
    expect(policyNamed("Deny AWS account root user")?.document).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Deny",
          Action: "*",
          Resource: "*",
          Condition: { StringLike: { "aws:PrincipalArn": "arn:aws:iam::*:root" } },
        },
      ],
    });
    expect(policyNamed("Modernisation Platform S3 Block Public Access")).toMatchObject({
      type: "S3_POLICY",
      document: { s3_attributes: { public_access_block_configuration: { "@@assign": "all" } } },
    });
  });

  it("has what the organization enables, and who administers what", () => {
    expect(design.organization.enabledPolicyTypes).toEqual([
      "AISERVICES_OPT_OUT_POLICY",
      "SERVICE_CONTROL_POLICY",
      "TAG_POLICY",
      "S3_POLICY",
    ]);
    expect(design.organization.serviceAccessPrincipals).toHaveLength(27);
    expect(design.organization.delegatedAdministrators).toEqual(
      expect.arrayContaining([
        { accountId: byName("organisation-security").id, servicePrincipal: "iam.amazonaws.com" },
      ]),
    );
  });

  it("says what it lacks, by file and line, what permissions hang on first", () => {
    const children =
      "data.aws_organizations_organizational_units.platforms_and_architecture_modernisation_platform_children.children";
    const sources = "organizations-policy-service-control";
    expect(warnings.slice(0, 5)).toEqual([
      `${sources}-modernisation-platform.tf, line 75, column 1: The policy attachments that 3 blocks make are missing, because ${children} is known only when Terraform reads it from outside: aws_organizations_policy_attachment.rds_guardrails (line 75), aws_organizations_policy_attachment.mp_s3_block_public_access (line 114), aws_organizations_policy_attachment.mp_protect_security_services_pilot (line 431). Terraform's state tells it: import what “terraform show -json” prints.`,
      `${sources}.tf, line 426, column 1: The policy attachments that aws_organizations_policy_attachment.modernisation_platform_member_ou_scp makes are missing, because ${children} is known only when Terraform reads it from outside.`,
      expect.stringMatching(
        /^organizations-policy-tags\.tf, line 198, .*mandatory_tags_with_alerting makes are missing, because /,
      ),
      `${sources}-modernisation-platform.tf, line 342, column 13: What is known of policy “Modernisation Platform Protect Secure Baselines” is kept as a draft, and filters nothing until it is mended, because local.modernisation_platform_accounts is not defined in these files. Import all files of the configuration together.`,
      expect.stringMatching(
        /^organizations-policy-service-control\.tf, line 366, .*“Modernisation Platform Member OU SCP” is kept as a draft/,
      ),
    ]);
    expect(warnings).toContain(
      "organizations-accounts-cica.tf, line 7, column 32: The emails of 4 accounts aren't known, because local.aws_account_email_addresses_template is not defined in these files (lines 7, 28, 50, 72).",
    );
  });
});

describe("other published configurations", () => {
  it("an SCP on all OUs that AWS has: the policy comes, the attachments are told", () => {
    const { value, warnings } = imported(fixture("terraform", "alexmills"));
    expect(countsOf(value.design)).toEqual({ ous: 0, accounts: 1, policies: 1, attachments: 0 });
    expect([...value.design.policies.values()][1]).toMatchObject({
      name: "scp_cloudtrail",
      document: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Deny", Action: ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail"], Resource: "*" }],
      },
    });
    expect(warnings.map(describeProblem)).toEqual([
      "scp-cloudtrail.tf, line 16, column 1: The policy attachments that aws_organizations_policy_attachment.cloudtrail makes are missing, because data.aws_organizations_organizational_units.all.children is known only when Terraform reads it from outside. Terraform's state tells it: import what “terraform show -json” prints.",
    ]);
  });

  it("parts of a module: what isn't there is told, policy documents without a policy, too", () => {
    const text = told(fixture("terraform", "coalfire"));
    expect(text).toHaveLength(4);
    expect(text[0]).toMatch(/^org\.tf, line 6, .*the variable “enabled_policy_types” is not declared in these files/);
    expect(text[1]).toMatch(/^org\.tf, line 3, .*“service_access_principals”/);
    expect(text[2]).toMatch(/^DenyLeaveOrg\.tf, line 1, .*“DenyLeaveOrg” was left out/);
    expect(text[3]).toMatch(/^aws_region_lock\.tf, line 1, .*“DenyNonUSAWS” was left out/);
  });

  it("nothing but a module from elsewhere is refused: what it makes only the state tells", () => {
    expect(told(fixture("terraform", "infrablocks"))).toEqual([
      "organization.tf: These files make no organization, OU, account or policy of AWS Organizations: they hold only 1 module. Import Terraform's state instead, which tells what all modules make: “terraform show -json > state.json” writes it.",
      "organization.tf, line 1, column 1: What module.organization makes is missing, because the module “organization” comes from “../../”, which is not in these files.",
    ]);
  });
});

describe.each(["everything", "idioms"])("the configuration “%s”", (name) => {
  const { value, warnings } = imported(fixture("terraform", name));
  const expected = JSON.parse(readFileSync(join(fixtures, `terraform/${name}.expected.json`), "utf8"));

  it("makes the organization that Terraform makes of it", () => {
    const { design } = value;
    const nodes = [...design.nodes.values()].map((node) => ({
      path: pathOf(design, node.id).map((id) => design.nodes.get(id)?.name),
      ...(node.kind === "account" ? { email: node.email ?? null } : {}),
      tags: node.kind === "root" ? {} : (node.tags ?? {}),
      policies: node.policyIds.map((id) => design.policies.get(id)?.name).toSorted(),
    }));
    expect(warnings).toEqual([]);
    expect(sorted(nodes)).toEqual(sorted(expected.nodes));
  });

  it("has the policies' documents as Terraform writes them", () => {
    const policies = [...value.design.policies.values()]
      .filter(({ id }) => id !== FULL_AWS_ACCESS_ID)
      .map(({ name, type, description = "", document }) => ({ name, type, description, document }));
    expect(sorted(policies)).toEqual(sorted(expected.policies));
  });
});

/** Lists in order, but paths: that of actions, Regions and attachments means nothing. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value))
    return Object.fromEntries(
      Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, each]) => [key, key === "path" ? each : sorted(each)]),
    );
  return value.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe("files that are wrong", () => {
  const bad = (name: string) => fixture("bad").filter(({ path }) => path === name);

  it.each([
    ["terraform-account-in-two-ous.tf", /line 10, .*parent_id is set twice, on lines 9 and 10/],
    ["terraform-unclosed-block.tf", /line 1, .*The block opened on line 1 is never closed/],
    ["terraform-unterminated-heredoc.tf", /line 3, .*The heredoc POLICY opened on line 3 is never closed/],
  ])("are refused with the place: %s", (name, message) => {
    expect(() => imported(bad(name))).toThrow(message);
  });

  it("an OU too deep is read, and what AWS would refuse is told", () => {
    const { value, warnings } = imported(bad("terraform-depth-6.tf"));
    expect(countsOf(value.design).ous).toBe(6);
    expect(warnings).toEqual([
      expect.objectContaining({ severity: "error", message: expect.stringContaining("“L6”") }),
    ]);
  });

  it("files outside of the folder are not read, and both policies told", () => {
    const text = told(bad("terraform-file-function.tf"));
    expect(text[0]).toMatch(
      /line 3, .*policy “p” is kept as a draft, .*“\/etc\/passwd” is not among the files that were read/,
    );
    expect(text[1]).toMatch(/line 7, .*policy “q” .*secret\.tpl” is not among the files that were read/);
  });
});
