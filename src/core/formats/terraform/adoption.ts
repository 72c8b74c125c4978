import { isManagementAccount, nodesInOrder, pathOf } from "../../design/queries";
import type { AccountNode, Design, Document, Node, NodeId, OuNode, Policy, PolicyId } from "../../design/types";
import { ousInCircles } from "./circles";
import { delegationsOf } from "./delegations";
import { existingOf } from "./existing";
import type { TerraformChoices } from "./options";
import { type StateAddresses, stateAddressesOf } from "./stateAddresses";
import { type Untold, untoldIn, withPlacesAsTold } from "./untold";

/** What exists already, compared with the design: what Terraform takes over, and what it leaves alone. */
export interface Adoption {
  /** See `existingOf`. */
  readonly existing: Design;
  /**
   * The design, its known accounts with the names and emails that they have in AWS, because Terraform can't change them, and without
   * moves that nobody can have meant (`withPlacesAsTold`).
   */
  readonly design: Design;
  /** OUs that stand elsewhere in the design, and those inside: AWS can't move them, so Terraform makes them anew. */
  readonly movedIds: ReadonlySet<NodeId>;
  /** Those of them whose old OU has an address of its own until it goes (`ousInCircles`). */
  readonly apartIds: ReadonlySet<NodeId>;
  readonly leftAlone: LeftAlone;
  readonly addresses: StateAddresses;
  readonly untold: Untold;
  /** Accounts that the design lacks and that are to go. */
  readonly goneAccounts: readonly AccountNode[];
  readonly renamedAccounts: readonly AccountNode[];
  readonly readdressedAccounts: readonly AccountNode[];
}

export interface LeftAlone {
  /** Accounts that the design lacks and that aren't to be destroyed, and the OUs that the design lacks and that hold one. */
  readonly letGo: readonly (OuNode | AccountNode)[];
  /** Accounts that are closed: Terraform no longer sees them. */
  readonly closed: readonly AccountNode[];
  /** The ids of both. */
  readonly nodeIds: ReadonlySet<NodeId>;
  /** Policies that the design lacks and that stay attached to one of them, or that can't be read. */
  readonly policies: readonly Policy[];
  readonly policyIds: ReadonlySet<PolicyId>;
}

/** Null where nothing of the document is known to exist. */
export function adoptionOf(document: Document, choices: TerraformChoices): Adoption | null {
  const existing = existingOf(document);
  if (existing === null) return null;
  const untold = untoldIn(existing);
  const design = withPlacesAsTold(document.design, existing, untold);
  const leftAlone = leftAloneIn(existing, design, choices);
  const known = nodesInOrder(design)
    .filter((node) => node.kind === "account" && !isManagementAccount(design, node.id))
    .flatMap((node) => {
      const there = existing.nodes.get(node.id);
      return node.kind === "account" && there?.kind === "account" ? [{ node, there }] : [];
    });
  const movedIds = movedOus(existing, design);
  return {
    existing,
    design: withAccountsAsKnown(
      design,
      known.map(({ there }) => there),
    ),
    movedIds,
    apartIds: ousInCircles(existing, design, movedIds),
    leftAlone,
    addresses: stateAddressesOf(document.baseline?.terraform),
    untold,
    goneAccounts: nodesInOrder(existing).filter(
      (node): node is AccountNode =>
        node.kind === "account" &&
        !design.nodes.has(node.id) &&
        !leftAlone.nodeIds.has(node.id) &&
        !isManagementAccount(existing, node.id),
    ),
    renamedAccounts: known.filter(({ node, there }) => node.name !== there.name).map(({ node }) => node),
    readdressedAccounts: known
      .filter(({ node, there }) => there.email !== undefined && node.email !== undefined && node.email !== there.email)
      .map(({ node }) => node),
  };
}

function withAccountsAsKnown(design: Design, known: readonly AccountNode[]): Design {
  const nodes = new Map(design.nodes);
  for (const { id, name, email } of known) {
    const node = nodes.get(id) as AccountNode;
    if (node.name !== name || (email !== undefined && node.email !== email))
      nodes.set(id, { ...node, name, ...(email === undefined ? {} : { email }) });
  }
  return { ...design, nodes };
}

function movedOus(existing: Design, design: Design): ReadonlySet<NodeId> {
  const moved = new Set<NodeId>();
  for (const { id, kind } of nodesInOrder(design)) {
    if (kind !== "ou" || !existing.nodes.has(id)) continue;
    const parentId = design.parentIds.get(id)!;
    if (existing.parentIds.get(id) !== parentId || moved.has(parentId)) moved.add(id);
  }
  return moved;
}

function leftAloneIn(existing: Design, design: Design, { removedAccounts }: TerraformChoices): LeftAlone {
  const accounts = nodesInOrder(existing).filter((node) => node.kind === "account");
  const closed = accounts.filter((account) => isClosed(account) || isClosed(design.nodes.get(account.id)));
  const nodeIds = new Set<NodeId>(closed.map(({ id }) => id));
  const kept = accounts.filter(
    ({ id }) =>
      removedAccounts === "keep" && !nodeIds.has(id) && !design.nodes.has(id) && !isManagementAccount(existing, id),
  );
  const letGo = new Set<Node>();
  for (const account of [...kept, ...closed])
    for (const id of pathOf(existing, account.id)) {
      const node = existing.nodes.get(id)!;
      if (!design.nodes.has(id) && !nodeIds.has(id)) letGo.add(node);
    }
  for (const { id } of letGo) nodeIds.add(id);
  const held = new Set(Array.from(nodeIds, (id) => existing.nodes.get(id)!.policyIds).flat());
  const policies = [...existing.policies.values()].filter(
    (policy) =>
      policy.awsManaged !== true &&
      (policy.document === undefined || (held.has(policy.id) && !design.policies.has(policy.id))),
  );
  return {
    letGo: nodesInOrder(existing).filter((node) => letGo.has(node)) as (OuNode | AccountNode)[],
    closed,
    nodeIds,
    policies,
    policyIds: new Set(policies.map(({ id }) => id)),
  };
}

/** Whether the account is closed or being closed. Source: Organizations API reference, `AccountState`, `AccountStatus`. */
function isClosed(node: Node | undefined): boolean {
  return node?.kind === "account" && ["SUSPENDED", "PENDING_CLOSURE", "CLOSED"].includes(node.state ?? "");
}

/** Whether an account no longer administers a service that it did. */
export function removesDelegations({ existing, design, leftAlone }: Adoption): boolean {
  const wanted = new Set(delegationsOf(design).map(({ key }) => key));
  return delegationsOf(existing).some(({ key, account }) => !wanted.has(key) && !leftAlone.nodeIds.has(account.id));
}
