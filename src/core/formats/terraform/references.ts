import { isManagementAccount, nodesInOrder, pathOf } from "../../design/queries";
import { type Design, FULL_AWS_ACCESS_ID, type Node, type NodeId, type Policy } from "../../design/types";
import { code, type Expression, text } from "./blocks";
import type { Delegation } from "./delegations";
import { isFullAwsAccess } from "./limits";
import { identifier, type Named, resourceNames, unused } from "./resourceNames";
import type { Attachment } from "./selection";

/** What things of a design are called in the configuration. */
export interface Names {
  /** "data_warehouse": the resource's name. Of OUs and accounts other than the management account. */
  of(node: Node): string;
  ofPolicy(policy: Policy): string;
}

/**
 * The names before the change and after it. Every step uses those after it, and where they differ the state of an earlier export
 * follows by `moved` blocks: already in the first step, because a plan that moves addresses and replaces what they stand for loses
 * the order in which the old things have to go (the dependencies in the state still have the old addresses).
 */
export interface NamesInTime {
  readonly before: Names;
  readonly after: Names;
}

/**
 * Everything is called after its name, and where several are called alike after its path, in AWS before the change and in the
 * design after it. So the names are the same again when the changed organization is imported anew and exported from there. A name
 * that something else has had before is given to nobody: what has one keeps it, what is new gets another.
 */
export function namesOf(existing: Design | null, design: Design): NamesInTime {
  const [ous, accounts, policies] = [
    namesInTime(namedNodes(existing, "ou"), namedNodes(design, "ou"), "ou"),
    namesInTime(namedNodes(existing, "account"), namedNodes(design, "account"), "account"),
    namesInTime(namedPolicies(existing), namedPolicies(design), "policy", new Set([FULL_AWS_ACCESS_NAME])),
  ];
  const names = (when: "before" | "after"): Names => ({
    of: (node) => (node.kind === "ou" ? ous : accounts)[when].get(node.id)!,
    ofPolicy: (policy) => (isFullAwsAccess(policy) ? FULL_AWS_ACCESS_NAME : policies[when].get(policy.id)!),
  });
  return { before: names("before"), after: names("after") };
}

const FULL_AWS_ACCESS_NAME = "full_aws_access";

function namedNodes(design: Design | null, kind: "ou" | "account"): readonly Named[] {
  if (design === null) return [];
  return nodesInOrder(design)
    .filter((node) => node.kind === kind && !isManagementAccount(design, node.id))
    .map((node) => ({
      id: node.id,
      name: node.name,
      pathOf: () =>
        pathOf(design, node.id)
          .slice(1)
          .map((id) => design.nodes.get(id)!.name),
      awsId: node.awsId,
    }));
}

function namedPolicies(design: Design | null): readonly Named[] {
  return [...(design?.policies.values() ?? [])]
    .filter((policy) => !isFullAwsAccess(policy))
    .map(({ id, name, type, awsId }) => ({ id, name, pathOf: () => [type, name], awsId }));
}

function namesInTime(
  existing: readonly Named[],
  wanted: readonly Named[],
  kind: string,
  reserved: ReadonlySet<string> = new Set(),
): { readonly before: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, string> } {
  const before = resourceNames(existing, kind, reserved);
  const taken = new Set([...reserved, ...before.values()]);
  const after = new Map(before);
  const free = resourceNames(wanted, kind, reserved);
  const used = new Set(taken);
  for (const { id } of wanted) {
    const name = free.get(id)!;
    const had = before.get(id);
    if (had !== undefined && (had === name || used.has(name))) continue;
    const given = unused(name, used);
    used.add(given);
    after.set(id, given);
  }
  return { before: new Map([...after, ...before]), after };
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
  const start = address.startsWith("data.") ? 5 : 0;
  const point = address.indexOf(".", start);
  return [address.slice(start, point), address.slice(point + 1)];
}
