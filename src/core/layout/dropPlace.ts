import { childIdsOf, isWithin, nextSiblingOf, parentIdOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import { boxAt } from "./hitTest";
import { SIZES } from "./sizes";
import { type Box, isCard, type Layout, type Point, type Rect } from "./types";

/** Into (or onto) `targetId`; `beforeId` is the next sibling there, null for last. */
export interface Place {
  readonly targetId: NodeId;
  readonly beforeId: NodeId | null;
}

/** So near to its left or right frame an OU is passed by, not entered: the place is beside it. */
const FRAME = 9;

/**
 * Where nodes would go that are dropped at a point. Over a container: into it, at the slot nearest to the point; over an
 * account or a container's left or right frame: beside it. Null where nothing would change, and, for nodes that are in
 * the design already, beside the root. What is new goes under the root there. A place inside the carried nodes
 * themselves is given: the command refuses it with its reason.
 *
 * @param carriedIds none for what is new
 */
export function dropPlaceAt(layout: Layout, design: Design, point: Point, carriedIds: readonly NodeId[]): Place | null {
  const hit = boxAt(layout, point);
  if (hit === null) return carriedIds.length === 0 ? { targetId: design.rootId, beforeId: null } : null;
  const carried = new Set(carriedIds);
  if (carried.has(hit.id)) return null;
  const target = isPassedBy(hit, point) ? layout.boxes.get(parentIdOf(design, hit.id) ?? hit.id) : hit;
  if (target === undefined) return null;
  if (carried.has(target.id)) return null;
  const beforeId = slotIn(design, target, point, carried);
  return isWhereTheyAre(design, target.id, beforeId, carriedIds) ? null : { targetId: target.id, beforeId };
}

/** Where a policy would be attached that is dropped at a point: the deepest box there. */
export function attachPlaceAt(layout: Layout, point: Point): Place | null {
  const hit = boxAt(layout, point);
  return hit === null ? null : { targetId: hit.id, beforeId: null };
}

/**
 * Where a use case would go that is dropped at a point: onto the account there, else as an account of its own to the slot
 * nearest to the point. Null over the account that has it.
 */
export function placeOfUseCaseAt(layout: Layout, design: Design, point: Point, accountId: NodeId): Place | null {
  const hit = boxAt(layout, point);
  if (hit?.kind !== "account") return dropPlaceAt(layout, design, point, []);
  return hit.id === accountId ? null : { targetId: hit.id, beforeId: null };
}

function isPassedBy(box: Box, { x }: Point): boolean {
  if (box.kind === "account") return true;
  if (box.kind === "root") return false;
  const frame = box.kind === "folded" ? box.width / 4 : FRAME;
  return x < box.x + frame || x > box.x + box.width - frame;
}

/** The sibling before which the nearest slot lies: slots are the left and right sides of the children. */
function slotIn(design: Design, target: Box, point: Point, carried: ReadonlySet<NodeId>): NodeId | null {
  if (target.kind === "folded") return null;
  const stays = target.children.filter((child) => !carried.has(child.id));
  const bottom = Math.max(...stays.map((child) => child.y + child.height));
  if (stays.length === 0 || point.y > bottom + SIZES.gap / 2) return null;
  let best = Number.POSITIVE_INFINITY;
  let beforeId: NodeId | null = null;
  for (const [index, child] of stays.entries()) {
    const before = distanceToSide(child, child.x, point);
    const after = distanceToSide(child, child.x + child.width, point);
    if (before < best) {
      best = before;
      beforeId = child.id;
    }
    if (after < best) {
      best = after;
      beforeId = stays[index + 1]?.id ?? null;
    }
  }
  return beforeId === null ? null : firstStaying(design, target.id, beforeId, carried);
}

function distanceToSide({ y, height }: Rect, x: number, point: Point): number {
  const dy = Math.max(y - point.y, 0, point.y - (y + height));
  // Rows are read from left to right, so a slot in another row is farther than its distance.
  return Math.abs(point.x - x) + 4 * dy;
}

function firstStaying(design: Design, parentId: NodeId, id: NodeId, carried: ReadonlySet<NodeId>): NodeId | null {
  const siblings = childIdsOf(design, parentId);
  for (let index = siblings.indexOf(id); index < siblings.length; index++)
    if (!carried.has(siblings[index]!)) return siblings[index]!;
  return null;
}

/** Whether dropping them there leaves the tree as it is: neighbours in this order, right before `beforeId`. */
function isWhereTheyAre(
  design: Design,
  targetId: NodeId,
  beforeId: NodeId | null,
  carriedIds: readonly NodeId[],
): boolean {
  if (carriedIds.length === 0) return false;
  return carriedIds.every(
    (id, index) =>
      parentIdOf(design, id) === targetId &&
      nextSiblingOf(design, id) === (index === carriedIds.length - 1 ? beforeId : (carriedIds[index + 1] ?? null)) &&
      !isWithin(design, targetId, id),
  );
}

/**
 * The bar that shows between which siblings a drop would go; null where the target has no order to show (a card, an
 * empty container).
 */
export function insertionMark(
  layout: Layout,
  { targetId, beforeId }: Place,
  carriedIds: readonly NodeId[],
): Rect | null {
  const target = layout.boxes.get(targetId);
  if (target === undefined || isCard(target)) return null;
  const stays = target.children.filter((child) => !carriedIds.includes(child.id));
  const width = 4;
  const next = beforeId === null ? undefined : layout.boxes.get(beforeId);
  if (next !== undefined) return { x: next.x - (SIZES.gap + width) / 2, y: next.y, width, height: next.height };
  const last = stays.at(-1);
  if (last === undefined) return null;
  return { x: last.x + last.width + (SIZES.gap - width) / 2, y: last.y, width, height: last.height };
}
