import { describeNode, shown } from "../../design/labels";
import { isWithin, nodesInOrder } from "../../design/queries";
import type { AccountNode, Design, Document, Node, NodeId, Policy } from "../../design/types";
import { quoted } from "../../json/problem";
import type { Adoption } from "./adoption";
import { goneFromAws } from "./existing";
import { isFullAwsAccess } from "./limits";
import { listed, sentence } from "./listed";
import type { TerraformChoices } from "./options";
import type { Preparation } from "./preparation";
import type { Step } from "./steps";
import { toldApart } from "./toldApart";

/** What becomes of the accounts that go, by name: the most dangerous that an export does. */
export function goneNotices(
  { goneAccounts, existing }: Adoption,
  { closesOnDeletion }: TerraformChoices,
): readonly string[] {
  return sentence(goneAccounts, toldApart(existing), (names) =>
    closesOnDeletion
      ? `Terraform closes ${names}, which the design lacks. What is in a closed account stops; AWS Support can reopen it for 90 days, and then all of it is deleted for good.`
      : `Terraform takes ${names} out of the organization, which the design lacks. Outside of it no policy of the organization binds an account any more, and it pays its own bill; AWS refuses one that has no way to pay or was created less than four days ago.`,
  );
}

/** Where the apply stops unless something is done by hand first. */
export function stopNotices(
  { existing, design, leftAlone, movedIds }: Adoption,
  preparation: Preparation | null,
): readonly string[] {
  const describe = toldApart(design, existing);
  const left = nodesInOrder(existing).filter(({ id, kind }) => kind === "account" && leftAlone.nodeIds.has(id));
  const within = (id: NodeId) => left.filter((account) => isWithin(existing, account.id, id));
  const holding = [...movedIds].filter((id) => within(id).length > 0);
  const held = new Set(holding.flatMap(within));
  return [
    ...sentence(
      holding.map((id) => design.nodes.get(id)!),
      describe,
      (names) =>
        `Terraform doesn't move ${listed([...held].map(describe))}, and AWS deletes no OU that holds accounts: the apply stops at the old place of ${names}. Move the accounts by hand first, with “aws organizations move-account”.`,
    ),
    ...sentence(
      preparation?.full ?? [],
      describe,
      (names) =>
        `AWS will refuse to exchange the SCPs of ${names} one by one: none of the old ones stays and there is no room for a new one. Detach one by hand first.`,
    ),
  ];
}

/** What of an existing organization Terraform can't change as the design shows it, or leaves alone. */
export function adoptionNotices(adoption: Adoption, { selection }: Step, document: Document): readonly string[] {
  const { baseline } = document;
  const { existing, design, leftAlone, movedIds, untold } = adoption;
  const describe = toldApart(design, existing);
  const described = (nodes: readonly Node[], write: (names: string) => string) => sentence(nodes, describe, write);
  const gone = goneFromAws(document);
  const moved = [...movedIds].map((id) => design.nodes.get(id)!);
  const [letGoAccounts, letGoOus] = [
    leftAlone.letGo.filter(({ kind }) => kind === "account"),
    leftAlone.letGo.filter(({ kind }) => kind === "ou"),
  ];
  const unmoved = leftAlone.closed.filter(({ id }) => {
    const parentId = design.parentIds.get(id);
    return parentId !== undefined && existing.parentIds.get(id) !== parentId;
  });
  const given = selection.attachments.filter(({ policy }) => isFullAwsAccess(policy)).map(({ node }) => node);
  return [
    ...(baseline === undefined
      ? [
          "The design knows AWS ids but not how the organization is now. What has an id is taken to be in AWS as the design shows it; the plan tells where it isn't. Import the organization to be sure.",
        ]
      : []),
    ...(existing.organization.awsId === undefined
      ? [
          "The organization's id isn't known, so it isn't imported: add it in the organization's settings, or export with the organization only read.",
        ]
      : []),
    ...described(
      untold.placeOf,
      (names) =>
        `Nobody has told where in AWS these are: ${names}. Terraform leaves them there, wherever the design has them. Import the organization anew with the tree to move them.`,
    ),
    ...sentence(
      untold.tagsOf,
      taggedName,
      (names) =>
        `Nobody has told which tags these have: ${names}. Terraform leaves the tags as they are. Import the organization anew with its tags to change them.`,
    ),
    ...sentence(
      untold.tagsOf.filter(({ id }) => movedIds.has(id as NodeId)),
      taggedName,
      (names) => `Made anew without tags, because those of the present one aren't known: ${names}.`,
    ),
    ...sentence(
      [...gone.nodes.map(describeNode), ...gone.policies.map(policyName)],
      (described) => described,
      (names) =>
        `The design knows these by an id that AWS doesn't have any more, or not in this organization: ${names}. They are created anew, with other ids. Where that isn't wanted, remove them from the design; where they do exist, import the organization anew.`,
    ),
    ...sentence(
      adoption.readdressedAccounts,
      (account) =>
        `${emailIn(existing, account)} of ${presentAccount(account, existing)}, not ${emailIn(document.design, account)}`,
      (names) =>
        `Terraform would replace an account to change its email, so it keeps the present one: ${names}. Change it in AWS: “aws account start-primary-email-update --account-id ID --primary-email EMAIL” sends a code to the new address, “aws account accept-primary-email-update --account-id ID --primary-email EMAIL --otp CODE” takes it; or in the console. Then import the organization anew and compare the design with it.`,
    ),
    ...sentence(
      adoption.renamedAccounts,
      (account) => `${presentAccount(account, existing)}, not ${quoted(account.name)}`,
      (names) =>
        `Terraform may replace an account to change its name, so it keeps the present one: ${names}. Rename it in AWS, with “aws account put-account-name --account-id ID --account-name NAME” or in the console. Then import the organization anew and compare the design with it.`,
    ),
    ...described(
      letGoAccounts,
      (names) =>
        `The design lacks these accounts; they stay in AWS as they are, and Terraform lets go of them: ${names}.`,
    ),
    ...described(
      letGoOus,
      (names) => `The design lacks these OUs; they stay in AWS because accounts are left in them: ${names}.`,
    ),
    ...sentence(
      leftAlone.policies.filter(({ document }) => document !== undefined),
      policyName,
      (names) => `The design lacks these policies; they stay because they are attached to what stays: ${names}.`,
    ),
    ...sentence(
      leftAlone.policies.filter(({ document }) => document === undefined),
      policyName,
      (names) => `Left alone, because what they say in AWS can't be read: ${names}.`,
    ),
    ...described(
      leftAlone.closed,
      (names) =>
        `These accounts are closed or being closed; Terraform no longer sees them and leaves them alone: ${names}.`,
    ),
    ...described(
      unmoved,
      (names) => `Move by hand what Terraform doesn't see, with “aws organizations move-account”: ${names}.`,
    ),
    ...described(
      given,
      (names) =>
        `Terraform attaches FullAWSAccess to ${names} and leaves it there even when a later design has it off. Import the organization anew when this is applied: then a later export takes it off.`,
    ),
    ...(moved.length > 0
      ? [
          `AWS can't move an OU. Terraform creates ${listed(moved.map(describe))} anew, with ${moved.length === 1 ? "another id" : "other ids"}, moves the accounts and deletes ${moved.length === 1 ? "the old one" : "the old ones"}. Conditions and stack sets that name an old id need the new one then.`,
        ]
      : []),
  ];
}

/** The account as AWS has it: "account “shop-dev” (444444444444)". */
function presentAccount({ id }: AccountNode, existing: Design): string {
  const there = existing.nodes.get(id)!;
  return `${describeNode(there)} (${there.awsId})`;
}

function emailIn({ nodes }: Design, { id }: AccountNode): string {
  return quoted((nodes.get(id) as AccountNode).email ?? "");
}

function taggedName(one: Node | Policy): string {
  return "kind" in one ? describeNode(one) : policyName(one);
}

function policyName(policy: Policy): string {
  return `policy “${shown(policy.name)}”`;
}
