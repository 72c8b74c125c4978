import { childIdsOf, parentIdOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";

/** One end of lines that a hub has: an account, or an OU for several in it. */
export interface Bundle {
  readonly nodeId: NodeId;
  /** Every account in the OU is reached; of an account always so. */
  readonly isWhole: boolean;
  /** How many accounts of the list it stands for. */
  readonly accountCount: number;
}

/** An OU in which more ends than this would stand side by side is one end instead. */
const MOST_ENDS = 12;

/**
 * The accounts as few ends of lines: an OU stands for its accounts where all of them are meant, or where they would be too
 * many ends; the root never does. Every account of the list is in exactly one bundle, so the counts add up to its length.
 *
 * Cost: the accounts × their depth, and once for each tree its nodes.
 */
export function bundlesOf(design: Design, accountIds: readonly NodeId[]): readonly Bundle[] {
  const counts = new Map<NodeId, number>();
  const reachedChildren = new Map<NodeId, Set<NodeId>>();
  for (const accountId of accountIds) {
    counts.set(accountId, 1);
    let child = accountId;
    for (let id = parentIdOf(design, accountId); id !== null; id = parentIdOf(design, id)) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      const children = reachedChildren.get(id) ?? new Set();
      reachedChildren.set(id, children.add(child));
      child = id;
    }
  }
  const sizes = accountCountsIn(design);
  const endsAt = (id: NodeId): readonly Bundle[] => {
    const accountCount = counts.get(id) ?? 0;
    const isRoot = id === design.rootId;
    const isWhole = accountCount === (sizes.get(id) ?? 1);
    if (isWhole && !isRoot) return [{ nodeId: id, isWhole, accountCount }];
    const ends = [...(reachedChildren.get(id) ?? [])].flatMap(endsAt);
    return ends.length > MOST_ENDS && !isRoot ? [{ nodeId: id, isWhole, accountCount }] : ends;
  };
  return endsAt(design.rootId);
}

const known = new WeakMap<Design["childIds"], ReadonlyMap<NodeId, number>>();

/** How many accounts there are under the root and each OU. */
function accountCountsIn(design: Design): ReadonlyMap<NodeId, number> {
  const before = known.get(design.childIds);
  if (before !== undefined) return before;
  const counts = new Map<NodeId, number>();
  const count = (id: NodeId): number => {
    if (!design.childIds.has(id)) return 1;
    const sum = childIdsOf(design, id).reduce((total, childId) => total + count(childId), 0);
    counts.set(id, sum);
    return sum;
  };
  count(design.rootId);
  known.set(design.childIds, counts);
  return counts;
}
