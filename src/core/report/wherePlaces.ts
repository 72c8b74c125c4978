import { accountsUnder, childIdsOf, isAccount, parentIdOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import { counted, listed } from "../words/words";
import type { PlaceNames } from "./placeNames";

/** As many accounts as are named as exceptions of an OU. */
const MOST_EXCEPTIONS = 3;
const EXCEPTIONS_EACH = 4;

/** How many accounts are under each node. */
export function accountCountsOf(design: Design): ReadonlyMap<NodeId, number> {
  return countsOf(
    design,
    [...design.nodes.values()].filter(isAccount).map(({ id }) => id),
  );
}

/**
 * A set of accounts by the OUs that they fill: "everything in Runtime OU (12 accounts)", "everything in Sandbox OU except a
 * and b (10 accounts)", "c". In drawing order. Cost: the accounts times their depth.
 */
export function placesOfAccounts(
  design: Design,
  names: PlaceNames,
  totals: ReadonlyMap<NodeId, number>,
  accountIds: readonly NodeId[],
): readonly string[] {
  const here = countsOf(design, accountIds);
  const places: string[] = [];
  const walk = (id: NodeId): void => {
    const count = here.get(id) ?? 0;
    if (count === 0) return;
    const total = totals.get(id) ?? 0;
    const isLeaf = !design.childIds.has(id);
    if (isLeaf) places.push(names.placeOf(id));
    else if (count === total && count > 1) places.push(`${names.wholeOf(id)} (${counted(count, "account")})`);
    else if (count < total && isMostOf(count, total)) places.push(mostOf(id, count));
    else for (const childId of childIdsOf(design, id)) walk(childId);
  };
  const mostOf = (id: NodeId, count: number): string => {
    const others = accountsUnder(design, id).filter((account) => !here.has(account.id));
    const exceptions = listed(others.map((account) => names.placeOf(account.id)));
    return `${names.wholeOf(id)} except ${exceptions} (${counted(count, "account")})`;
  };
  walk(design.rootId);
  return places;
}

function isMostOf(count: number, total: number): boolean {
  const others = total - count;
  return others <= MOST_EXCEPTIONS && count >= others * EXCEPTIONS_EACH;
}

function countsOf(design: Design, accountIds: readonly NodeId[]): ReadonlyMap<NodeId, number> {
  const counts = new Map<NodeId, number>();
  for (const accountId of accountIds)
    for (let id: NodeId | null = accountId; id !== null; id = parentIdOf(design, id))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
