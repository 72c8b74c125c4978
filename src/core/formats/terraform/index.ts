import type { Document } from "../../design/types";
import type { ExportChoices, Exported, Exporter, TextFile } from "../format";
import { type Adoption, adoptionOf } from "./adoption";
import type { Blocks } from "./blocks";
import { changesOf, summaryOf } from "./changes";
import { configurationOf } from "./configuration";
import { detachScript } from "./detachScript";
import { accountsWithoutEmail, emailExample } from "./emailVariable";
import { expressionText, writeHcl } from "./hcl";
import { manifest } from "./manifest";
import { noticesOf } from "./notices";
import { type TerraformChoices, terraformChoices, terraformContradictions, terraformOptions } from "./options";
import { type PlannedStep, planCounts, planLine } from "./planCounts";
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
  contradictionsIn: terraformContradictions,
  export: (document, given) => exported(document, given, HCL),
};

/** The same configuration in Terraform's JSON syntax, for those who write theirs by program. */
export const terraformJsonExporter: Exporter = {
  id: "terraform-json",
  purpose: "apply",
  about: "The same in Terraform’s JSON syntax, for those who write theirs by program.",
  title: "Terraform (JSON)",
  gives: "folder",
  options: terraformOptions,
  contradictionsIn: terraformContradictions,
  export: (document, given) => exported(document, given, JSON_SYNTAX),
};

const HEADER = "Written by Orgwright. A new export into this folder replaces this file.";

/** How a configuration is written: the text of one file, its ending. */
interface Syntax {
  readonly id: "hcl" | "json";
  readonly ending: string;
  textOf(about: readonly string[], blocks: Blocks): string;
}

const HCL: Syntax = {
  id: "hcl",
  ending: ".tf",
  textOf: (about, blocks) => `${about.map((line) => `# ${line}\n`).join("")}\n${writeHcl(blocks)}\n`,
};

const JSON_SYNTAX: Syntax = {
  id: "json",
  ending: ".tf.json",
  textOf: (about, blocks) => writeTerraformJson(blocks, about.join(" ")),
};

function exported(document: Document, given: ExportChoices, syntax: Syntax): Exported {
  const choices = terraformChoices(given);
  const adoption = choices.mode === "new" ? null : adoptionOf(document, choices);
  const { steps, present, preparation } =
    adoption === null
      ? { steps: [stepOfNew(document.design, choices)], present: null, preparation: null }
      : stepsOfAdoption(adoption, choices);
  const last = steps.at(-1)!;
  const names = namesOf(
    adoption?.existing ?? null,
    adoption?.design ?? document.design,
    adoption?.addresses,
    adoption?.apartIds,
  );
  const references = referencesOf(last.design, names.after, {
    readsOrganization: choices.readsOrganization,
    excludedNodeIds: adoption?.leftAlone.nodeIds ?? new Set(),
  });
  const configured = (step: Step): ConfiguredStep => ({
    step,
    files: configurationOf(step, steps[0]!, names, choices, adoption),
    documents: new Map(
      step.selection.policies.map((policy) => [references.policyAddressOf(policy), policy.document] as const),
    ),
  });
  const all = steps.map(configured);
  const changes =
    adoption === null || present === null ? null : changesOf({ adoption, present, last, references, choices });
  const planLines = isCertain(document, adoption, choices)
    ? planCounts(all, present === null ? null : (all.find(({ step }) => step === present) ?? configured(present))).map(
        planLine,
      )
    : null;
  const notices = noticesOf({ document, steps, adoption, preparation, choices });
  const files = [
    ...all.flatMap((each) => filesOf(each, names, syntax)),
    readme({
      design: document.design,
      steps,
      adoption,
      preparation,
      notices,
      changes,
      planLines,
      neededVersions: neededVersions(syntax, new Set(all.flatMap((each) => each.files.map(({ name }) => name)))),
    }),
  ];
  const without = last.selection.detached.map((node) => expressionText(references.idOf(node)));
  return { files: [...files, manifest(files, without)], notices: [...summaryOf(changes, planLines), ...notices] };
}

/** One step with its configuration. */
interface ConfiguredStep extends PlannedStep {
  readonly step: Step;
}

/**
 * The versions that the files need beyond what `required_version` says, which OpenTofu compares with its own.
 *
 * Source: changelogs of OpenTofu 1.7.2 ("import 'to' parsing in JSON") and 1.10 ("`removed` now supports `lifecycle`").
 */
function neededVersions({ id }: Syntax, fileNames: ReadonlySet<string>): string | null {
  if (fileNames.has("removed")) return "Terraform from 1.7 or OpenTofu from 1.10: `removed` blocks need it.";
  if (id === "json" && fileNames.has("imports"))
    return "Terraform from 1.5 or OpenTofu from 1.7.2: before, it can't read `import` blocks in JSON.";
  return null;
}

/** Whether what the plan will say hangs on nothing that only the plan tells: how the organization is, that it can be imported, and that no state has it already. */
function isCertain(
  { baseline }: Document,
  adoption: Adoption | null,
  { readsOrganization }: TerraformChoices,
): boolean {
  if (adoption === null) return true;
  const { existing, addresses } = adoption;
  const { organization, nodes } = existing;
  const areNamesTold = [...nodes.values()].every(({ kind, name, awsId }) => kind !== "ou" || name !== awsId);
  return (
    baseline !== undefined &&
    addresses.size === 0 &&
    areNamesTold &&
    (readsOrganization || organization.awsId !== undefined)
  );
}

function filesOf({ step, files }: ConfiguredStep, names: NamesInTime, { ending, textOf }: Syntax): readonly TextFile[] {
  const missingEmails = accountsWithoutEmail(step.selection.accounts);
  const at = ({ path, text }: TextFile) => ({ path: step.folder === null ? path : `${step.folder}/${path}`, text });
  return [
    ...files.map(({ name, about, blocks }) => ({ path: `${name}${ending}`, text: textOf([HEADER, ...about], blocks) })),
    ...step.selection.policies.map((policy) => policyFile(policy, names.after)),
    ...(missingEmails.length > 0 ? [emailExample(missingEmails, names.after)] : []),
    ...(step.detaching.length > 0 ? [detachScript()] : []),
  ].map(at);
}
