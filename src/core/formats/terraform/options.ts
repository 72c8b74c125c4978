import type { ExportChoices, ExportOption } from "../format";

/** What a person may choose about both Terraform formats. */
export const terraformOptions: readonly ExportOption[] = [
  {
    id: "mode",
    title: "Organization",
    help: "Adopting writes import blocks, so that the plan shows what the design changes and nothing else.",
    kind: "choice",
    choices: [
      { value: "auto", title: "Adopt what exists, where its AWS ids are known" },
      { value: "new", title: "Create everything anew" },
      { value: "adopt", title: "Adopt the existing one" },
    ],
    default: "auto",
  },
  {
    id: "provider",
    title: "AWS provider",
    help: "Version 5 knows fewer types of policies.",
    kind: "choice",
    choices: [
      { value: "6", title: "Version 6" },
      { value: "5", title: "Version 5, from 5.100" },
    ],
    default: "6",
  },
  {
    id: "organization",
    title: "The organization itself",
    help: "Read only: another configuration manages it. Then this one can't enable policy types or services.",
    kind: "choice",
    choices: [
      { value: "managed", title: "Managed here" },
      { value: "read", title: "Only read" },
    ],
    default: "managed",
  },
  {
    id: "removed-accounts",
    title: "Accounts that the design lacks",
    help: "They stay in AWS as they are and leave Terraform's state, or Terraform destroys them.",
    kind: "choice",
    choices: [
      { value: "keep", title: "Leave them alone" },
      { value: "destroy", title: "Destroy: remove them from the organization" },
    ],
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
