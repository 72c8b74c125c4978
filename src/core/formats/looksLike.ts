import { ANY_ID } from "./awsCli/calls";
import { SCRIPT_GETS_ALL } from "./awsCli/missingParts";
import type { TextFile } from "./format";

interface Kind {
  readonly name: string;
  readonly isIt: (path: string, text: string) => boolean;
  /** How the same comes in; absent where there is no way. */
  readonly instead?: string;
}

/** What a file that no importer recognises looks like, as messages name it; null where nothing comes to mind. */
export function looksLike({ path, text }: TextFile): Pick<Kind, "name" | "instead"> | null {
  return KINDS.find(({ isIt }) => isIt(path.toLowerCase(), text)) ?? null;
}

const READ_AWS = `Where it exists in AWS already, it can be read from there. ${SCRIPT_GETS_ALL}`;

const KINDS: readonly Kind[] = [
  { name: "Terraform", isIt: (path) => /\.hcl$/.test(path) },
  {
    name: "what Terraform shows people",
    isIt: (_, text) =>
      /^Terraform (?:used the selected providers|will perform the following actions)/m.test(text) ||
      /^# \S+:\r?\nresource "/m.test(text),
    instead: "Import what “terraform show -json” prints of the plan or the state.",
  },
  {
    name: "Terraform code in a file without .tf at its name's end",
    isIt: (_, text) => /^[ \t]*resource\s+"/m.test(text),
    instead: "Open it as a file whose name ends in .tf.",
  },
  { name: "an org-formation template", isIt: (_, text) => /2010-09-09-OC|\bOC::ORG::/.test(text), instead: READ_AWS },
  {
    name: "a CloudFormation template",
    isIt: (_, text) => /AWSTemplateFormatVersion|\bAWS::Organizations::/.test(text),
    instead: READ_AWS,
  },
  {
    name: "a Landing Zone Accelerator configuration",
    isIt: (_, text) =>
      /^(organizationalUnits|serviceControlPolicies|mandatoryAccounts|workloadAccounts)\s*:/m.test(text),
    instead: READ_AWS,
  },
  {
    name: "an export of AWS Organization Designer",
    isIt: (_, text) => /^\s*\{/.test(text) && /"rootId"\s*:/.test(text) && /"nodes"\s*:\s*\{/.test(text),
    instead: READ_AWS,
  },
  {
    name: "what --query left of an answer of the AWS CLI",
    isIt: (_, text) => new RegExp(`^\\s*\\[[\\s[{]*(?:"Id"\\s*:\\s*)?"(?:${ANY_ID})"`).test(text),
    instead: "Run the command again without --query.",
  },
  {
    name: "the list of accounts as AWS's console exports it",
    isIt: (_, text) => /^"?Account ID"?,/i.test(text),
    instead: READ_AWS,
  },
  { name: "a web page", isIt: (_, text) => /^\s*<(?:!doctype html|html)\b/i.test(text) },
  { name: "a list of requests", isIt: (_, text) => /^\s*\[/.test(text) && /"accountId"\s*:/.test(text) },
  { name: "YAML", isIt: (path) => /\.ya?ml$/.test(path) },
];
