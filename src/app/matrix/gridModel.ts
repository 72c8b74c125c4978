import type { Design, NodeId } from "../../core/design/types";
import {
  addressed,
  type CellAddress,
  type ColumnPolicies,
  isSamePlace,
  type Matrix,
  type MatrixCell,
  type MatrixEntry,
  type MatrixPlace,
} from "../../core/matrix";
import { headItems } from "./columnHeadItems";
import { type GridRow, MOST_IN_CELL, MOST_IN_STRIP, shownCount } from "./gridRows";
import type { Stop, StopCounts } from "./matrixKeys";

/** The grid as keys and pointer meet it: which thing is at which stop. */
export interface GridModel {
  readonly design: Design;
  readonly matrix: Matrix;
  readonly rows: readonly GridRow[];
  readonly policies: readonly ColumnPolicies[];
  readonly openKeys: ReadonlySet<string>;
}

/** How many things take the focus where, for the keys. */
export function stopCounts(model: GridModel): StopCounts {
  return {
    rows: model.rows.length,
    columns: model.matrix.columns.length + 1,
    isStrip: (row) => model.rows[row]?.kind === "strip",
    itemsAt: (row, column) => itemsAt(model, row, column),
  };
}

function itemsAt(model: GridModel, at: number, column: number): number {
  const row = model.rows[at];
  if (row === undefined) return 0;
  if (row.kind === "head") {
    const head = model.matrix.columns[column - 1];
    const own = model.policies[column - 1];
    return head === undefined || own === undefined ? 0 : headItems(head, own);
  }
  const all = entriesIn(row, column);
  const shown = shownIn(model, row, all);
  return Math.max(1, shown.length + Number(shown.length < all.length)); // a gap or an empty cell is one thing
}

/** The entries of a cell or strip, drawn or not. */
function entriesIn(row: GridRow, column: number): readonly MatrixEntry[] {
  if (row.kind === "strip") return row.entries;
  return row.kind === "unit" ? (row.unit.cells[column - 1]?.entries ?? []) : [];
}

/** Those of the entries that are drawn. */
function shownIn({ openKeys }: GridModel, row: GridRow, entries: readonly MatrixEntry[]): readonly MatrixEntry[] {
  const most = row.kind === "strip" ? MOST_IN_STRIP : MOST_IN_CELL;
  const isOpen = openKeys.has(row.kind === "strip" ? row.strip : row.kind === "unit" ? row.unit.key : "");
  return entries.slice(0, shownCount(entries.length, most, isOpen));
}

/** What stays the same of a row while others come and go above it. */
export function rowKeyAt({ rows }: GridModel, at: number): string | null {
  const row = rows[at];
  if (row === undefined) return null;
  return row.kind === "unit" ? `unit ${row.unit.key}` : row.kind === "strip" ? row.strip : row.kind;
}

/** The place of the cell or strip at a stop; null for names, heads and where nothing can be put. */
export function placeAtStop(
  { matrix, rows }: GridModel,
  { row: at, column }: Pick<Stop, "row" | "column">,
): MatrixPlace | null {
  const row = rows[at];
  if (row?.kind === "strip") return row.strip;
  const head = matrix.columns[column - 1];
  return row?.kind === "unit" && head !== undefined ? { unit: row.unit.name, column: addressed(head) } : null;
}

/** The account at a stop; null where there is something else. */
export function accountAtStop(model: GridModel, { row: at, column, item }: Stop): NodeId | null {
  const row = model.rows[at];
  return row === undefined ? null : (shownIn(model, row, entriesIn(row, column))[item]?.accountId ?? null);
}

/** Where an account stands: in the wanted place where it does, else where it comes first; null: nowhere that is drawn. */
export function stopOfAccount(model: GridModel, id: NodeId, wanted: MatrixPlace | null): Stop | null {
  let found: Stop | null = null;
  for (const [row, gridRow] of model.rows.entries()) {
    const cells = gridRow.kind === "unit" ? gridRow.unit.cells.map(({ entries }) => entries) : [entriesIn(gridRow, 1)];
    for (const [index, entries] of cells.entries()) {
      const item = entries.findIndex(({ accountId }) => accountId === id);
      if (item === -1) continue;
      const stop = { row, column: index + 1, item };
      const place = placeAtStop(model, stop);
      if (wanted !== null && place !== null && isSamePlace(place, wanted)) return stop;
      found ??= stop;
    }
  }
  return found;
}

/** Where something in the hand would go at a cell; null where nothing can be put. */
export function droppablePlace(place: MatrixPlace | null): CellAddress | "unplaced" | null {
  return place === "organization" ? null : place;
}

/** The next cell after a stop of which something holds, from the top again after the last; null: there is none. */
export function nextCell(model: GridModel, from: Stop, holds: (cell: MatrixCell) => boolean): Stop | null {
  const stops = model.rows.flatMap((row, at) =>
    row.kind === "unit"
      ? row.unit.cells.flatMap((cell, index) => (holds(cell) ? [{ row: at, column: index + 1, item: 0 }] : []))
      : [],
  );
  const isAfter = ({ row, column }: Stop) => row > from.row || (row === from.row && column > from.column);
  return stops.find(isAfter) ?? stops[0] ?? null;
}
