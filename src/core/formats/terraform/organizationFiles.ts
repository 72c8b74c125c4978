import { isAccountEmail } from "../../design/structure/emails";
import type { AccountNode, Design, Node, OuNode } from "../../design/types";
import { type Argument, args, type Block, block, code, flag, list, map, names, record, text } from "./blocks";
import type { Delegation } from "./delegations";
import type { TerraformChoices } from "./options";
import { labelsOf, type References } from "./references";
import type { Selection } from "./selection";

/** The versions that the configuration was written for, and the provider, held to the management account where that is known. */
export function versionBlocks(design: Design, { provider }: TerraformChoices, needsRemoved: boolean): readonly Block[] {
  const managementAccount = design.nodes.get(design.organization.managementAccountId);
  const awsId = managementAccount?.awsId;
  const aws = record([
    ["source", text("hashicorp/aws")],
    ["version", text(provider === "5" ? "~> 5.100" : "~> 6.0")],
  ]);
  return [
    block(
      "terraform",
      [],
      args(["required_version", text(needsRemoved ? ">= 1.7" : ">= 1.5")]),
      block("required_providers", [], args(["aws", aws])),
    ),
    block(
      "provider",
      ["aws"],
      args(
        ["region", text(design.organization.homeRegion)],
        awsId === undefined ? null : ["allowed_account_ids", list([text(awsId)])],
      ),
    ),
  ];
}

/**
 * The organization itself. Where the design doesn't say which services may act across it, Terraform leaves them alone; so it
 * does with the policy types where one is enabled that it doesn't know and would disable.
 */
export function organizationBlock(
  design: Design,
  { policyTypes, leftOut }: Selection,
  { readsOrganization, preventsDestroy }: TerraformChoices,
): Block {
  if (readsOrganization) return block("data", ["aws_organizations_organization", "this"]);
  const principals = design.organization.serviceAccessPrincipals;
  const ignored = [
    ...(principals === undefined ? ["aws_service_access_principals"] : []),
    ...(leftOut.policyTypes.length > 0 && design.organization.awsId !== undefined ? ["enabled_policy_types"] : []),
  ];
  return block(
    "resource",
    ["aws_organizations_organization", "this"],
    args(
      ["feature_set", text("ALL")],
      ["enabled_policy_types", list(policyTypes.map(text))],
      principals === undefined ? null : ["aws_service_access_principals", list(principals.map(text))],
    ),
    lifecycle({ preventsDestroy, ignored }),
  );
}

/** How Terraform treats a resource; it looks at no change of what is `ignored`. */
export function lifecycle({
  isNewFirst = false,
  preventsDestroy = false,
  ignored = [],
}: {
  readonly isNewFirst?: boolean;
  readonly preventsDestroy?: boolean;
  readonly ignored?: readonly string[];
}): Block {
  return block(
    "lifecycle",
    [],
    args(
      isNewFirst ? ["create_before_destroy", flag(true)] : null,
      preventsDestroy ? ["prevent_destroy", flag(true)] : null,
      ignored.length === 0 ? null : ["ignore_changes", names(ignored)],
    ),
  );
}

/** What nobody has told about one thing that exists. */
export interface UntoldParts {
  readonly isPlaceUntold: boolean;
  readonly areTagsUntold: boolean;
}

/** The arguments of which Terraform looks at no change, because nobody has told what AWS has there. */
export function untoldArguments({ isPlaceUntold, areTagsUntold }: UntoldParts): readonly string[] {
  return [...(isPlaceUntold ? ["parent_id"] : []), ...(areTagsUntold ? ["tags"] : [])];
}

/**
 * The new one first: an OU that moves is made anew, its accounts go there, then the old one goes.
 *
 * @param waitsFor addresses
 */
export function ouBlock(ou: OuNode, references: References, untold: UntoldParts, waitsFor: readonly string[]): Block {
  return block(
    "resource",
    labelsOf(references.addressOf(ou)!),
    args(
      ["name", text(ou.name)],
      ["parent_id", references.parentIdOf(ou)],
      untold.areTagsUntold ? null : tagsArgument(ou.tags),
    ),
    dependsOn(waitsFor),
    lifecycle({ isNewFirst: true, ignored: untoldArguments(untold) }),
  );
}

export interface AccountWriting {
  /** Whether it exists: then nothing is chosen for it anew. */
  readonly isKnown: boolean;
  readonly untold: UntoldParts;
  readonly closesOnDeletion: boolean;
  readonly waitsFor: readonly string[];
}

/**
 * AWS tells neither the role's name nor the access to billing afterwards, and another email or name would make Terraform replace
 * the account, which closes it or takes it out of the organization: after its creation Terraform leaves all four alone.
 */
export function accountBlock(
  account: AccountNode,
  references: References,
  { billingAccess, roleName, preventsDestroy }: TerraformChoices,
  { isKnown, untold, closesOnDeletion, waitsFor }: AccountWriting,
): Block {
  const role = account.roleName ?? (isKnown ? "" : roleName);
  return block(
    "resource",
    labelsOf(references.addressOf(account)!),
    args(
      ["name", text(account.name)],
      ["email", hasAccountEmail(account) ? text(account.email) : code(`var.account_emails.${references.of(account)}`)],
      ["parent_id", references.parentIdOf(account)],
      role === "" ? null : ["role_name", text(role)],
      billingAccess === "default" || isKnown ? null : ["iam_user_access_to_billing", text(billingAccess)],
      closesOnDeletion ? ["close_on_deletion", flag(true)] : null,
      untold.areTagsUntold ? null : tagsArgument(account.tags),
    ),
    dependsOn(waitsFor),
    lifecycle({
      preventsDestroy,
      ignored: ["email", "iam_user_access_to_billing", "name", "role_name", ...untoldArguments(untold)],
    }),
  );
}

/** Whether the design says an email that AWS takes, or has taken long ago; else it is a variable. */
export function hasAccountEmail(account: AccountNode): account is AccountNode & { readonly email: string } {
  const { email, awsId } = account;
  return email !== undefined && (isAccountEmail(email) || (awsId !== undefined && /^[^\s@]+@[^\s@]+$/.test(email)));
}

/** AWS registers an administrator only for services that the organization gives access. */
export function delegationBlock(delegation: Delegation, references: References): Block {
  return block(
    "resource",
    labelsOf(references.delegationAddressOf(delegation)),
    args(["account_id", references.idOf(delegation.account)], ["service_principal", text(delegation.servicePrincipal)]),
    dependsOn([references.organization]),
  );
}

export function dependsOn(addresses: readonly string[]) {
  return args(addresses.length === 0 ? null : ["depends_on", names(addresses)]);
}

export function tagsArgument(tags: Readonly<Record<string, string>> | undefined): Argument | null {
  const entries = Object.entries(tags ?? {});
  return entries.length === 0 ? null : ["tags", map(entries.map(([key, value]) => [key, text(value)]))];
}

/** The ids that Terraform made, for other configurations and scripts. */
export function idOutputs({ ous, accounts }: Selection, references: References): readonly Block[] {
  const output = (name: string, description: string, nodes: readonly Node[]) =>
    nodes.length === 0
      ? []
      : [
          block(
            "output",
            [name],
            args(
              ["description", text(description)],
              ["value", record(nodes.map((node) => [references.of(node), references.idOf(node)]))],
            ),
          ),
        ];
  return [
    block(
      "output",
      ["root_id"],
      args(
        ["description", text("The organization's root.")],
        ["value", code(`${references.organization}.roots[0].id`)],
      ),
    ),
    ...output("organizational_unit_ids", "The OUs by their names in this configuration.", ous),
    ...output("account_ids", "The member accounts by their names in this configuration.", accounts),
  ];
}
