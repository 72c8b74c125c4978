import type { Command } from "../design/command";
import { refuse } from "../design/commands/refusals";
import { DesignEdit } from "../design/designEdit";
import { labelOf, shown } from "../design/labels";
import { parentIdOf } from "../design/queries";
import type { AccountNode, Design, NodeId } from "../design/types";
import { isCell, keyOf } from "./addresses";
import { existingOuOfName, inOu, ouOfName } from "./addUnit";
import { accountsIn, commonOuOf, nextInOrder, unitIn } from "./homes";
import { matrixOf } from "./matrixOf";
import { placesOf } from "./placesOf";
import type { MatrixUnit } from "./types";
import { holdsOnly, homeOfUnits } from "./unitOus";

export interface GatherUnit {
  readonly unit: string;
  /** Makes an id of a name, a new one at every call. */
  readonly newId: (name: string) => NodeId;
}

/** Where a unit's accounts are gathered: an OU that is there, or a new one of the unit's name in another. */
type Gathering = { readonly ouId: NodeId } | { readonly ouId: null; readonly parentId: NodeId };

/**
 * Moves a unit's own accounts into one OU, in delivery order: the one that they are all under or most of them are in, if it is
 * only theirs; else the OU of the unit's name beside the other units' OUs, a new one where there is none. Accounts that serve
 * anybody else as well stay, and so do OUs that get empty.
 *
 * Refuses where all are in one OU already.
 */
export const gatherUnit: Command<GatherUnit> = {
  id: "gather-unit",
  title(design, { unit }) {
    const row = unitIn(matrixOf(design), unit);
    const what = `Gather the accounts of ${shown(unit)} into`;
    if (row === undefined) return `${what} one OU`;
    const { ouId } = gatheringOf(design, row);
    return `${what} ${ouId === null ? `a new OU ${shown(unit)}` : labelOf(design, ouId)}`;
  },
  run(design, { unit, newId }) {
    const row = unitIn(matrixOf(design), unit);
    if (row === undefined || scatteredOf(design, row).length === 0)
      return refuse("nothing-to-gather", `The accounts of ${shown(unit)} are in one OU already.`);
    const gathering = gatheringOf(design, row);
    const target =
      gathering.ouId === null ? ouOfName(design, row.name, gathering.parentId, newId) : inOu(design, gathering.ouId);
    return target.run((after, ouId) => {
      const edit = new DesignEdit(after);
      for (const account of ownAccountsOf(after, row)) {
        if (parentIdOf(after, account.id) === ouId) continue;
        const [cell] = placesOf(after, account).filter(isCell);
        const beforeId = cell === undefined ? null : nextInOrder(edit.design, matrixOf(after), cell, ouId);
        edit.moveNode(account.id, ouId, beforeId);
      }
      return edit.done();
    });
  },
};

/** The accounts that gathering would move; none where the unit is in one OU. */
export function scatteredOf(design: Design, unit: MatrixUnit): readonly AccountNode[] {
  if (unit.ouId !== null) return [];
  const { ouId } = gatheringOf(design, unit);
  return ownAccountsOf(design, unit).filter(({ id }) => parentIdOf(design, id) !== ouId);
}

/** The accounts that serve this unit alone. */
function ownAccountsOf(design: Design, unit: MatrixUnit): readonly AccountNode[] {
  return accountsIn(design, unit, []).filter((account) =>
    placesOf(design, account).every((place) => isCell(place) && keyOf(place.unit) === unit.key),
  );
}

function gatheringOf(design: Design, unit: MatrixUnit): Gathering {
  const accounts = ownAccountsOf(design, unit);
  const isTheirs = (id: NodeId) => id !== design.rootId && holdsOnly(design, id, unit.key);
  const common = commonOuOf(design, accounts);
  if (isTheirs(common)) return { ouId: common };
  const counts = new Map<NodeId, number>();
  for (const { id } of accounts) {
    const parentId = parentIdOf(design, id);
    if (parentId !== null && isTheirs(parentId)) counts.set(parentId, (counts.get(parentId) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most !== undefined) return { ouId: most[0] };
  const parentId = homeOfUnits(design, matrixOf(design).units) ?? common;
  const ouId = existingOuOfName(design, unit.name, parentId);
  return ouId === null ? { ouId, parentId } : { ouId };
}
