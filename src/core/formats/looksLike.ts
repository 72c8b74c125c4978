import type { TextFile } from "./format";

/** What a file that no importer recognises looks like, as messages name it; null where nothing comes to mind. */
export function looksLike({ path, text }: TextFile): string | null {
  return KINDS.find(({ isIt }) => isIt(path.toLowerCase(), text))?.name ?? null;
}

const KINDS: readonly { readonly name: string; readonly isIt: (path: string, text: string) => boolean }[] = [
  { name: "Terraform", isIt: (path, text) => /\.hcl$/.test(path) || /^\s*resource\s+"/m.test(text) },
  { name: "an org-formation template", isIt: (_, text) => /2010-09-09-OC|\bOC::ORG::/.test(text) },
  {
    name: "a CloudFormation template",
    isIt: (_, text) => /AWSTemplateFormatVersion|\bAWS::Organizations::/.test(text),
  },
  {
    name: "a Landing Zone Accelerator configuration",
    isIt: (_, text) =>
      /^(organizationalUnits|serviceControlPolicies|mandatoryAccounts|workloadAccounts)\s*:/m.test(text),
  },
  {
    name: "an export of AWS Organization Designer",
    isIt: (_, text) => /^\s*\{/.test(text) && /"rootId"\s*:/.test(text) && /"nodes"\s*:\s*\{/.test(text),
  },
  { name: "a list of requests", isIt: (_, text) => /^\s*\[/.test(text) && /"accountId"\s*:/.test(text) },
  { name: "YAML", isIt: (path) => /\.ya?ml$/.test(path) },
];
