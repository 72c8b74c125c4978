import { isManagementAccount, nodesInOrder, parentIdOf } from "../../design/queries";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type Node,
  type NodeId,
  type Policy,
  type PolicyId,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../../design/types";
import { compilePolicy } from "../../policy";
import { ANY_RESOURCE_OF_SERVICE, type ResourceCatalog } from "../resources";
import type { Lens } from "../types";
import type { ActionSpace } from "./actionSpace";
import { type ClassSet, difference, intersection, isEmptySet, nullIfEmpty, overlap, unionOf } from "./classSet";
import { statementSetsOf } from "./policySets";
import { Question } from "./question";

/** An attached policy without which every verdict would be the same, whoever asks for whatever. */
export interface IdleAttachment {
  readonly nodeId: NodeId;
  readonly policyId: PolicyId;
  /**
   * `management`: it is on the management account. `repeats`: `by` says the same, at `at` on the path. `never-holds`:
   * it names nothing that a policy of its type can filter. `allowed-anyway`, `denied-anyway`: others do what it does, or don't let come
   * through what it speaks of; `decided-anyway`: both.
   */
  readonly because:
    | { readonly kind: "management" | "never-holds" | "allowed-anyway" | "denied-anyway" | "decided-anyway" }
    | { readonly kind: "repeats"; readonly at: NodeId; readonly by: PolicyId };
}

/** A node with SCPs through which nothing passes, though something comes to it. */
export interface ShutLevel {
  readonly nodeId: NodeId;
  /** Something would pass if FullAWSAccess were attached: what its policies deny isn't everything. */
  readonly lacksAllow: boolean;
}

export interface AttachmentReview {
  /** In drawing order. All of them can go together: none is idle only because of another one that is listed. */
  readonly idle: readonly IdleAttachment[];
  readonly shut: readonly ShutLevel[];
}

export interface ReviewOptions {
  /** What a resource can be; any of the action's service where absent. */
  readonly resourceCatalog?: ResourceCatalog;
  /** An earlier review: what still holds is taken from it. */
  readonly previous?: AttachmentReview;
}

/** Nothing is known of the request: what holds then holds for every request. */
const ANY_REQUEST: Lens = { action: "*", region: null, principal: null, context: {} };

/**
 * Which attachments change nothing and which levels let nothing through, judged level by level from the root, whether there
 * are accounts below or not. Sure, not complete: what is idle only because of conditions that never meet, or because of
 * what stands below, isn't found. AWS's own policies are never idle: a level needs one that allows.
 *
 * Cost: the sets of each policy whose text is new, and a few passes over them for each attachment.
 */
export function reviewAttachments(design: Design, space: ActionSpace, options: ReviewOptions = {}): AttachmentReview {
  const { resourceCatalog = ANY_RESOURCE_OF_SERVICE, previous } = options;
  const earlier = previous instanceof Review ? previous.question : undefined;
  return new Review(design, Question.of(design, ANY_REQUEST, space, resourceCatalog, earlier));
}

/** What comes through the levels above, at most. */
interface Above {
  readonly may: ClassSet;
  /** What RCPs don't deny for certain. */
  readonly rcpsMay: ClassSet;
  /** What is attached on the path, without what is idle there. */
  readonly attached: Chain | null;
}
interface Chain {
  readonly nodeId: NodeId;
  readonly policy: Policy;
  readonly above: Chain | null;
}

/** A policy at a level, as sets. */
interface Entry {
  readonly policy: Policy;
  /** What it allows and denies in every request, and at most in some. */
  readonly allowed: ClassSet | null;
  readonly mayAllow: ClassSet | null;
  readonly denied: ClassSet | null;
  readonly mayDeny: ClassSet | null;
}

class Review implements AttachmentReview {
  readonly question: Question;
  readonly idle: IdleAttachment[] = [];
  readonly shut: ShutLevel[] = [];
  readonly #design: Design;
  readonly #entries = new Map<PolicyId, Entry>();

  constructor(design: Design, question: Question) {
    this.#design = design;
    this.question = question;
    const { all } = question.classes;
    const afterById = new Map<NodeId, Above>();
    for (const node of nodesInOrder(design)) {
      const parentId = parentIdOf(design, node.id);
      const above = (parentId === null ? undefined : afterById.get(parentId)) ?? {
        may: all,
        rcpsMay: all,
        attached: null,
      };
      const after = isManagementAccount(design, node.id)
        ? this.#managementAccount(node, above)
        : this.#level(node, above);
      if (node.kind !== "account") afterById.set(node.id, after);
    }
  }

  #managementAccount(node: Node, above: Above): Above {
    for (const { policy } of [
      ...this.#attached(node, SERVICE_CONTROL_POLICY),
      ...this.#attached(node, RESOURCE_CONTROL_POLICY),
    ])
      if (policy.awsManaged !== true) this.#found(node, policy, { kind: "management" });
    return above;
  }

  #level(node: Node, above: Above): Above {
    if (node.policyIds.length === 1 && node.policyIds[0] === FULL_AWS_ACCESS_ID) return above;
    const scps = this.#attached(node, SERVICE_CONTROL_POLICY);
    const rcps = this.#attached(node, RESOURCE_CONTROL_POLICY);
    const may = this.question.isSwitchedOn(SERVICE_CONTROL_POLICY) ? mayAfter(scps, above.may) : above.may;
    const isShut = isEmptySet(may); // then every other policy would be idle, and the one that shuts is what is wrong
    if (isShut && scps.length > 0 && !isEmptySet(above.may))
      this.shut.push({ nodeId: node.id, lacksAllow: !isEmptySet(without(above.may, unionOf(scps.map(deniedBy)))) });
    const keptScps = isShut
      ? scps
      : this.#withoutIdle(node, scps, above, (entry, others) => idleScp(entry, others, above));
    const keptRcps = this.#withoutIdle(node, rcps, above, (entry, others) => idleRcp(entry, others, above));
    return {
      may,
      rcpsMay: without(above.rcpsMay, unionOf(keptRcps.map(deniedBy))),
      attached: [...keptScps, ...keptRcps].reduce<Chain | null>(
        (chain, { policy }) => ({ nodeId: node.id, policy, above: chain }),
        above.attached,
      ),
    };
  }

  /** From the last to the first, so that of two that do the same the later one is idle. */
  #withoutIdle(
    node: Node,
    entries: readonly Entry[],
    { attached }: Above,
    reasonFor: (entry: Entry, others: readonly Entry[]) => IdleAttachment["because"] | null,
  ): readonly Entry[] {
    let kept = entries;
    const idle: (() => void)[] = [];
    for (const entry of entries.toReversed()) {
      const { policy } = entry;
      if (policy.awsManaged === true || policy.document === undefined) continue;
      const others = kept.filter((other) => other !== entry);
      const because = reasonFor(entry, others);
      if (because === null) continue;
      kept = others;
      const same = sameAs(policy, { nodeId: node.id, entries: others, attached });
      idle.push(() => this.#found(node, policy, same ?? because));
    }
    for (const tell of idle.reverse()) tell();
    return kept;
  }

  #found({ id: nodeId }: Node, { id: policyId }: Policy, because: IdleAttachment["because"]): void {
    this.idle.push({ nodeId, policyId, because });
  }

  /** The node's policies of a type, where the type is enabled. */
  #attached(
    { policyIds }: Node,
    type: typeof SERVICE_CONTROL_POLICY | typeof RESOURCE_CONTROL_POLICY,
  ): readonly Entry[] {
    if (!this.question.isSwitchedOn(type)) return [];
    return policyIds.flatMap((id) => {
      const policy = this.#design.policies.get(id);
      return policy?.type === type ? [this.#entryOf(policy)] : [];
    });
  }

  #entryOf(policy: Policy): Entry {
    let entry = this.#entries.get(policy.id);
    if (entry === undefined) {
      entry = this.#readEntry(policy);
      this.#entries.set(policy.id, entry);
    }
    return entry;
  }

  /**
   * What a condition asks is never certain here, whatever the design says of its accounts: others ask too, and accounts ask for
   * what others own. That is what the policies of a data perimeter are about.
   */
  #readEntry(policy: Policy): Entry {
    const { classes } = this.question;
    const context = this.question.contextOf(policy.type);
    const found = compilePolicy(policy).statements.map((statement) => {
      const rule = { policyId: policy.id, statement };
      if (statement.conditions.length === 0 && statement.keys.length === 0) {
        const { certain, open } = statementSetsOf(rule, context);
        return { effect: statement.effect, certain, possible: unionOf([certain, open]) };
      }
      const named = classes.named(statement);
      const possible = context.concerned === null ? named : intersection(named, context.concerned);
      return { effect: statement.effect, certain: null, possible: nullIfEmpty(possible) };
    });
    const of = (effect: "Allow" | "Deny") => found.filter((each) => each.effect === effect);
    return {
      policy,
      allowed: unionOf(of("Allow").map(({ certain }) => certain)),
      mayAllow: unionOf(of("Allow").map(({ possible }) => possible)),
      denied: unionOf(of("Deny").map(({ certain }) => certain)),
      mayDeny: unionOf(of("Deny").map(({ possible }) => possible)),
    };
  }
}

/** What the SCPs of a level leave of what comes, at most. */
function mayAfter(scps: readonly Entry[], comes: ClassSet): ClassSet {
  const allowed = unionOf(scps.map(({ mayAllow }) => mayAllow));
  return allowed === null ? comes.map(() => 0) : without(intersection(comes, allowed), unionOf(scps.map(deniedBy)));
}

/** Why the SCP changes nothing beside the others; null: it may. */
function idleScp(entry: Entry, others: readonly Entry[], above: Above): IdleAttachment["because"] | null {
  const { mayAllow, mayDeny } = entry;
  const comes = without(above.may, unionOf(others.map(deniedBy)));
  const gives =
    mayAllow === null ? null : without(intersection(mayAllow, comes), unionOf(others.map(({ allowed }) => allowed)));
  if (gives !== null && !isEmptySet(without(gives, entry.denied))) return null;
  const isRepeated =
    sameOnPath(entry.policy, above.attached) !== null || others.some((other) => isSame(other.policy, entry.policy));
  const passes = unionOf(others.map((other) => other.mayAllow));
  const takes = mayDeny !== null && passes !== null && overlap(mayDeny, intersection(passes, comes));
  if (takes && !isRepeated) return null;
  if (mayAllow === null && mayDeny === null) return { kind: "never-holds" };
  return { kind: mayDeny === null ? "allowed-anyway" : mayAllow === null ? "denied-anyway" : "decided-anyway" };
}

function idleRcp({ policy, mayDeny }: Entry, others: readonly Entry[], above: Above): IdleAttachment["because"] | null {
  if (mayDeny === null) return { kind: "never-holds" };
  const comes = without(above.rcpsMay, unionOf(others.map(deniedBy)));
  const isRepeated =
    sameOnPath(policy, above.attached) !== null || others.some((other) => isSame(other.policy, policy));
  return overlap(mayDeny, comes) && !isRepeated ? null : { kind: "denied-anyway" };
}

/** The policy at the level or above it that says the same, if one does. */
function sameAs(
  policy: Policy,
  {
    nodeId,
    entries,
    attached,
  }: { readonly nodeId: NodeId; readonly entries: readonly Entry[]; readonly attached: Chain | null },
): IdleAttachment["because"] | null {
  const above = sameOnPath(policy, attached);
  if (above !== null) return { kind: "repeats", at: above.nodeId, by: above.policy.id };
  const beside = entries.find((other) => isSame(other.policy, policy));
  return beside === undefined ? null : { kind: "repeats", at: nodeId, by: beside.policy.id };
}

function sameOnPath(policy: Policy, attached: Chain | null): Chain | null {
  for (let step = attached; step !== null; step = step.above) if (isSame(step.policy, policy)) return step;
  return null;
}

function isSame(one: Policy, other: Policy): boolean {
  if (one.id === other.id) return true;
  return one.type === other.type && textOf(one) === textOf(other);
}

const texts = new WeakMap<object, string>();

function textOf({ document }: Policy): string {
  if (document === undefined) return "";
  let text = texts.get(document);
  if (text === undefined) {
    text = JSON.stringify(document);
    texts.set(document, text);
  }
  return text;
}

function deniedBy({ denied }: Entry): ClassSet | null {
  return denied;
}

function without(classes: ClassSet, less: ClassSet | null): ClassSet {
  return less === null ? classes : difference(classes, less);
}
