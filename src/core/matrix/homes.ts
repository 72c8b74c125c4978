import { childIdsOf, isManagementAccount, nodeOf, parentIdOf, pathOf } from "../design/queries";
import type { AccountNode, Design, NodeId } from "../design/types";
import { columnKeyOf, isCell, keyOf } from "./addresses";
import { placesOf } from "./placesOf";
import type { CellAddress, Matrix, MatrixUnit } from "./types";
import { onlyOuOf, ouOfUnit, preferablyOwn } from "./unitOus";

/**
 * The OU where an account of this cell belongs: the one that all other accounts of the unit are in, or, where organizations
 * go by phase, the one that all other accounts of the phase are in. Null where neither is.
 */
export function homeOf(
  design: Design,
  matrix: Matrix,
  { unit, column }: CellAddress,
  exceptIds: readonly NodeId[] = [],
): NodeId | null {
  const row = unitIn(matrix, unit);
  if (row === undefined) return null;
  const others = accountsIn(design, row, exceptIds);
  if (others.length === 0) return row.ouId !== null && isHomeOfNobody(row) ? row.ouId : null;
  const ofUnit = ouOfUnit(design, row.key, others);
  if (ofUnit !== null || others.length < 2) return ofUnit;
  const index = matrix.columns.findIndex(({ key }) => key === columnKeyOf(column));
  const ofPhase = new Set(
    matrix.units.flatMap(({ cells }) => cells[index]?.entries.map(({ accountId }) => accountId) ?? []),
  );
  return onlyOuOf(design, accountsOf(design, [...ofPhase], exceptIds));
}

/** Where a new account of the cell goes: its home, else the deepest OU that all accounts of the unit are under. */
export function placeForNew(design: Design, matrix: Matrix, address: CellAddress): NodeId {
  const home = homeOf(design, matrix, address);
  if (home !== null) return home;
  const row = unitIn(matrix, address.unit);
  return row === undefined ? design.rootId : commonOuOf(design, accountsIn(design, row, []));
}

/** The deepest OU that all of the accounts are under; the root where there is none. */
export function commonOuOf(design: Design, accounts: readonly AccountNode[]): NodeId {
  const paths = accounts.map(({ id }) => pathOf(design, id).slice(0, -1));
  const [first = []] = paths;
  return first.findLast((id) => paths.every((path) => path.includes(id))) ?? design.rootId;
}

/** The account in an OU before which one of this cell is drawn, so that a unit's accounts stand in delivery order; null: last. */
export function nextInOrder(
  design: Design,
  matrix: Matrix,
  { unit, column }: CellAddress,
  parentId: NodeId,
): NodeId | null {
  const order = matrix.columns.findIndex(({ key }) => key === columnKeyOf(column));
  const isLater = (id: NodeId) => {
    const node = nodeOf(design, id);
    if (node.kind !== "account") return false;
    const cells = placesOf(design, node).filter(isCell);
    return (
      cells.length > 0 &&
      cells.every(
        (cell) =>
          keyOf(cell.unit) === keyOf(unit) &&
          matrix.columns.findIndex(({ key }) => key === columnKeyOf(cell.column)) > order,
      )
    );
  };
  return childIdsOf(design, parentId).find(isLater) ?? null;
}

/** The unit of this name, however it is written. */
export function unitIn(matrix: Matrix, unit: string): MatrixUnit | undefined {
  return matrix.units.find(({ key }) => key === keyOf(unit));
}

/** The accounts of a unit, each once. */
export function accountsIn(
  design: Design,
  { cells }: MatrixUnit,
  exceptIds: readonly NodeId[],
): readonly AccountNode[] {
  const ids = new Set(cells.flatMap(({ entries }) => entries.map(({ accountId }) => accountId)));
  return accountsOf(design, [...ids], exceptIds);
}

function accountsOf(design: Design, ids: readonly NodeId[], exceptIds: readonly NodeId[]): readonly AccountNode[] {
  return ids
    .filter((id) => !exceptIds.includes(id) && !isManagementAccount(design, id))
    .map((id) => nodeOf(design, id))
    .filter((node) => node.kind === "account");
}

/**
 * Whether what a unit has hangs directly under the root: its own accounts, or those that it shares, where it has no other. The
 * management account counts where there is nothing else.
 */
export function isUnitInRoot(design: Design, unit: MatrixUnit): boolean {
  const accounts = preferablyOwn(unit.key, accountsIn(design, unit, [])).map(({ id }) => id);
  const ids =
    accounts.length > 0 ? accounts : unit.cells.flatMap(({ entries }) => entries.map(({ accountId }) => accountId));
  return ids.length > 0 && ids.every((id) => parentIdOf(design, id) === design.rootId);
}

/** A unit that is still an empty OU. */
function isHomeOfNobody({ cells }: MatrixUnit): boolean {
  return cells.every(({ entries }) => entries.length === 0);
}

/** Whether the account is somewhere else than in that OU. */
export function isElsewhere(design: Design, accountId: NodeId, ouId: NodeId): boolean {
  return parentIdOf(design, accountId) !== ouId;
}
