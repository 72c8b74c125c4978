import { isManagementAccount, nodesInOrder, pathOf } from "../../design/queries";
import { type Design, FULL_AWS_ACCESS_ID, type Node, type NodeId, type Policy } from "../../design/types";
import { code, type Expression, text } from "./blocks";
import { Claims } from "./claims";
import type { Delegation } from "./delegations";
import { isFullAwsAccess } from "./limits";
import { awsIdIn } from "./managed";
import { identifier, type Named, resourceNames } from "./resourceNames";
import type { Attachment } from "./selection";
import { NO_ADDRESSES, type StateAddresses } from "./stateAddresses";

/** What things of a design are called in the configuration. */
export interface Names {
  /** "data_warehouse": the resource's name. Of OUs and accounts other than the management account. */
  of(node: Node): string;
  ofPolicy(policy: Policy): string;
  /** The address that names give, or another one where a state has something else there. */
  forAttachment(address: string, attachment: Attachment): string;
  forDelegation(address: string, delegation: Delegation): string;
}

/**
 * The names before the change and after it. Every step uses those after it, and where they differ the state of an earlier export
 * follows by `moved` blocks: already in the first step, because a plan that moves addresses and replaces what they stand for loses
 * the order in which the old things have to go (the dependencies in the state still have the old addresses).
 */
export interface NamesInTime {
  readonly before: Names;
  /** Of the steps before the change: as after it, but for old OUs that need an address of their own until they go. */
  readonly meanwhile: Names;
  readonly after: Names;
}

/**
 * Everything is called after its name, and where several are called alike after its path, in AWS before the change and in the
 * design after it. So the names are the same again when the changed organization is imported anew and exported from there. A name
 * that something else has or has had, in AWS or in a state, is given to nobody: what has one keeps it, what is new gets another.
 */
export function namesOf(
  existing: Design | null,
  design: Design,
  addresses: StateAddresses = NO_ADDRESSES,
  apartIds: ReadonlySet<NodeId> = NONE_APART,
): NamesInTime {
  const claims = new Claims(addresses);
  claims.take(`${POLICY}.${FULL_AWS_ACCESS_NAME}`, FULL_AWS_ACCESS_ID);
  const inTime = (named: (of: Design | null) => readonly Named[], kind: NamedKind) =>
    namesInTime(named(existing), named(design), kind, claims, addresses);
  const ous = inTime((of) => namedNodes(of, "ou"), { kind: "ou", type: OU });
  const accounts = inTime((of) => namedNodes(of, "account"), { kind: "account", type: ACCOUNT });
  const policies = inTime(namedPolicies, { kind: "policy", type: POLICY, reserved: [FULL_AWS_ACCESS_NAME] });
  const awsIdOf = (node: Node) => (existing === null ? undefined : awsIdIn(existing, node)) ?? node.id;
  const meanwhile = new Map(
    Array.from(apartIds, (id) => {
      const address = claims.takeFree(`${OU}.${ous.after.get(id)}_leaving`, existing?.nodes.get(id)?.awsId ?? id);
      return [id as string, labelsOf(address)[1]] as const;
    }),
  );
  const names = (when: "before" | "after", others: ReadonlyMap<string, string> = new Map()): Names => ({
    of: (node) => others.get(node.id) ?? (node.kind === "ou" ? ous : accounts)[when].get(node.id)!,
    ofPolicy: (policy) => (isFullAwsAccess(policy) ? FULL_AWS_ACCESS_NAME : policies[when].get(policy.id)!),
    forAttachment: (address, { node, policy }) =>
      claims.takeFree(address, `${awsIdOf(node)}:${existing?.policies.get(policy.id)?.awsId ?? policy.id}`),
    forDelegation: (address, { account, servicePrincipal }) =>
      claims.takeFree(address, `${awsIdOf(account)}/${servicePrincipal}`),
  });
  return { before: names("before"), meanwhile: names("after", meanwhile), after: names("after") };
}

const NONE_APART: ReadonlySet<NodeId> = new Set();

const FULL_AWS_ACCESS_NAME = "full_aws_access";
/** The organization where Terraform manages it. */
export const MANAGED_ORGANIZATION = "aws_organizations_organization.this";
const OU = "aws_organizations_organizational_unit";
const ACCOUNT = "aws_organizations_account";
const POLICY = "aws_organizations_policy";

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

interface NamedKind {
  readonly kind: string;
  readonly type: string;
  readonly reserved?: readonly string[];
}

function namesInTime(
  existing: readonly Named[],
  wanted: readonly Named[],
  { kind, type, reserved = [] }: NamedKind,
  claims: Claims,
  addresses: StateAddresses,
): { readonly before: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, string> } {
  const importIds = new Map(existing.map(({ id, awsId }) => [id, awsId ?? id]));
  const ownerOf = (id: string) => importIds.get(id) ?? id;
  const address = (name: string) => `${type}.${name}`;
  const takeFree = (name: string, id: string) => claims.takeFree(address(name), ownerOf(id)).slice(address("").length);
  const given = resourceNames(existing, kind, new Set(reserved));
  const before = new Map([...given].filter(([id, name]) => claims.take(address(name), ownerOf(id))));
  const after = new Map<string, string>();
  for (const { id } of existing) {
    const known = (addresses.get(ownerOf(id)) ?? [])
      .filter((each) => each.modules.length === 0 && each.type === type)
      .findLast((each) => claims.isOf(address(each.name), ownerOf(id)));
    after.set(id, known?.name ?? before.get(id) ?? takeFree(given.get(id)!, id));
  }
  const earlier = new Map([...after, ...before]);
  const free = resourceNames(wanted, kind, new Set(reserved));
  for (const { id } of wanted) {
    const name = free.get(id)!;
    if (claims.take(address(name), ownerOf(id))) after.set(id, name);
    else if (!after.has(id)) after.set(id, takeFree(name, id));
  }
  return { before: new Map([...after, ...earlier]), after };
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
  const organization = readsOrganization ? `data.${MANAGED_ORGANIZATION}` : MANAGED_ORGANIZATION;
  const addressOf = (node: Node) => {
    if (node.kind === "root" || isManagementAccount(design, node.id) || excludedNodeIds.has(node.id)) return null;
    return `${node.kind === "ou" ? OU : ACCOUNT}.${names.of(node)}`;
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
    policyAddressOf: (policy) => `${POLICY}.${names.ofPolicy(policy)}`,
    policyIdOf: (policy) =>
      isFullAwsAccess(policy) ? text(FULL_AWS_ACCESS_ID) : code(`${POLICY}.${names.ofPolicy(policy)}.id`),
    attachmentAddressOf: (attachment) =>
      names.forAttachment(
        `aws_organizations_policy_attachment.${targetNameOf(attachment.node)}__${names.ofPolicy(attachment.policy)}`,
        attachment,
      ),
    delegationAddressOf: (delegation) =>
      names.forDelegation(
        `aws_organizations_delegated_administrator.${names.of(delegation.account)}__${identifier(delegation.servicePrincipal, "service")}`,
        delegation,
      ),
  };
}

/** The two labels of the resource with this address. */
export function labelsOf(address: string): readonly [type: string, name: string] {
  const start = address.startsWith("data.") ? 5 : 0;
  const point = address.indexOf(".", start);
  return [address.slice(start, point), address.slice(point + 1)];
}
