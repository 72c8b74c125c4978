import { pathOf } from "../../design/queries";
import type { Design, Node } from "../../design/types";
import { visible } from "../../json/problem";
import type { TextFile } from "../format";
import { DETACH_SCRIPT } from "./detachScript";
import { accountsWithoutEmail } from "./emailVariable";
import type { Selection } from "./selection";

/** How to apply the configuration, what to fill in, what Terraform can't do, and what to know. */
export function readme(design: Design, selection: Selection, notices: readonly string[]): TextFile {
  const sections = [
    `# ${markdown(design.name)}`,
    [
      "An AWS organization as Terraform, written by Orgwright. A new export into this folder replaces the files that are",
      "listed in `orgwright-export.json` and leaves all others alone.",
    ].join("\n"),
    notices.length === 0
      ? ""
      : `## Know before you apply\n\n${notices.map((notice) => `- ${markdown(notice)}`).join("\n")}`,
    applySection(selection),
    selection.detached.length === 0 ? "" : detachSection(design, selection.detached),
    LATER,
  ];
  return { path: "README.md", text: `${sections.filter((section) => section !== "").join("\n\n")}\n` };
}

function applySection(selection: Selection): string {
  const emails = accountsWithoutEmail(selection.accounts).length > 0;
  const steps = [
    "Sign in with an administrator of the management account: the account that becomes the organization's own.",
    ...(emails ? ["Copy `terraform.tfvars.example` to `terraform.tfvars` and fill in the emails."] : []),
    "Run `terraform init`, then `terraform plan`, and read the plan.",
    "Run `terraform apply`. AWS creates at most five accounts at a time; with many, `-parallelism=5` avoids retries.",
    ...(selection.detached.length > 0 ? [`Run \`bash ${DETACH_SCRIPT}\` (see below).`] : []),
  ];
  return [
    "## Apply",
    steps.map((step, index) => `${index + 1}. ${step}`).join("\n"),
    [
      "If the account already has an organization, bring it under Terraform first:",
      "`terraform import aws_organizations_organization.this o-…`, and so on for the OUs, accounts, policies and attachments",
      "that exist. AWS refuses to create them a second time.",
    ].join("\n"),
  ].join("\n\n");
}

function detachSection(design: Design, detached: readonly Node[]): string {
  return [
    "## Take FullAWSAccess off",
    [
      "AWS attaches the policy `FullAWSAccess` to the root and to every new OU and account, and Terraform has no way to detach",
      `it. The design keeps the following without it. **Until \`${DETACH_SCRIPT}\` has run, they allow more than the design`,
      "does.** The script detaches it only where another SCP is attached, and may be run again at any time.",
    ].join("\n"),
    detached.map((node) => `- ${markdown(pathTextOf(design, node))}`).join("\n"),
    [
      "Before a `terraform destroy`, attach it again (AWS keeps the last SCP of a target):",
      "`aws organizations attach-policy --policy-id p-FullAWSAccess --target-id ID`, with each id that",
      "`terraform output detach_full_aws_access` prints.",
    ].join("\n"),
  ].join("\n\n");
}

const LATER = `## Later changes

- An account's email can't be changed by Terraform: it would replace the account. The same may hold for its name.
- AWS has no way to move an OU. Terraform deletes and creates it, which fails while accounts are in it: create the new OU,
  move the accounts, delete the old one.
- Resources are named after the design's OUs, accounts and policies. After renaming one, tell Terraform with a \`moved\`
  block, or it deletes and creates it.
- Terraform leaves \`FullAWSAccess\` alone. Where a later design has it again after it was detached, attach it by hand.`;

/** "Root / Runtime / Ecommerce". */
export function pathTextOf(design: Design, node: Node): string {
  return pathOf(design, node.id)
    .map((id) => design.nodes.get(id)?.name ?? id)
    .join(" / ");
}

/** Text that Markdown shows as it is, on one line. */
export function markdown(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]<>()#+!|&~$]/g, "\\$&");
}
