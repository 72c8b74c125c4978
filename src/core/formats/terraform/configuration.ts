import type { NodeId, PolicyId } from "../../design/types";
import type { Adoption } from "./adoption";
import { type Blocks, blocksFor, ignoredArguments } from "./blocks";
import { delegationsOf } from "./delegations";
import { detachOutput } from "./detachScript";
import { accountsWithoutEmail, emailVariable } from "./emailVariable";
import { isOfNode, managedIn } from "./managed";
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
import { importBlocks, movedBlocks, removedBlocks, removedOrganization } from "./stateBlocks";
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
  { before, meanwhile, after }: NamesInTime,
  choices: TerraformChoices,
  adoption: Adoption | null,
): readonly ConfigurationFile[] {
  const { design, selection } = step;
  const references = referencesOf(design, isBefore(step) ? meanwhile : after, {
    readsOrganization: choices.readsOrganization,
    excludedNodeIds: adoption?.leftAlone.nodeIds ?? new Set(),
  });
  const formerly = adoption === null ? null : referencesToAll(adoption, before, choices);
  const things = managedIn(step, references, choices.readsOrganization);
  const removed =
    adoption === null || formerly === null
      ? choices.readsOrganization
        ? [removedOrganization()]
        : []
      : removedBlocks(adoption, first, formerly, choices.readsOrganization);
  // What has a new address by now is left behind at the old one.
  const followed = isBefore(step)
    ? things
    : things.filter((thing) => !isOfNode(thing, adoption?.apartIds ?? new Set()));
  const moved = adoption === null || formerly === null ? [] : movedBlocks(adoption, followed, formerly, references);
  const missingEmails = accountsWithoutEmail(selection.accounts);
  const written = new Set(selection.attachments.map(attachmentKey));
  const waitsFor = (attachments: readonly Attachment[] = []) =>
    attachments.filter((each) => written.has(attachmentKey(each))).map(references.attachmentAddressOf);
  const untoldOf = (id: NodeId | PolicyId): UntoldParts => ({
    isPlaceUntold: adoption?.untold.placeIds.has(id as NodeId) ?? false,
    areTagsUntold: adoption?.untold.tagIds.has(id) ?? false,
  });
  const goneIds = new Set(adoption?.goneAccounts.map(({ id }) => id));
  const policyWaits = (id: NodeId) =>
    (step.nodeWaits.get(id) ?? []).map((policyId) => references.policyAddressOf(design.policies.get(policyId)!));
  return [
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
  ]
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ name, blocks }) => ({ name, about: aboutFile(name, blocks, step, adoption), blocks }));
}

/** Whether the step comes before the change: what moves is in its old place. */
function isBefore({ kind }: Step): boolean {
  return kind === "adopt" || kind === "prepare";
}

/** Why the file of this name says what a reader may wonder at. */
function aboutFile(name: string, blocks: Blocks, step: Step, adoption: Adoption | null): readonly string[] {
  const { places, tags } = untoldIn(name, adoption?.untold);
  const ignored = [...(places ? ["parent_id"] : []), ...(tags ? ["tags"] : [])];
  const isOrganizationKept = name === "organization" && [...blocks].some((block) => ignoredArguments(block).length > 0);
  return [
    ...(ABOUT[name] ?? []),
    ...(isOrganizationKept
      ? ["ignore_changes: what the design doesn't say, or Terraform doesn't know, stays as it is."]
      : []),
    ...(ignored.length === 0
      ? []
      : [
          `${ignored.join(" and ")} in ignore_changes: Orgwright wasn't told what AWS has there, so Terraform leaves it as it is.`,
        ]),
    ...(name === "organizational_units" && isBefore(step) && (adoption?.apartIds.size ?? 0) > 0 ? [ABOUT_LEAVING] : []),
    ...(name === "attachments" && step.leaves.size > 0
      ? ["skip_destroy: when the resource goes, the policy stays attached in AWS."]
      : []),
  ];
}

/** Whether places or tags of what stands in the file weren't told. */
function untoldIn(name: string, untold: Untold | undefined): { readonly places: boolean; readonly tags: boolean } {
  const isHere = (one: Untold["tagsOf"][number]) =>
    name === ("kind" in one ? (one.kind === "ou" ? "organizational_units" : "accounts") : "policies");
  return { places: untold?.placeOf.some(isHere) ?? false, tags: untold?.tagsOf.some(isHere) ?? false };
}

const ABOUT_LEAVING =
  "…_leaving: OUs of which one comes to be inside what was inside it. The old ones have addresses of their own, or Terraform would find no order.";

const ABOUT: Readonly<Record<string, readonly string[]>> = {
  organizational_units: [
    "create_before_destroy: AWS can't move an OU. One that moves is made anew first, then its accounts go there, then the old one goes.",
  ],
  accounts: [
    "ignore_changes: Terraform could only replace an account to change its email, name or role, and AWS doesn't tell all of them.",
  ],
  policies: ["jsonencode(jsondecode(file())): white space counts towards AWS's size limit, and so it is left out."],
  moved: ["What an earlier export called otherwise keeps its place in the state."],
  removed: ["Terraform forgets these without touching them in AWS: no step of this export manages them."],
};

/** References to all that exists, also to what Terraform leaves alone: it had addresses once. */
function referencesToAll(adoption: Adoption, names: Names, { readsOrganization }: TerraformChoices): References {
  return referencesOf(adoption.existing, names, { readsOrganization, excludedNodeIds: new Set() });
}
