import { FULL_AWS_ACCESS, FULL_AWS_ACCESS_DOCUMENT } from "../../design/fullAwsAccess";
import { isManagementAccount, nodesInOrder } from "../../design/queries";
import {
  type AccountNode,
  type Design,
  type Node,
  type NodeId,
  type OuNode,
  type Policy,
  type PolicyId,
  type PolicyType,
  SERVICE_CONTROL_POLICY,
} from "../../design/types";
import type { JsonObject } from "../../json/value";
import { isFullAwsAccess, isRcpFullAwsAccess, TERRAFORM_POLICY_TYPES } from "./limits";

export interface ReadablePolicy extends Policy {
  readonly document: JsonObject;
}
export interface Attachment {
  readonly node: Node;
  readonly policy: ReadablePolicy;
}

/** The same for the same policy on the same node. */
export function attachmentKey({ node, policy }: Attachment): string {
  return `${node.id} ${policy.id}`;
}

/** FullAWSAccess as a policy that is attached; it is AWS's own and never a resource. */
export const ATTACHED_FULL_AWS_ACCESS: ReadablePolicy = { ...FULL_AWS_ACCESS, document: FULL_AWS_ACCESS_DOCUMENT };

/** What of a design is Terraform's business. */
export interface Scope {
  readonly provider: "5" | "6";
  /** Nodes and policies that Terraform leaves alone. */
  readonly excludedNodeIds?: ReadonlySet<NodeId>;
  readonly excludedPolicyIds?: ReadonlySet<PolicyId>;
  /** Where Terraform attaches FullAWSAccess, or is about to detach it; everywhere else AWS has it attached by itself. */
  readonly fullAwsAccessAt?: ReadonlySet<NodeId>;
}
const NOTHING: ReadonlySet<never> = new Set();

/** What of a design becomes Terraform, all in drawing order, and what of it can't. */
export interface Selection {
  readonly ous: readonly OuNode[];
  /** Without the management account: it is the organization's own and exists before it. */
  readonly accounts: readonly AccountNode[];
  readonly policies: readonly ReadablePolicy[];
  readonly policyTypes: readonly PolicyType[];
  readonly attachments: readonly Attachment[];
  /** Nodes that the design keeps without FullAWSAccess, with another SCP: the script takes it off after the apply. */
  readonly detached: readonly Node[];
  /** Nodes that the design keeps without any SCP: AWS leaves FullAWSAccess on them. */
  readonly stuck: readonly Node[];
  readonly leftOut: {
    readonly unreadablePolicies: readonly Policy[];
    /** AWS's own policies other than the two that it attaches by itself, and types that the provider doesn't know. */
    readonly unmanageablePolicies: readonly Policy[];
    readonly policyTypes: readonly PolicyType[];
    /** Attachments of policies whose type isn't enabled: AWS refuses them. */
    readonly disabledAttachments: readonly Attachment[];
  };
}

export function selectionOf(design: Design, scope: Scope): Selection {
  const { excludedNodeIds = NOTHING, excludedPolicyIds = NOTHING, fullAwsAccessAt = NOTHING } = scope;
  const knownTypes = TERRAFORM_POLICY_TYPES[scope.provider];
  const nodes = nodesInOrder(design).filter(({ id }) => !excludedNodeIds.has(id));
  const own = [...design.policies.values()].filter(
    (policy) => !isFullAwsAccess(policy) && !isRcpFullAwsAccess(policy) && !excludedPolicyIds.has(policy.id),
  );
  const [manageable, unmanageablePolicies] = split(
    own,
    (policy) => policy.awsManaged !== true && knownTypes.has(policy.type),
  );
  const policies = manageable.filter(isReadable);
  const policyById = new Map(policies.map((policy) => [policy.id, policy]));
  const [policyTypes, unknownTypes] = split(design.organization.enabledPolicyTypes, (type) => knownTypes.has(type));
  const wanted = nodes.flatMap((node) => [
    ...(fullAwsAccessAt.has(node.id) ? [{ node, policy: ATTACHED_FULL_AWS_ACCESS }] : []),
    ...node.policyIds.flatMap((id) => {
      const policy = policyById.get(id);
      return policy === undefined ? [] : [{ node, policy }];
    }),
  ]);
  const [attachments, disabledAttachments] = split(wanted, ({ policy }) => policyTypes.includes(policy.type));
  const withOwnScp = new Set(
    attachments
      .filter(({ policy }) => policy.type === SERVICE_CONTROL_POLICY && !isFullAwsAccess(policy))
      .map(({ node }) => node),
  );
  const bare = policyTypes.includes(SERVICE_CONTROL_POLICY)
    ? nodes.filter((node) => !hasFullAwsAccess(design, node))
    : [];
  const [detached, stuck] = split(bare, (node) => withOwnScp.has(node));
  return {
    ous: nodes.filter((node) => node.kind === "ou"),
    accounts: nodes.filter((node) => node.kind === "account").filter(({ id }) => !isManagementAccount(design, id)),
    policies,
    policyTypes,
    attachments,
    detached,
    stuck,
    leftOut: {
      unreadablePolicies: manageable.filter((policy) => !isReadable(policy)),
      unmanageablePolicies,
      policyTypes: unknownTypes,
      disabledAttachments,
    },
  };
}

function isReadable(policy: Policy): policy is ReadablePolicy {
  return policy.document !== undefined;
}

/** Whether the design shows FullAWSAccess attached to the node. */
export function hasFullAwsAccess(design: Design, node: Node): boolean {
  return node.policyIds.some((id) => {
    const policy = design.policies.get(id);
    return policy !== undefined && isFullAwsAccess(policy);
  });
}

function split<T>(all: readonly T[], belongs: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}
