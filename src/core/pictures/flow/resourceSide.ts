import { labelOf } from "../../design/labels";
import { pathOf } from "../../design/queries";
import { type Design, type NodeId, RESOURCE_CONTROL_POLICY } from "../../design/types";
import { accountIn, type Filter } from "../../engine";
import type { Stream } from "./stream";

/**
 * The end of a question's way where it names the account that owns the resource: that account's RCPs filter whoever asks,
 * the management account too (AWS Organizations User Guide, "Resource control policies").
 */
export interface OwnerStop {
  readonly ownerId: NodeId;
  /** The root, OU or account on the owner's path that the RCP is attached to. */
  readonly nodeId: NodeId;
  readonly filter: Filter;
}

/** What the RCPs on the owner's path do to a question, from the root down; none where it names no owner. */
export function ownerStops(
  design: Design,
  { lens, colouring }: Pick<Stream, "lens" | "colouring">,
): readonly OwnerStop[] {
  const owner = lens.resourceAccountId === undefined ? null : accountIn(design, lens.resourceAccountId);
  if (owner === null) return [];
  return pathOf(design, owner.id).flatMap((nodeId) =>
    (colouring.filters.get(nodeId) ?? [])
      .filter(({ policyType }) => policyType === RESOURCE_CONTROL_POLICY)
      .map((filter) => ({ ownerId: owner.id, nodeId, filter })),
  );
}

/** Whether the RCPs of the account that owns the resource filter the question. */
export function isStoppedByOwner({ colouring, onTheWay }: Stream): boolean {
  return onTheWay !== colouring;
}

/** Where a question that an account can't ask was lost: "at Runtime OU"; null where no one level did it. */
export function placeOfCut(design: Design, stream: Stream, accountId: NodeId): string | null {
  const { onTheWay, colouring } = stream;
  const verdict = onTheWay.verdicts.get(accountId);
  if (verdict?.kind === "denied") {
    const effect: Filter["effect"] = verdict.explicit ? "denies" : "allows nothing";
    const found = pathOf(design, accountId).find((id) =>
      onTheWay.filters.get(id)?.some((one) => one.effect === effect),
    );
    return found === undefined ? null : `at ${labelOf(design, found)}`;
  }
  if (colouring.verdicts.get(accountId)?.kind !== "denied") return null;
  const stop = ownerStops(design, stream).find(({ filter }) => filter.effect === "denies");
  return stop === undefined ? null : `on the resource’s side, at ${labelOf(design, stop.nodeId)}`;
}
