import type { Design, Node, NodeId } from "../../design/types";
import { type Delegation, delegationsOf } from "./delegations";
import { isFullAwsAccess } from "./limits";
import type { References } from "./references";
import { type Attachment, hasFullAwsAccess, type ReadablePolicy } from "./selection";
import type { Step } from "./steps";

/** One thing of AWS Organizations that is a resource. */
export type Managed =
  | { readonly kind: "organization" }
  | { readonly kind: "node"; readonly node: Node }
  | { readonly kind: "policy"; readonly policy: ReadablePolicy }
  | { readonly kind: "attachment"; readonly attachment: Attachment }
  | { readonly kind: "delegation"; readonly delegation: Delegation };

/** All that the step's configuration has, in the order of its files. */
export function managedIn(
  { selection, design }: Step,
  references: References,
  readsOrganization: boolean,
): readonly Managed[] {
  return [
    ...(readsOrganization ? [] : [{ kind: "organization" } as const]),
    ...[...selection.ous, ...selection.accounts].map((node) => ({ kind: "node", node }) as const),
    ...selection.policies.map((policy) => ({ kind: "policy", policy }) as const),
    ...selection.attachments.map((attachment) => ({ kind: "attachment", attachment }) as const),
    ...delegationsOf(design)
      .filter(({ account }) => references.addressOf(account) !== null)
      .map((delegation) => ({ kind: "delegation", delegation }) as const),
  ];
}

/** Whether the thing is one of these nodes, or attached to one. */
export function isOfNode(thing: Managed, ids: ReadonlySet<NodeId>): boolean {
  const node = thing.kind === "node" ? thing.node : thing.kind === "attachment" ? thing.attachment.node : null;
  return node !== null && ids.has(node.id);
}

/** Null where the configuration doesn't have it. */
export function addressIn(references: References, thing: Managed): string | null {
  switch (thing.kind) {
    case "organization":
      return references.organization;
    case "node":
      return references.addressOf(thing.node);
    case "policy":
      return references.policyAddressOf(thing.policy);
    case "attachment":
      return references.attachmentAddressOf(thing.attachment);
    case "delegation":
      return references.delegationAddressOf(thing.delegation);
  }
}

/**
 * The id by which Terraform imports the thing; undefined where it doesn't exist.
 *
 * Source: documentation of hashicorp/aws, "Import" of each `aws_organizations_*`.
 */
export function importIdIn(existing: Design, thing: Managed): string | undefined {
  switch (thing.kind) {
    case "organization":
      return existing.organization.awsId;
    case "node":
      return awsIdIn(existing, thing.node);
    case "policy":
      return existing.policies.get(thing.policy.id)?.awsId;
    case "attachment": {
      const { node, policy } = thing.attachment;
      const target = awsIdIn(existing, node);
      const policyAwsId = isFullAwsAccess(policy) ? policy.id : existing.policies.get(policy.id)?.awsId;
      const isThere = target !== undefined && policyAwsId !== undefined && isAttachedIn(existing, thing.attachment);
      return isThere ? `${target}:${policyAwsId}` : undefined;
    }
    case "delegation": {
      const { account, servicePrincipal, key } = thing.delegation;
      const isThere = delegationsOf(existing).some((each) => each.key === key);
      return isThere ? `${awsIdIn(existing, account)}/${servicePrincipal}` : undefined;
    }
  }
}

function isAttachedIn(existing: Design, { node, policy }: Attachment): boolean {
  const there = existing.nodes.get(node.id)!;
  return isFullAwsAccess(policy) ? hasFullAwsAccess(existing, there) : there.policyIds.includes(policy.id);
}

/** The root's id is also part of every OU's: `ou-ab12-…` hangs under `r-ab12`. */
export function awsIdIn(existing: Design, { id }: Pick<Node, "id">): string | undefined {
  const there = existing.nodes.get(id);
  if (there === undefined || there.awsId !== undefined || there.kind !== "root") return there?.awsId;
  for (const node of existing.nodes.values())
    if (node.kind === "ou" && node.awsId !== undefined) return `r-${node.awsId.split("-")[1]}`;
  return undefined;
}
