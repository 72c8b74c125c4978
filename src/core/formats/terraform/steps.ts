import { nodesInOrder, pathOf } from "../../design/queries";
import { isTypeEnabled } from "../../design/structure/attachments";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type Node,
  type NodeId,
  type PolicyId,
  SERVICE_CONTROL_POLICY,
} from "../../design/types";
import { type Adoption, removesDelegations } from "./adoption";
import type { TerraformChoices } from "./options";
import { type Preparation, preparationOf } from "./preparation";
import { type Attachment, attachmentKey, hasFullAwsAccess, type Scope, type Selection, selectionOf } from "./selection";

/**
 * One configuration. A new organization needs one, and so does an existing one to which the design only adds. Where something
 * is destroyed or made anew it takes several over the same state: `adopt` takes over what is there and changes nothing,
 * `prepare` makes room where AWS's rules ask for it, `change` is the design.
 */
export interface Step {
  readonly kind: "whole" | "adopt" | "prepare" | "change";
  /** "1-adopt"; null: the only step, which lies at the top. */
  readonly folder: string | null;
  readonly design: Design;
  readonly selection: Selection;
  /** Whether import blocks take over what exists. */
  readonly imports: boolean;
  /** Attachments that an account waits for: protection of its new place, or of the old one that has to outlast the move. */
  readonly accountWaits: ReadonlyMap<NodeId, readonly Attachment[]>;
  /** Policies that are destroyed later than the OU or account, because they stay attached until then. */
  readonly nodeWaits: ReadonlyMap<NodeId, readonly PolicyId[]>;
  /** Keys of the attachments that Terraform leaves as they are when it no longer has them (`attachmentKey`). */
  readonly leaves: ReadonlySet<string>;
  /**
   * Nodes from which a script takes FullAWSAccess off after the step: what is made anew has it from AWS. From what exists,
   * Terraform takes it off itself.
   */
  readonly detaching: readonly Node[];
}

const NONE: ReadonlyMap<NodeId, readonly never[]> = new Map();
const NO_KEYS: ReadonlySet<string> = new Set();

/** Everything anew. */
export function stepOfNew(design: Design, { provider }: TerraformChoices): Step {
  const selection = selectionOf(design, { provider });
  return {
    kind: "whole",
    folder: null,
    design,
    selection,
    detaching: selection.detached,
    imports: false,
    accountWaits: NONE,
    nodeWaits: NONE,
    leaves: NO_KEYS,
  };
}

export interface StepsOfAdoption {
  /** Each step's plan is over the state of the one before. */
  readonly steps: readonly Step[];
  /** What takes over what exists and changes nothing, also where that is no step of its own. */
  readonly present: Step;
  /** What AWS's rules ask for, and what they leave no way for. */
  readonly preparation: Preparation;
}

/** From what exists to the design. */
export function stepsOfAdoption(adoption: Adoption, choices: TerraformChoices): StepsOfAdoption {
  const { existing, design, leftAlone } = adoption;
  const attached = fullAwsAccessChanges(adoption);
  const scope = {
    provider: choices.provider,
    excludedNodeIds: leftAlone.nodeIds,
    excludedPolicyIds: leftAlone.policyIds,
  };
  const select = selectorInOneOrder(adoption);
  const before = select(existing, { ...scope, fullAwsAccessAt: attached.taken });
  const after = select(design, { ...scope, fullAwsAccessAt: attached.given });
  // A later export, from an organization that has it by then, knows nothing of it: it must not be detached.
  const given = Array.from(attached.given, (id) => `${id} ${FULL_AWS_ACCESS_ID}`);
  const common = { leaves: new Set(given), nodeWaits: NONE, detaching: [] };
  const hadScps = isTypeEnabled(existing, SERVICE_CONTROL_POLICY);
  const isAnew = ({ id }: Node) => !hadScps || !existing.nodes.has(id) || adoption.movedIds.has(id);
  const change: Omit<Step, "kind" | "folder" | "imports"> = {
    ...common,
    design,
    selection: after,
    detaching: after.detached.filter(isAnew),
    accountWaits: waitsOf(adoption, design, newAttachments(adoption, before, after)),
  };
  const preparation = preparationOf(adoption, before, after, choices);
  const outlasting = waitsOf(adoption, existing, newAttachments(adoption, after, before));
  const adopt: Step = {
    ...common,
    kind: "adopt",
    folder: "1-adopt",
    design: existing,
    selection: before,
    imports: true,
    accountWaits: outlasting,
  };
  const stepped = (...steps: readonly Step[]) => ({ steps, present: adopt, preparation });
  if (preparation.reasons.length === 0 && !isDestroyed(adoption, before, after))
    return stepped({ ...change, kind: "whole", folder: null, imports: true });
  if (preparation.reasons.length === 0)
    return stepped(adopt, { ...change, kind: "change", folder: "2-change", imports: false });
  const prepare: Step = {
    ...adopt,
    kind: "prepare",
    folder: "2-prepare",
    design: preparation.design,
    selection: select(preparation.design, {
      ...scope,
      fullAwsAccessAt: new Set([...attached.taken, ...preparation.fullAwsAccessAt]),
    }),
    imports: false,
    nodeWaits: preparation.nodeWaits,
    leaves: new Set([...given, ...preparation.leaves]),
  };
  return stepped(adopt, prepare, { ...change, kind: "change", folder: "3-change", imports: false });
}

/** Selections in which OUs, accounts and attachments stand alike in every step: as in the design, then what it lacks. */
function selectorInOneOrder({ existing, design }: Adoption): (of: Design, scope: Scope) => Selection {
  const ranks = new Map<NodeId, number>();
  for (const { id } of [...nodesInOrder(design), ...nodesInOrder(existing)])
    if (!ranks.has(id)) ranks.set(id, ranks.size);
  const rankOf = ({ id }: Node) => ranks.get(id)!;
  return (of, scope) => {
    const selection = selectionOf(of, scope);
    return {
      ...selection,
      ous: selection.ous.toSorted((left, right) => rankOf(left) - rankOf(right)),
      accounts: selection.accounts.toSorted((left, right) => rankOf(left) - rankOf(right)),
      attachments: selection.attachments.toSorted((left, right) => rankOf(left.node) - rankOf(right.node)),
    };
  };
}

/**
 * `taken`: where FullAWSAccess is and the design does without, so that it is imported first and detached then. `given`: where
 * the design has it and AWS hasn't. Everywhere else it is AWS's to attach: in what is made anew, and where SCPs get enabled.
 */
function fullAwsAccessChanges({ existing, design, movedIds, leftAlone }: Adoption) {
  const taken = new Set<NodeId>();
  const given = new Set<NodeId>();
  const areScpsOn = [existing, design].every((each) => isTypeEnabled(each, SERVICE_CONTROL_POLICY));
  if (!areScpsOn) return { taken, given };
  for (const node of design.nodes.values()) {
    const there = existing.nodes.get(node.id);
    if (there === undefined || movedIds.has(node.id) || leftAlone.nodeIds.has(node.id)) continue;
    const had = hasFullAwsAccess(existing, there);
    const has = hasFullAwsAccess(design, node);
    if (had && !has && hasOwnScp(design, node.policyIds, leftAlone.policyIds)) taken.add(node.id);
    if (!had && has) given.add(node.id);
  }
  return { taken, given };
}

/** Without one, FullAWSAccess stays: AWS keeps at least one SCP. */
function hasOwnScp(design: Design, policyIds: readonly PolicyId[], excluded: ReadonlySet<PolicyId>): boolean {
  return policyIds.some((id) => {
    const policy = design.policies.get(id);
    return policy?.type === SERVICE_CONTROL_POLICY && policy.document !== undefined && !excluded.has(id);
  });
}

function isDestroyed(adoption: Adoption, before: Selection, after: Selection): boolean {
  const { movedIds, design } = adoption;
  const policies = new Set(after.policies.map(({ id }) => id));
  return (
    movedIds.size > 0 ||
    [...before.ous, ...before.accounts].some(({ id }) => !design.nodes.has(id)) ||
    before.policies.some(({ id }) => !policies.has(id)) ||
    newAttachments(adoption, after, before).length > 0 ||
    removesDelegations(adoption)
  );
}

/** The attachments that the second has and the first has not, or has on something that is made anew. */
function newAttachments({ movedIds }: Adoption, first: Selection, second: Selection): readonly Attachment[] {
  const there = new Set(first.attachments.map(attachmentKey));
  return second.attachments.filter(
    (attachment) => movedIds.has(attachment.node.id) || !there.has(attachmentKey(attachment)),
  );
}

/** For accounts that get another parent: those of the attachments that lie on their way down from the root of the design. */
function waitsOf(
  { existing, design, movedIds }: Adoption,
  of: Design,
  attachments: readonly Attachment[],
): ReadonlyMap<NodeId, readonly Attachment[]> {
  const atNode = new Map<NodeId, Attachment[]>();
  for (const attachment of attachments) {
    const there = atNode.get(attachment.node.id);
    if (there === undefined) atNode.set(attachment.node.id, [attachment]);
    else there.push(attachment);
  }
  const waits = new Map<NodeId, readonly Attachment[]>();
  if (atNode.size === 0) return waits;
  for (const { id, kind } of existing.nodes.values()) {
    const parentId = design.parentIds.get(id);
    if (kind !== "account" || parentId === undefined || !of.nodes.has(id)) continue;
    if (existing.parentIds.get(id) === parentId && !movedIds.has(parentId)) continue;
    const own = pathOf(of, of.parentIds.get(id)!).flatMap((step) => atNode.get(step) ?? []);
    if (own.length > 0) waits.set(id, own);
  }
  return waits;
}
