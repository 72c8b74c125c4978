import type { Document } from "../../design/types";
import type { ExportChoices, Exported, Exporter, TextFile } from "../format";
import { type Adoption, adoptionOf } from "./adoption";
import type { Blocks } from "./blocks";
import { configurationOf } from "./configuration";
import { detachScript } from "./detachScript";
import { accountsWithoutEmail, emailExample } from "./emailVariable";
import { expressionText, writeHcl } from "./hcl";
import { manifest } from "./manifest";
import { noticesOf } from "./notices";
import { type TerraformChoices, terraformChoices, terraformOptions } from "./options";
import { policyFile } from "./policyFiles";
import { readme } from "./readme";
import { type NamesInTime, namesOf, referencesOf } from "./references";
import { type Step, stepOfNew, stepsOfAdoption } from "./steps";
import { writeTerraformJson } from "./terraformJson";

/**
 * A folder of Terraform, formatted as `terraform fmt` does: readable names, parents by reference, one JSON file for each policy.
 * It makes a new organization, or takes over the existing one and changes it to the design, in steps where AWS's rules ask for
 * them. What Terraform or AWS can't do as the design shows it is a notice and stands in the README; where FullAWSAccess must go
 * from what is made anew, a script takes it off after the apply.
 *
 * Source: documentation of hashicorp/aws 5.100 and 6.x, `aws_organizations_*`.
 */
export const terraformExporter: Exporter = {
  id: "terraform",
  purpose: "apply",
  about:
    "The organization, its OUs, accounts and policies as resources of the AWS provider, with a README of how to apply them.",
  title: "Terraform (HCL)",
  gives: "folder",
  options: terraformOptions,
  export: (document, given) =>
    exported(document, given, ({ path, blocks }) => ({
      path: `${path}.tf`,
      text: `# ${HEADER}\n\n${writeHcl(blocks)}\n`,
    })),
};

/** The same configuration in Terraform's JSON syntax, for those who write theirs by program. */
export const terraformJsonExporter: Exporter = {
  id: "terraform-json",
  purpose: "apply",
  about: "The same in Terraform’s JSON syntax, for those who write theirs by program.",
  title: "Terraform (JSON)",
  gives: "folder",
  options: terraformOptions,
  export: (document, given) =>
    exported(document, given, ({ path, blocks }) => ({
      path: `${path}.tf.json`,
      text: writeTerraformJson(blocks, HEADER),
    })),
};

const HEADER = "Written by Orgwright. A new export into this folder replaces this file.";

type Write = (file: { readonly path: string; readonly blocks: Blocks }) => TextFile;

function exported(document: Document, given: ExportChoices, write: Write): Exported {
  const choices = terraformChoices(given);
  const adoption = choices.mode === "new" ? null : adoptionOf(document, choices);
  const { steps, preparation } =
    adoption === null
      ? { steps: [stepOfNew(document.design, choices)], preparation: null }
      : stepsOfAdoption(adoption, choices);
  const last = steps.at(-1)!;
  const names = namesOf(adoption?.existing ?? null, adoption?.design ?? document.design, adoption?.addresses);
  const notices = noticesOf({ document, steps, adoption, preparation, choices });
  const files = [
    ...steps.flatMap((step) => filesOf(step, steps[0]!, names, choices, adoption, write)),
    readme({ design: document.design, steps, adoption, preparation, notices }),
  ];
  const { idOf } = referencesOf(last.design, names.after, {
    readsOrganization: choices.readsOrganization,
    excludedNodeIds: adoption?.leftAlone.nodeIds ?? new Set(),
  });
  const without = last.selection.detached.map((node) => expressionText(idOf(node)));
  return { files: [...files, manifest(files, without)], notices };
}

function filesOf(
  step: Step,
  first: Step,
  names: NamesInTime,
  choices: TerraformChoices,
  adoption: Adoption | null,
  write: Write,
): readonly TextFile[] {
  const missingEmails = accountsWithoutEmail(step.selection.accounts);
  const at = ({ path, text }: TextFile) => ({ path: step.folder === null ? path : `${step.folder}/${path}`, text });
  return [
    ...configurationOf(step, first, names, choices, adoption).map(({ name, blocks }) => write({ path: name, blocks })),
    ...step.selection.policies.map((policy) => policyFile(policy, names.after)),
    ...(missingEmails.length > 0 ? [emailExample(missingEmails, names.after)] : []),
    ...(step.detaching.length > 0 ? [detachScript()] : []),
  ].map(at);
}
