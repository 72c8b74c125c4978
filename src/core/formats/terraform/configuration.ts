import type { NodeId } from "../../design/types";
import type { Adoption } from "./adoption";
import { type Blocks, blocksFor } from "./blocks";
import { delegationsOf } from "./delegations";
import { detachOutput } from "./detachScript";
import { accountsWithoutEmail, emailVariable } from "./emailVariable";
import { managedIn } from "./managed";
import type { TerraformChoices } from "./options";
import {
  accountBlock,
  delegationBlock,
  idOutputs,
  organizationBlock,
  ouBlock,
  versionBlocks,
} from "./organizationFiles";
import { attachmentBlock, policyBlock } from "./policyFiles";
import { type Names, type NamesInTime, type References, referencesOf } from "./references";
import { type Attachment, attachmentKey } from "./selection";
import { importBlocks, movedBlocks, removedBlocks } from "./stateBlocks";
import type { Step } from "./steps";

/** The blocks of one file; its name is without an ending, which the syntax gives. */
export interface ConfigurationFile {
  readonly name: string;
  readonly blocks: Blocks;
}

/** One step's configuration, whichever syntax it is written in. Files that would be empty are left out. */
export function configurationOf(
  step: Step,
  first: Step,
  { before, after }: NamesInTime,
  choices: TerraformChoices,
  adoption: Adoption | null,
): readonly ConfigurationFile[] {
  const { design, selection } = step;
  const references = referencesOf(design, after, {
    readsOrganization: choices.readsOrganization,
    excludedNodeIds: adoption?.leftAlone.nodeIds ?? new Set(),
  });
  const formerly = adoption === null ? null : referencesToAll(adoption, before, choices);
  const things = managedIn(step, references, choices.readsOrganization);
  const removed =
    adoption === null || formerly === null ? [] : removedBlocks(adoption, first, formerly, choices.readsOrganization);
  const moved = adoption === null || formerly === null ? [] : movedBlocks(adoption, things, formerly, references);
  const missingEmails = accountsWithoutEmail(selection.accounts);
  const written = new Set(selection.attachments.map(attachmentKey));
  const waitsFor = (attachments: readonly Attachment[] = []) =>
    attachments.filter((each) => written.has(attachmentKey(each))).map(references.attachmentAddressOf);
  const policyWaits = (id: NodeId) =>
    (step.nodeWaits.get(id) ?? []).map((policyId) => references.policyAddressOf(design.policies.get(policyId)!));
  return [
    { name: "versions", blocks: versionBlocks(design, choices, removed.length > 0) },
    { name: "organization", blocks: [organizationBlock(design, selection, choices)] },
    {
      name: "organizational_units",
      blocks: blocksFor(selection.ous, (ou) => ouBlock(ou, references, policyWaits(ou.id))),
    },
    {
      name: "accounts",
      blocks: blocksFor(selection.accounts, (account) =>
        accountBlock(account, references, choices, {
          isKnown: adoption?.existing.nodes.has(account.id) ?? false,
          closesOnDeletion: step.marksClosing && choices.closesOnDeletion,
          waitsFor: [...waitsFor(step.accountWaits.get(account.id)), ...policyWaits(account.id)],
        }),
      ),
    },
    { name: "policies", blocks: blocksFor(selection.policies, (policy) => policyBlock(policy, references)) },
    {
      name: "attachments",
      blocks: blocksFor(selection.attachments, (attachment) =>
        attachmentBlock(attachment, references, step.leaves.has(attachmentKey(attachment))),
      ),
    },
    {
      name: "delegated_administrators",
      blocks: delegationsOf(design)
        .filter(({ account }) => references.addressOf(account) !== null)
        .map((delegation) => delegationBlock(delegation, references)),
    },
    { name: "variables", blocks: missingEmails.length > 0 ? [emailVariable(missingEmails, after)] : [] },
    {
      name: "outputs",
      blocks: [
        ...idOutputs(selection, references),
        ...(step.detaching.length > 0 ? [detachOutput(step, references)] : []),
      ],
    },
    {
      name: "imports",
      blocks: step.imports && adoption !== null ? importBlocks(adoption, design, things, references) : [],
    },
    { name: "moved", blocks: moved },
    { name: "removed", blocks: removed },
  ].filter(({ blocks }) => blocks.length > 0);
}

/** References to all that exists, also to what Terraform leaves alone: it had addresses once. */
function referencesToAll(adoption: Adoption, names: Names, { readsOrganization }: TerraformChoices): References {
  return referencesOf(adoption.existing, names, { readsOrganization, excludedNodeIds: new Set() });
}
