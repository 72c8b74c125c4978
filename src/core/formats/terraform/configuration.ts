import type { NodeId, PolicyId } from "../../design/types";
import type { Adoption } from "./adoption";
import { type Blocks, blocksFor, ignoredArguments } from "./blocks";
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
  type UntoldParts,
  versionBlocks,
} from "./organizationFiles";
import { attachmentBlock, policyBlock } from "./policyFiles";
import { type Names, type NamesInTime, type References, referencesOf } from "./references";
import { type Attachment, attachmentKey } from "./selection";
import { importBlocks, movedBlocks, removedBlocks } from "./stateBlocks";
import type { Step } from "./steps";
import type { Untold } from "./untold";

/** The blocks of one file; its name is without an ending, which the syntax gives. */
export interface ConfigurationFile {
  readonly name: string;
  /** Why it says what a reader may wonder at, each a line. */
  readonly about: readonly string[];
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
  const untold = adoption?.untold;
  const untoldOf = (id: NodeId | PolicyId): UntoldParts => ({
    isPlaceUntold: untold?.placeIds.has(id as NodeId) ?? false,
    areTagsUntold: untold?.tagIds.has(id) ?? false,
  });
  const goneIds = new Set(adoption?.goneAccounts.map(({ id }) => id));
  const policyWaits = (id: NodeId) =>
    (step.nodeWaits.get(id) ?? []).map((policyId) => references.policyAddressOf(design.policies.get(policyId)!));
  const files: readonly Omit<ConfigurationFile, "about">[] = [
    { name: "versions", blocks: versionBlocks(design, choices, removed.length > 0) },
    { name: "organization", blocks: [organizationBlock(design, selection, choices)] },
    {
      name: "organizational_units",
      blocks: blocksFor(selection.ous, (ou) => ouBlock(ou, references, untoldOf(ou.id), policyWaits(ou.id))),
    },
    {
      name: "accounts",
      blocks: blocksFor(selection.accounts, (account) =>
        accountBlock(account, references, choices, {
          isKnown: adoption?.existing.nodes.has(account.id) ?? false,
          untold: untoldOf(account.id),
          closesOnDeletion: step.kind === "prepare" && choices.closesOnDeletion && goneIds.has(account.id),
          waitsFor: [...waitsFor(step.accountWaits.get(account.id)), ...policyWaits(account.id)],
        }),
      ),
    },
    {
      name: "policies",
      blocks: blocksFor(selection.policies, (policy) => policyBlock(policy, references, untoldOf(policy.id))),
    },
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
  ];
  return files
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ name, blocks }) => ({
      name,
      about: [...(ABOUT[name] ?? []), ...aboutStep(name, blocks, step, untold)],
      blocks,
    }));
}

/** Why a step's blocks say what a reader may wonder at, beyond what stands in every file of this name. */
function aboutStep(
  name: string,
  blocks: Blocks,
  { selection, leaves }: Step,
  untold: Untold | undefined,
): readonly string[] {
  switch (name) {
    case "organization":
      return [...blocks].some((block) => ignoredArguments(block).length > 0)
        ? ["ignore_changes: what the design doesn't say, or Terraform doesn't know, stays as it is."]
        : [];
    case "organizational_units":
      return aboutUntold(selection.ous, untold);
    case "accounts":
      return aboutUntold(selection.accounts, untold);
    case "policies":
      return aboutUntold(selection.policies, untold);
    case "attachments":
      return selection.attachments.some((each) => leaves.has(attachmentKey(each)))
        ? ["skip_destroy: when the resource goes, the policy stays attached in AWS."]
        : [];
    default:
      return [];
  }
}

function aboutUntold(
  things: readonly { readonly id: NodeId | PolicyId }[],
  untold: Untold | undefined,
): readonly string[] {
  if (untold === undefined) return [];
  const ignored = [
    ...(things.some(({ id }) => untold.placeIds.has(id as NodeId)) ? ["parent_id"] : []),
    ...(things.some(({ id }) => untold.tagIds.has(id)) ? ["tags"] : []),
  ];
  if (ignored.length === 0) return [];
  return [
    `${ignored.join(" and ")} in ignore_changes: Orgwright wasn't told what AWS has there, so Terraform leaves it as it is.`,
  ];
}

const ABOUT: Readonly<Record<string, readonly string[]>> = {
  organizational_units: [
    "create_before_destroy: AWS can't move an OU. One that moves is made anew first, then its accounts go there, then the old one goes.",
  ],
  accounts: [
    "ignore_changes: Terraform could only replace an account to change its email, name or role, and AWS doesn't tell all of them.",
  ],
  policies: ["jsonencode(jsondecode(file())): white space counts towards AWS's size limit, and so it is left out."],
  moved: ["What an earlier export called otherwise keeps its place in the state."],
  removed: ["Terraform forgets these without touching them in AWS: the design lacks them or they are closed."],
};

/** References to all that exists, also to what Terraform leaves alone: it had addresses once. */
function referencesToAll(adoption: Adoption, names: Names, { readsOrganization }: TerraformChoices): References {
  return referencesOf(adoption.existing, names, { readsOrganization, excludedNodeIds: new Set() });
}
