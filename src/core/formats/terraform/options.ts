import type { ExportChoices, ExportOption } from "../format";

const ADOPTING =
  "Import blocks take over what has an AWS id, so that the plan shows what the design changes and nothing else.";

/** What a person may choose about both Terraform formats. */
export const terraformOptions: readonly ExportOption[] = [
  {
    id: "mode",
    title: "What exists in AWS",
    kind: "choice",
    choices: [
      { value: "adopt", title: "Adopt what exists, create the rest", help: ADOPTING },
      {
        value: "new",
        title: "Create everything anew",
        help: "For an AWS account that has no organization yet: nothing that exists is taken over.",
      },
    ],
    default: "adopt",
  },
  {
    id: "provider",
    title: "AWS provider",
    kind: "choice",
    choices: [
      { value: "6", title: "Version 6" },
      { value: "5", title: "Version 5, from 5.100", help: "It knows fewer types of policies than version 6." },
    ],
    default: "6",
  },
  {
    id: "organization",
    title: "Policy types and services of the organization",
    kind: "choice",
    choices: [
      {
        value: "managed",
        title: "Managed here",
        help: "This configuration enables them (aws_organizations_organization).",
      },
      {
        value: "read",
        title: "Only read",
        help: "Another configuration manages them, so this one can't enable policy types or services.",
      },
    ],
    default: "managed",
  },
  {
    id: "removed-accounts",
    title: "Accounts that the design lacks",
    kind: "choice",
    choices: [
      { value: "keep", title: "Leave them alone", help: "They stay in AWS as they are and leave Terraform's state." },
      {
        value: "destroy",
        title: "Destroy: take them out of the organization",
        help: "Each is named before anything is applied.",
      },
    ],
    matters: ({ mode }) => mode !== "new",
    default: "keep",
  },
  {
    id: "close-on-deletion",
    title: "Close accounts that Terraform destroys",
    help: "Instead of only taking them out of the organization. AWS Support can reopen one for 90 days, nobody can after that.",
    kind: "flag",
    matters: (choices) => choices.mode !== "new" && choices["removed-accounts"] === "destroy",
    default: false,
  },
  {
    id: "prevent-destroy",
    title: "Refuse to destroy accounts and the organization",
    help: "Terraform then stops at “terraform destroy” and at what it would have to make anew. It doesn't stop where the files no longer have an account.",
    kind: "flag",
    default: false,
  },
  {
    id: "billing-access",
    title: "IAM users' access to billing in new accounts",
    kind: "choice",
    choices: [
      { value: "default", title: "As AWS sets it" },
      { value: "ALLOW", title: "Allow" },
      { value: "DENY", title: "Deny" },
    ],
    default: "default",
  },
  {
    id: "role-name",
    title: "Administrator role in new accounts",
    help: "Where an account doesn't name its own; empty: OrganizationAccountAccessRole.",
    kind: "text",
    default: "",
    problemOf: (value) =>
      /^[\w+=,.@-]{0,64}$/.test(value) ? null : "It has at most 64 letters, digits and the characters + = , . @ - _",
  },
];

/** Values that don't go together: accounts can't both be destroyed and be refused to be. */
export function terraformContradictions(given: ExportChoices): Readonly<Record<string, string>> {
  const { mode, removedAccounts, preventsDestroy } = terraformChoices(given);
  if (mode === "new" || removedAccounts !== "destroy" || !preventsDestroy) return {};
  return {
    "prevent-destroy":
      "This contradicts “Accounts that the design lacks: Destroy”, and Terraform would destroy those all the same. Choose one of the two.",
  };
}

/** `terraformOptions` as chosen. */
export interface TerraformChoices {
  readonly mode: "adopt" | "new";
  readonly provider: "5" | "6";
  readonly readsOrganization: boolean;
  readonly removedAccounts: "keep" | "destroy";
  readonly closesOnDeletion: boolean;
  readonly preventsDestroy: boolean;
  readonly billingAccess: "default" | "ALLOW" | "DENY";
  /** Empty: AWS's own. */
  readonly roleName: string;
}

/** Choices that lack a value have the option's default. */
export function terraformChoices(given: ExportChoices): TerraformChoices {
  const valueFor = (id: string) => given[id] ?? terraformOptions.find((option) => option.id === id)!.default;
  return {
    mode: valueFor("mode") as TerraformChoices["mode"],
    provider: valueFor("provider") as TerraformChoices["provider"],
    readsOrganization: valueFor("organization") === "read",
    removedAccounts: valueFor("removed-accounts") as TerraformChoices["removedAccounts"],
    closesOnDeletion: valueFor("close-on-deletion") === true,
    preventsDestroy: valueFor("prevent-destroy") === true,
    billingAccess: valueFor("billing-access") as TerraformChoices["billingAccess"],
    roleName: String(valueFor("role-name")),
  };
}
