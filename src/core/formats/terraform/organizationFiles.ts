import { isAccountEmail } from "../../design/structure/emails";
import type { AccountNode, Design, OuNode } from "../../design/types";
import { type HclEntry, hclAttributes, hclBlock, hclList, hclMap, hclRecord, hclString } from "./hcl";
import { ORGANIZATION, type References } from "./references";
import type { Selection } from "./selection";

/** The versions that the configuration was written for, and the provider, held to the management account where that is known. */
export function versionsTf(design: Design): string {
  const managementAccount = design.nodes.get(design.organization.managementAccountId);
  const awsId = managementAccount?.awsId;
  const aws = hclRecord([
    ["source", hclString("hashicorp/aws")],
    ["version", hclString("~> 6.0")],
  ]);
  return [
    hclBlock("terraform", `required_version = ">= 1.5"`, hclBlock("required_providers", hclAttributes([["aws", aws]]))),
    hclBlock(
      `provider "aws"`,
      hclAttributes([
        ["region", hclString(design.organization.homeRegion)],
        ...(awsId === undefined ? [] : [["allowed_account_ids", hclList([hclString(awsId)])] as const]),
      ]),
    ),
  ].join("\n\n");
}

/** The organization itself. Where the design doesn't say which services may act across it, Terraform leaves them alone. */
export function organizationTf(design: Design, { policyTypes }: Selection): string {
  const principals = design.organization.serviceAccessPrincipals;
  return hclBlock(
    `resource "aws_organizations_organization" "this"`,
    hclAttributes([
      ["feature_set", `"ALL"`],
      ["enabled_policy_types", hclList(policyTypes.map(hclString))],
      ...(principals === undefined
        ? []
        : [["aws_service_access_principals", hclList(principals.map(hclString))] as const]),
    ]),
    principals === undefined ? hclBlock("lifecycle", "ignore_changes = [aws_service_access_principals]") : "",
  );
}

export function ouResource(ou: OuNode, references: References): string {
  return hclBlock(
    `resource "aws_organizations_organizational_unit" "${references.nameOf(ou)}"`,
    hclAttributes([["name", hclString(ou.name)], ["parent_id", references.parentIdOf(ou)], ...tagsAttribute(ou.tags)]),
  );
}

/** AWS tells neither the role's name nor the access to billing afterwards: without `ignore_changes` an import replaces the account. */
export function accountResource(account: AccountNode, references: References): string {
  const name = references.nameOf(account);
  return hclBlock(
    `resource "aws_organizations_account" "${name}"`,
    hclAttributes([
      ["name", hclString(account.name)],
      ["email", hasAccountEmail(account) ? hclString(account.email) : `var.account_emails.${name}`],
      ["parent_id", references.parentIdOf(account)],
      ...(account.roleName === undefined ? [] : [["role_name", hclString(account.roleName)] as const]),
      ...tagsAttribute(account.tags),
    ]),
    hclBlock("lifecycle", "ignore_changes = [iam_user_access_to_billing, role_name]"),
  );
}

/** Whether the design says an email that AWS takes; else it is a variable. */
export function hasAccountEmail(account: AccountNode): account is AccountNode & { readonly email: string } {
  return account.email !== undefined && isAccountEmail(account.email);
}

export function tagsAttribute(tags: Readonly<Record<string, string>> | undefined): readonly HclEntry[] {
  const entries = Object.entries(tags ?? {});
  if (entries.length === 0) return [];
  return [["tags", hclMap(entries.map(([key, value]) => [key, hclString(value)]))]];
}

/** The ids that Terraform made, for other configurations and scripts. */
export function idOutputs({ ous, accounts }: Selection, references: References): readonly string[] {
  const output = (name: string, description: string, nodes: readonly (OuNode | AccountNode)[]) =>
    nodes.length === 0
      ? []
      : [
          hclBlock(
            `output "${name}"`,
            hclAttributes([
              ["description", hclString(description)],
              ["value", hclRecord(nodes.map((node) => [references.nameOf(node), references.idOf(node)]))],
            ]),
          ),
        ];
  return [
    hclBlock(
      `output "root_id"`,
      hclAttributes([
        ["description", hclString("The organization's root.")],
        ["value", `${ORGANIZATION}.roots[0].id`],
      ]),
    ),
    ...output("organizational_unit_ids", "The OUs by their names in this configuration.", ous),
    ...output("account_ids", "The member accounts by their names in this configuration.", accounts),
  ];
}
