import type { Document } from "../../design/types";
import type { Exported, Exporter, TextFile } from "../format";
import { detachOutput, detachScript } from "./detachScript";
import { accountsWithoutEmail, emailExample, emailVariable } from "./emailVariable";
import { manifest } from "./manifest";
import { noticesOf } from "./notices";
import { accountResource, idOutputs, organizationTf, ouResource, versionsTf } from "./organizationFiles";
import { attachmentResource, policyFile, policyResource } from "./policyFiles";
import { readme } from "./readme";
import { referencesOf } from "./references";
import { selectionOf } from "./selection";

/**
 * A folder of Terraform for a new organization, formatted as `terraform fmt` does: readable names, parents by reference, one
 * JSON file for each policy. What Terraform or AWS can't do as the design shows it is a notice and stands in the README;
 * where FullAWSAccess must go, a script takes it off after the apply.
 *
 * Source: documentation of hashicorp/aws 6.x, `aws_organizations_*`.
 */
export const terraformExporter: Exporter = {
  id: "terraform",
  title: "Terraform (HCL)",
  gives: "folder",
  export: ({ design }: Document): Exported => {
    const selection = selectionOf(design);
    const references = referencesOf(design, selection);
    const notices = noticesOf(design, selection);
    const missingEmails = accountsWithoutEmail(selection.accounts);
    const detaches = selection.detached.length > 0;
    const files = [
      hclFile("versions.tf", [versionsTf(design)]),
      hclFile("organization.tf", [organizationTf(design, selection)]),
      hclFile(
        "organizational_units.tf",
        selection.ous.map((ou) => ouResource(ou, references)),
      ),
      hclFile(
        "accounts.tf",
        selection.accounts.map((account) => accountResource(account, references)),
      ),
      hclFile(
        "policies.tf",
        selection.policies.map((policy) => policyResource(policy, references)),
      ),
      hclFile(
        "attachments.tf",
        selection.attachments.map((attachment) => attachmentResource(attachment, references)),
      ),
      hclFile("variables.tf", missingEmails.length > 0 ? [emailVariable(missingEmails, references)] : []),
      hclFile("outputs.tf", [
        ...idOutputs(selection, references),
        ...(detaches ? [detachOutput(selection, references)] : []),
      ]),
      ...selection.policies.map((policy) => policyFile(policy, references)),
      ...(missingEmails.length > 0 ? [emailExample(missingEmails, references)] : []),
      ...(detaches ? [detachScript()] : []),
      readme(design, selection, notices),
    ].filter((file) => file !== null);
    return { files: [...files, manifest(files)], notices };
  },
};

/** Null where there is nothing to write: Terraform needs no empty files, and a folder of them hides what is there. */
function hclFile(path: string, blocks: readonly string[]): TextFile | null {
  return blocks.length === 0 ? null : { path, text: `${HEADER}\n\n${blocks.join("\n\n")}\n` };
}

const HEADER = "# Written by Orgwright. A new export into this folder replaces this file.";
