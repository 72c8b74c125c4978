import { isManagementAccount } from "../../design/queries";
import { type Design, FULL_AWS_ACCESS_ID, type Node, type NodeId, type Policy } from "../../design/types";
import { code, type Expression, text } from "./blocks";
import type { Delegation } from "./delegations";
import { isFullAwsAccess } from "./limits";
import { identifier, resourceNames } from "./resourceNames";
import type { Attachment } from "./selection";

/** What things of a design are called in the configuration. */
export interface Names {
  /** "data_warehouse": the resource's name. Of OUs and accounts other than the management account. */
  of(node: Node): string;
  ofPolicy(policy: Policy): string;
}

/**
 * The names of all that exists and of all that the design adds. What exists is called after its name in AWS, whatever the design
 * calls it and whatever comes beside it: so an address stays what it was in an earlier export, and a renamed OU is renamed.
 */
export function namesOf(existing: Design | null, design: Design): Names {
  const names = (kind: "ou" | "account") => recordNames([...nodesOf(existing, kind)], [...nodesOf(design, kind)], kind);
  const nodeNames = new Map([...names("ou"), ...names("account")]);
  const policyNames = recordNames(
    [...(existing?.policies.values() ?? [])].filter((policy) => !isFullAwsAccess(policy)),
    [...design.policies.values()].filter((policy) => !isFullAwsAccess(policy)),
    "policy",
    new Set(["full_aws_access"]),
  );
  return {
    of: (node) => nodeNames.get(node.id)!,
    ofPolicy: (policy) => (isFullAwsAccess(policy) ? "full_aws_access" : policyNames.get(policy.id)!),
  };
}

function* nodesOf(design: Design | null, kind: "ou" | "account"): Iterable<Node & { readonly kind: "ou" | "account" }> {
  if (design === null) return;
  for (const node of design.nodes.values())
    if (node.kind === kind && !isManagementAccount(design, node.id)) yield node as Node & { readonly kind: "ou" };
}

function recordNames<Id extends string>(
  existing: readonly { readonly id: Id; readonly name: string; readonly awsId?: string | undefined }[],
  wanted: readonly { readonly id: Id; readonly name: string }[],
  kind: string,
  reserved: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const known = resourceNames(existing, kind, reserved);
  const added = wanted.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ id, name }));
  return new Map([...known, ...resourceNames(added, kind, new Set([...reserved, ...known.values()]))]);
}

/** The addresses and expressions of one step's configuration. */
export interface References extends Names {
  /** "aws_organizations_organization.this", or the data source's. */
  readonly organization: string;
  /** The address of the resource that the node is; null for the root, the management account and what isn't managed. */
  addressOf(node: Node): string | null;
  policyAddressOf(policy: Policy): string;
  attachmentAddressOf(attachment: Attachment): string;
  delegationAddressOf(delegation: Delegation): string;
  /** The node's id in AWS. */
  idOf(node: Node): Expression;
  /** The same for the OU or root that the node hangs under. */
  parentIdOf(node: Node): Expression;
  policyIdOf(policy: Policy): Expression;
}

/**
 * References for a design of which Terraform manages all but `excludedNodeIds`, which are told by their AWS ids.
 */
export function referencesOf(
  design: Design,
  names: Names,
  {
    readsOrganization,
    excludedNodeIds,
  }: { readonly readsOrganization: boolean; readonly excludedNodeIds: ReadonlySet<NodeId> },
): References {
  const organization = `${readsOrganization ? "data." : ""}aws_organizations_organization.this`;
  const addressOf = (node: Node) => {
    if (node.kind === "root" || isManagementAccount(design, node.id) || excludedNodeIds.has(node.id)) return null;
    return `aws_organizations_${node.kind === "ou" ? "organizational_unit" : "account"}.${names.of(node)}`;
  };
  const idOf = (node: Node): Expression => {
    if (node.kind === "root") return code(`${organization}.roots[0].id`);
    if (isManagementAccount(design, node.id)) return code(`${organization}.master_account_id`);
    const address = addressOf(node);
    return address === null ? text(node.awsId ?? "") : code(`${address}.id`);
  };
  const targetNameOf = (node: Node) => {
    if (node.kind === "root") return "root";
    return isManagementAccount(design, node.id) ? "management_account" : `${node.kind}_${names.of(node)}`;
  };
  return {
    ...names,
    organization,
    addressOf,
    idOf,
    parentIdOf: (node) => idOf(design.nodes.get(design.parentIds.get(node.id) as NodeId)!),
    policyAddressOf: (policy) => `aws_organizations_policy.${names.ofPolicy(policy)}`,
    policyIdOf: (policy) =>
      isFullAwsAccess(policy)
        ? text(FULL_AWS_ACCESS_ID)
        : code(`aws_organizations_policy.${names.ofPolicy(policy)}.id`),
    attachmentAddressOf: ({ node, policy }) =>
      `aws_organizations_policy_attachment.${targetNameOf(node)}__${names.ofPolicy(policy)}`,
    delegationAddressOf: ({ account, servicePrincipal }) =>
      `aws_organizations_delegated_administrator.${names.of(account)}__${identifier(servicePrincipal, "service")}`,
  };
}

/** The two labels of the resource with this address. */
export function labelsOf(address: string): readonly [type: string, name: string] {
  const [type = "", name = ""] = address.replace(/^data\./, "").split(".");
  return [type, name];
}
