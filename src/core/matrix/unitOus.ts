import { accountsUnder, childIdsOf, parentIdOf } from "../design/queries";
import type { AccountNode, Design, NodeId } from "../design/types";
import { businessUnitsIn } from "../design/useCases";
import { keyOf } from "./addresses";

interface UnitOu {
  readonly key: string;
  readonly name: string;
  readonly ouId: NodeId | null;
}

/**
 * The OU that all accounts of a unit are directly in; null where they are in several, or under the root. Accounts that other
 * units use as well don't count, as long as there are others.
 */
export function ouOfUnit(design: Design, unitKey: string, accounts: Iterable<AccountNode>): NodeId | null {
  const all = [...accounts].filter(({ id }) => id !== design.organization.managementAccountId);
  return onlyOuOf(design, preferablyOwn(unitKey, all));
}

/** The accounts that this unit alone uses; all of them where there is none. */
export function preferablyOwn(unitKey: string, accounts: readonly AccountNode[]): readonly AccountNode[] {
  const own = accounts.filter((account) => businessUnitsIn(account).every((unit) => keyOf(unit) === unitKey));
  return own.length > 0 ? own : accounts;
}

/** The OU that all of the accounts are directly in; null where there is none. */
export function onlyOuOf(design: Design, accounts: readonly AccountNode[]): NodeId | null {
  const parents = new Set(accounts.map(({ id }) => parentIdOf(design, id)));
  const [only = null] = parents;
  return parents.size === 1 && only !== design.rootId ? only : null;
}

const HOME_OF_UNITS = /^(runtime|workloads?)(\s+OU)?$/i;

/**
 * Where the OUs of business units are: the OU or root that most of them hang under, else an OU called Runtime or Workloads.
 * Null where units have no OUs of their own, or there is no unit and no such OU.
 */
export function homeOfUnits(design: Design, units: readonly UnitOu[]): NodeId | null {
  const counts = new Map<NodeId, number>();
  for (const { key, ouId } of units) {
    const parentId = ouId === null ? null : parentIdOf(design, ouId);
    if (ouId === null || parentId === null || !holdsOnly(design, ouId, key)) continue;
    counts.set(parentId, (counts.get(parentId) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most !== undefined) return most[0];
  if (units.length > 0) return null;
  return childIdsOf(design, design.rootId).find((id) => isNamed(design, id, HOME_OF_UNITS)) ?? null;
}

/** OUs without any account beside the OUs of units: units that are still to be filled. */
export function emptyUnitOus(design: Design, units: readonly UnitOu[]): readonly UnitOu[] {
  const homeId = homeOfUnits(design, units);
  if (homeId === null || homeId === design.rootId) return [];
  return childIdsOf(design, homeId).flatMap((id) => {
    const node = design.nodes.get(id);
    if (node?.kind !== "ou" || accountsUnder(design, id).length > 0) return [];
    const name = node.name.replace(/\s+OU$/i, "").trim();
    return name === "" ? [] : [{ key: keyOf(name), name, ouId: id }];
  });
}

/** Whether all accounts under the OU are this unit's. */
export function holdsOnly(design: Design, ouId: NodeId, unitKey: string): boolean {
  return accountsUnder(design, ouId).every((account) =>
    account.useCases.every(({ businessUnit }) => businessUnit !== undefined && keyOf(businessUnit) === unitKey),
  );
}

function isNamed(design: Design, id: NodeId, pattern: RegExp): boolean {
  const node = design.nodes.get(id);
  return node?.kind === "ou" && pattern.test(node.name);
}
