import { policyIdsOfNewNode } from "../design/commands/newNode";
import { isManagementAccount, nodeOf, parentIdOf, pathOf } from "../design/queries";
import { type AccountNode, type Design, FULL_AWS_ACCESS_ID, type NodeId, type PolicyId } from "../design/types";
import type { AdditionPlace } from "../generator";
import { compilePolicy } from "../policy";

/** What an account that comes out of another one is to be held by, so that nobody in it may do more than before. */
export interface Guardrails {
  /** Attached to the account itself, in this order. */
  readonly policyIds: readonly PolicyId[];
  /** Those among them that the first account inherited and the new place doesn't. */
  readonly inheritedIds: readonly PolicyId[];
  /** Levels above the first account that let through only what is listed: this can't be brought along. */
  readonly allowListIds: readonly NodeId[];
}

/**
 * The policies for an account at `place` that takes over a use case of `account`: the account's own ones as they are, and
 * the inherited ones that deny something and don't hold at the new place. Nothing comes from the management account:
 * no policy binds it.
 */
export function guardrailsFor(design: Design, account: AccountNode, place: AdditionPlace): Guardrails {
  if (isManagementAccount(design, account.id))
    return { policyIds: policyIdsOfNewNode(design), inheritedIds: [], allowListIds: [] };
  const left = levelsAbove(design, account.id).filter((id) => !isAbove(design, id, place));
  const held = new Set(heldAt(design, place).flatMap((id) => nodeOf(design, id).policyIds));
  const inheritedIds = [...new Set(left.flatMap((id) => nodeOf(design, id).policyIds))].filter(
    (id) => !held.has(id) && !account.policyIds.includes(id) && denies(design, id),
  );
  return {
    policyIds: [...account.policyIds, ...inheritedIds],
    inheritedIds,
    allowListIds: left.filter((id) => !nodeOf(design, id).policyIds.includes(FULL_AWS_ACCESS_ID)),
  };
}

function levelsAbove(design: Design, id: NodeId): readonly NodeId[] {
  return pathOf(design, id).slice(0, -1);
}

/** The nodes of the design whose policies hold at the place. */
function heldAt(design: Design, place: AdditionPlace): readonly NodeId[] {
  return typeof place === "string" ? pathOf(design, place) : heldAt(design, place.parent);
}

function isAbove(design: Design, id: NodeId, place: AdditionPlace): boolean {
  return heldAt(design, place).includes(id);
}

/** Whether one of its statements is a Deny. */
export function denies(design: Design, id: PolicyId): boolean {
  const policy = design.policies.get(id);
  return policy !== undefined && compilePolicy(policy).statements.some(({ effect }) => effect === "Deny");
}

/** Whether the account hangs at the place already, or somewhere under it. */
export function isAtPlace(design: Design, accountId: NodeId, place: AdditionPlace): boolean {
  const parentId = parentIdOf(design, accountId);
  return typeof place === "string" && parentId !== null && isAbove(design, place, parentId);
}
