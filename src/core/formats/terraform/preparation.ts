import { shown } from "../../design/labels";
import { childIdsOf } from "../../design/queries";
import { NEWEST_RULES, policyQuotaOf } from "../../design/quotas";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type Node,
  type NodeId,
  type OuNode,
  type Policy,
  type PolicyId,
  type PolicyType,
  SERVICE_CONTROL_POLICY,
} from "../../design/types";
import type { Adoption } from "./adoption";
import type { TerraformChoices } from "./options";
import { attachmentKey, type Selection } from "./selection";
import { toldApart } from "./toldApart";

/**
 * What has to be so before the design's own plan can run, because AWS's rules leave no order within one plan: what exists, with
 * some of it renamed, attached or detached.
 */
export interface Preparation {
  readonly design: Design;
  /** Keys of attachments that are left as they are when their node goes: the last SCP of a node can't be detached. */
  readonly leaves: ReadonlySet<string>;
  /** Policies that go later than the nodes on which they are left. */
  readonly nodeWaits: ReadonlyMap<NodeId, readonly PolicyId[]>;
  /** Where FullAWSAccess is attached already, so that the others can go. */
  readonly fullAwsAccessAt: ReadonlySet<NodeId>;
  /** What makes it necessary, to be read: "the OU “x” gives its name free …". */
  readonly reasons: readonly string[];
  /** Nodes at which no order works, because every place for a policy is taken. */
  readonly full: readonly Node[];
}

/** Without reasons where the change needs nothing before it. */
export function preparationOf(
  adoption: Adoption,
  before: Selection,
  after: Selection,
  choices: TerraformChoices,
): Preparation {
  const draft = new Draft(adoption, before, after);
  draft.freeOuNames();
  draft.freePolicyNames();
  draft.exchangePolicies();
  draft.leaveLastPolicies();
  if (choices.closesOnDeletion && adoption.goneAccounts.length > 0)
    draft.reasons.push("accounts that go are marked as to be closed");
  return draft.preparation();
}

class Draft {
  readonly #adoption: Adoption;
  readonly #before: Selection;
  readonly #after: Selection;
  readonly #nodes: Map<NodeId, Node>;
  readonly #policies: Map<PolicyId, Policy>;
  readonly #leaves = new Set<string>();
  readonly #nodeWaits = new Map<NodeId, readonly PolicyId[]>();
  readonly #fullAwsAccessAt = new Set<NodeId>();
  readonly reasons: string[] = [];
  readonly full: Node[] = [];
  readonly #describe: (node: Node) => string;

  constructor(adoption: Adoption, before: Selection, after: Selection) {
    this.#adoption = adoption;
    this.#before = before;
    this.#after = after;
    this.#nodes = new Map(adoption.existing.nodes);
    this.#policies = new Map(adoption.existing.policies);
    this.#describe = toldApart(adoption.existing);
  }

  preparation(): Preparation {
    const { existing } = this.#adoption;
    return {
      design: { ...existing, nodes: this.#nodes, policies: this.#policies },
      leaves: this.#leaves,
      nodeWaits: this.#nodeWaits,
      fullAwsAccessAt: this.#fullAwsAccessAt,
      reasons: this.reasons,
      full: this.full,
    };
  }

  /** An OU that goes, moves or gets another name may still have the name that another one is to have in its place. */
  freeOuNames(): void {
    const { existing, design, movedIds, leftAlone } = this.#adoption;
    for (const ou of this.#after.ous) {
      const there = existing.nodes.get(ou.id);
      if (there !== undefined && !movedIds.has(ou.id) && there.name === ou.name) continue;
      const parentId = design.parentIds.get(ou.id)!;
      if (!existing.nodes.has(parentId) || movedIds.has(parentId)) continue;
      const siblings = childIdsOf(existing, parentId).map((id) => existing.nodes.get(id)!);
      for (const other of siblings) {
        if (other.kind !== "ou" || other.id === ou.id || other.name !== ou.name) continue;
        const planned = design.nodes.get(other.id);
        const stays = planned !== undefined && !movedIds.has(other.id) && planned.name === other.name;
        if (stays || leftAlone.nodeIds.has(other.id)) continue;
        const taken = [...siblings, ...childIdsOf(design, parentId).map((id) => design.nodes.get(id)!)];
        this.#renameNode(other, meanwhileName(other.name, taken));
      }
    }
  }

  #renameNode(ou: OuNode, name: string): void {
    if (this.#nodes.get(ou.id)!.name !== ou.name) return;
    this.#nodes.set(ou.id, { ...(this.#nodes.get(ou.id) as OuNode), name });
    this.reasons.push(`the ${this.#describe(ou)} gives its name free and is called “${shown(name)}” meanwhile`);
  }

  /** The same for policies: names are unique among those of a type. */
  freePolicyNames(): void {
    const { existing, leftAlone } = this.#adoption;
    const planned = new Map(this.#after.policies.map((policy) => [policy.id, policy]));
    for (const policy of this.#after.policies) {
      if (existing.policies.get(policy.id)?.name === policy.name) continue;
      for (const other of this.#before.policies) {
        if (other.id === policy.id || other.type !== policy.type || other.name !== policy.name) continue;
        if (planned.get(other.id)?.name === other.name || leftAlone.policyIds.has(other.id)) continue;
        const name = meanwhileName(other.name, [...this.#before.policies, ...this.#after.policies]);
        this.#policies.set(other.id, { ...this.#policies.get(other.id)!, name });
        this.reasons.push(
          `the policy “${shown(other.name)}” gives its name free and is called “${shown(name)}” meanwhile`,
        );
      }
    }
  }

  /**
   * Where none of a node's SCPs stays, the new ones are attached before the old ones go: AWS keeps one. Where the old and the new
   * ones don't fit together, as many of the old ones go before as have to.
   */
  exchangePolicies(): void {
    const { existing, design, movedIds } = this.#adoption;
    const old = attachedBy(existing, this.#before);
    const wanted = attachedBy(design, this.#after);
    for (const [nodeId, policies] of wanted) {
      const node = existing.nodes.get(nodeId);
      const had = old.get(nodeId) ?? [];
      if (node === undefined || movedIds.has(nodeId)) continue;
      for (const type of new Set(policies.map((policy) => policy.type))) {
        const now = had.filter((policy) => policy.type === type);
        const then = policies.filter((policy) => policy.type === type);
        this.#exchange(node, type, now, then);
      }
    }
  }

  #exchange(node: Node, type: PolicyType, now: readonly Policy[], then: readonly Policy[]): void {
    const added = then.filter(({ id }) => now.every((policy) => policy.id !== id));
    const gone = now.filter(({ id }) => then.every((policy) => policy.id !== id));
    if (added.length === 0 || gone.length === 0) return;
    const quota = policyQuotaOf({ ...this.#adoption.existing.organization, rules: NEWEST_RULES }, type);
    const room = quota === null ? added.length : quota.perTarget - quota.impliedPerTarget - now.length;
    const mustOverlap = type === SERVICE_CONTROL_POLICY && gone.length === now.length;
    if (mustOverlap && room <= 0) this.full.push(node);
    else if (mustOverlap) {
      this.#attachFirst(node, added.slice(0, room));
      this.reasons.push(`${this.#describe(node)} gets its new policies before the old ones go`);
    } else if (room < added.length) {
      this.#detachFirst(node, gone.slice(0, added.length - Math.max(room, 0)));
      this.reasons.push(`${this.#describe(node)} has no room for its new policies until some of the old ones are gone`);
    }
  }

  #attachFirst(node: Node, policies: readonly Policy[]): void {
    for (const policy of policies) {
      if (policy.id === FULL_AWS_ACCESS_ID) this.#fullAwsAccessAt.add(node.id);
      else if (!this.#policies.has(policy.id)) this.#policies.set(policy.id, this.#addedPolicy(policy));
    }
    const ids = policies.map(({ id }) => id).filter((id) => id !== FULL_AWS_ACCESS_ID);
    const current = this.#nodes.get(node.id)!;
    this.#nodes.set(node.id, { ...current, policyIds: [...current.policyIds, ...ids] });
  }

  /** A policy of the design that is made already, under another name where its own is still somebody's. */
  #addedPolicy(policy: Policy): Policy {
    const others = this.#before.policies.filter(({ type }) => type === policy.type);
    if (others.every(({ name }) => name !== policy.name)) return policy;
    return { ...policy, name: meanwhileName(policy.name, [...others, ...this.#policies.values()]) };
  }

  #detachFirst(node: Node, policies: readonly Policy[]): void {
    const gone = new Set(policies.map(({ id }) => id));
    const current = this.#nodes.get(node.id)!;
    this.#nodes.set(node.id, { ...current, policyIds: current.policyIds.filter((id) => !gone.has(id)) });
  }

  /** A node that goes and has no FullAWSAccess takes its policies along: Terraform couldn't detach the last one. */
  leaveLastPolicies(): void {
    const { existing, design, movedIds } = this.#adoption;
    const planned = new Set(this.#after.policies.map(({ id }) => id));
    const byNode = new Map<Node, PolicyId[]>();
    for (const attachment of this.#before.attachments) {
      const { node, policy } = attachment;
      const goes = !design.nodes.has(node.id) || movedIds.has(node.id);
      if (!goes || policy.type !== SERVICE_CONTROL_POLICY || node.policyIds.some((id) => isFull(existing, id)))
        continue;
      this.#leaves.add(attachmentKey(attachment));
      const there = byNode.get(node) ?? [];
      byNode.set(node, planned.has(policy.id) ? there : [...there, policy.id]);
    }
    for (const [node, policyIds] of byNode) {
      this.#nodeWaits.set(node.id, policyIds);
      this.reasons.push(
        `${this.#describe(node)} goes together with its policies, of which AWS wouldn't let the last one go`,
      );
    }
  }
}

function isFull(design: Design, id: PolicyId): boolean {
  const policy = design.policies.get(id);
  return policy !== undefined && (policy.id === FULL_AWS_ACCESS_ID || policy.awsId === FULL_AWS_ACCESS_ID);
}

/** What is attached where in AWS, FullAWSAccess included wherever the design shows it. */
function attachedBy(design: Design, { attachments }: Selection): ReadonlyMap<NodeId, readonly Policy[]> {
  const attached = new Map<NodeId, Policy[]>();
  const add = (nodeId: NodeId, policy: Policy) => {
    const there = attached.get(nodeId);
    if (there === undefined) attached.set(nodeId, [policy]);
    else if (there.every(({ id }) => id !== policy.id)) there.push(policy);
  };
  for (const { node, policy } of attachments) add(node.id, policy);
  for (const node of design.nodes.values())
    for (const id of node.policyIds) {
      const policy = design.policies.get(id);
      if (policy !== undefined && policy.awsManaged === true) add(node.id, policy);
    }
  return attached;
}

/** "Sandbox (leaving)", or with a number where that is taken. */
function meanwhileName(name: string, taken: readonly { readonly name: string }[]): string {
  const names = new Set(taken.map((record) => record.name));
  const start = name.slice(0, 100);
  let candidate = `${start} (leaving)`;
  for (let number = 2; names.has(candidate); number++) candidate = `${start} (leaving ${number})`;
  return candidate;
}
