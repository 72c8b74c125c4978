import type { Design, Node } from "../../design/types";
import type { Adoption } from "./adoption";
import { args, type Block, type Blocks, block, blocksFor, flag, name, text } from "./blocks";
import { delegationsOf } from "./delegations";
import { isFullAwsAccess } from "./limits";
import type { TerraformChoices } from "./options";
import type { References } from "./references";
import { type Attachment, hasFullAwsAccess, type ReadablePolicy } from "./selection";
import type { Step } from "./steps";

/**
 * Import blocks for all that the step manages and that exists. They do nothing where the state has it already.
 *
 * Source: documentation of hashicorp/aws, "Import" of each `aws_organizations_*`.
 */
export function importBlocks(
  { existing, movedIds }: Adoption,
  { selection, design }: Step,
  references: References,
  { readsOrganization }: TerraformChoices,
): Blocks {
  const { awsId } = existing.organization;
  const known = (node: Node) => existing.nodes.has(node.id) && !(movedIds.has(node.id) && design !== existing);
  const awsIdOf = (node: Node) => awsIdIn(existing, node);
  const had = new Set(delegationsOf(existing).map(({ key }) => key));
  const imported: readonly (readonly [address: string | null, id: string | undefined])[] = [
    [references.organization, readsOrganization ? undefined : awsId],
    ...[...selection.ous, ...selection.accounts].map(
      (node) => [references.addressOf(node), known(node) ? awsIdOf(node) : undefined] as const,
    ),
    ...selection.policies.map(
      (policy) => [references.policyAddressOf(policy), existing.policies.get(policy.id)?.awsId] as const,
    ),
    ...selection.attachments
      .filter((attachment) => known(attachment.node) && isAttachedIn(existing, attachment))
      .map(({ node, policy }) => {
        const target = awsIdOf(node);
        const policyAwsId = isFullAwsAccess(policy) ? policy.id : existing.policies.get(policy.id)?.awsId;
        const id = target === undefined || policyAwsId === undefined ? undefined : `${target}:${policyAwsId}`;
        return [references.attachmentAddressOf({ node, policy }), id] as const;
      }),
    ...delegationsOf(design)
      .filter(({ account, key }) => had.has(key) && references.addressOf(account) !== null)
      .map((delegation) => {
        const id = `${awsIdOf(delegation.account)}/${delegation.servicePrincipal}`;
        return [references.delegationAddressOf(delegation), id] as const;
      }),
  ];
  return blocksFor(imported.filter(isKnownPair), ([address, id]) =>
    block("import", [], args(["to", name(address)], ["id", text(id)])),
  );
}

type Pair = readonly [address: string, id: string];

function isKnownPair(pair: readonly [address: string | null, id: string | undefined]): pair is Pair {
  return pair[0] !== null && pair[1] !== undefined;
}

function isAttachedIn(existing: Design, { node, policy }: Attachment): boolean {
  const there = existing.nodes.get(node.id)!;
  return isFullAwsAccess(policy) ? hasFullAwsAccess(existing, there) : there.policyIds.includes(policy.id);
}

/** The root's id is also part of every OU's: `ou-ab12-…` hangs under `r-ab12`. */
function awsIdIn(existing: Design, { id, kind }: Node): string | undefined {
  const { awsId } = existing.nodes.get(id)!;
  if (awsId !== undefined || kind !== "root") return awsId;
  for (const node of existing.nodes.values())
    if (node.kind === "ou" && node.awsId !== undefined) return `r-${node.awsId.split("-")[1]}`;
  return undefined;
}

/** Where a thing that exists is called otherwise after the change: the state follows. */
export function movedBlocks(
  { existing }: Adoption,
  { selection, design }: Step,
  before: References,
  after: References,
): readonly Block[] {
  const pairs: readonly (readonly [from: string | null, to: string | null])[] = [
    ...[...selection.ous, ...selection.accounts]
      .filter(({ id }) => existing.nodes.has(id))
      .map((node) => [before.addressOf(node), after.addressOf(node)] as const),
    ...selection.policies
      .filter(({ id }) => existing.policies.has(id))
      .map((policy) => [before.policyAddressOf(policy), after.policyAddressOf(policy)] as const),
    ...selection.attachments
      .filter((attachment) => existing.nodes.has(attachment.node.id) && isAttachedIn(existing, attachment))
      .map((each) => [before.attachmentAddressOf(each), after.attachmentAddressOf(each)] as const),
    ...delegationsOf(design)
      .filter(({ account }) => existing.nodes.has(account.id) && after.addressOf(account) !== null)
      .map((each) => [before.delegationAddressOf(each), after.delegationAddressOf(each)] as const),
  ];
  return pairs.flatMap(([from, to]) =>
    from === null || to === null || from === to
      ? []
      : [block("moved", [], args(["from", name(from)], ["to", name(to)]))],
  );
}

/** What Terraform lets go of without touching it in AWS, where an earlier export had it. Needs Terraform 1.7, OpenTofu 1.9. */
export function removedBlocks({ existing, leftAlone }: Adoption, references: References): readonly Block[] {
  const nodes = [...leftAlone.nodeIds].map((id) => existing.nodes.get(id)!);
  const addresses = [
    ...nodes.map((node) => references.addressOf(node)),
    ...nodes.flatMap((node) =>
      node.policyIds.flatMap((id) => {
        const policy = existing.policies.get(id);
        if (policy === undefined || policy.awsManaged === true || isFullAwsAccess(policy)) return [];
        return [references.attachmentAddressOf({ node, policy: policy as ReadablePolicy })];
      }),
    ),
    ...leftAlone.policies.map((policy) => references.policyAddressOf(policy)),
    ...delegationsOf(existing)
      .filter(({ account }) => leftAlone.nodeIds.has(account.id))
      .map(references.delegationAddressOf),
  ].filter((address) => address !== null);
  return addresses.map((address) =>
    block("removed", [], args(["from", name(address)]), block("lifecycle", [], args(["destroy", flag(false)]))),
  );
}
