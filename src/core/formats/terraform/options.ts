import type { ExportChoices, ExportOption } from "../format";

const ADOPTING = "Import blocks take it over, so that the plan shows what the design changes and nothing else.";

/** What a person may choose about both Terraform formats. */
export const terraformOptions: readonly ExportOption[] = [
  {
    id: "mode",
    title: "What exists in AWS",
    kind: "choice",
    choices: [
      { value: "auto", title: "Adopt what exists, where its AWS ids are known", help: ADOPTING },
      {
        value: "new",
        title: "Create everything anew",
        help: "For an AWS account that has no organization yet: nothing that exists is taken over.",
      },
      { value: "adopt", title: "Adopt the existing one", help: ADOPTING },
    ],
    default: "auto",
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
      { value: "destroy", title: "Destroy: remove them from the organization" },
    ],
    matters: ({ mode }) => mode !== "new",
    default: "keep",
  },
  {
    id: "close-on-deletion",
    title: "Close accounts that Terraform destroys",
    help: "Without it they are only removed from the organization. A closed account is gone for good after 90 days.",
    kind: "flag",
    default: false,
  },
  {
    id: "prevent-destroy",
    title: "Refuse to destroy accounts and the organization",
    help: "Terraform then stops at any plan that would, also at “terraform destroy”.",
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

/** `terraformOptions` as chosen. */
export interface TerraformChoices {
  readonly mode: "auto" | "new" | "adopt";
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
