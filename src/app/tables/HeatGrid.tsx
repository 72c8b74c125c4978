import { type KeyboardEvent, type MouseEvent, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { nodeOf } from "../../core/design/queries";
import type { NodeId } from "../../core/design/types";
import type { HeatTable } from "../../core/pictures/tables/heat";
import { comparedInOutline } from "../compare/comparedLook";
import { type OutlineRow, outlineRows } from "../outline/rows";
import { useComparison } from "../store/comparison";
import { select, setFolded, toggleSelected, useView } from "../store/viewStore";
import { CELL, foldOf, HEAD, NAMES, ROW, reached } from "./gridKeys";
import styles from "./HeatGrid.module.css";
import { HeatRow } from "./HeatRow";
import { useGridSight } from "./useGridSight";

/** A table, read by column, of a tree that keys move about in. */
const TREEGRID = { role: "treegrid", tabIndex: 0, "aria-multiselectable": true } as const;

interface HeatGridProps {
  readonly table: HeatTable;
  readonly label: string;
  /** The columns to show, by their index in the table. */
  readonly columns: readonly number[];
  /** Enter or a click on a cell; gives whether it leads anywhere. Where it doesn't, OUs fold. */
  readonly onOpen: (nodeId: NodeId, column: number) => boolean;
  /** Columns that stand out, by their index in the table. */
  readonly markedColumn?: number | undefined;
}

/**
 * The tree of OUs and accounts by columns, with one tab stop; only the cells in sight are in the page. Folds are those of
 * the other views.
 */
export function HeatGrid({ table, label, columns, onOpen, markedColumn }: HeatGridProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const { design } = table;
  const comparison = useComparison();
  const foldedIds = useView((state) => state.foldedIds);
  const selectedIds = useView((state) => state.selectedIds);
  const rows = useMemo(() => outlineRows(design, foldedIds), [design, foldedIds]);
  const rowOf = (ids: readonly NodeId[]) => rows.findIndex(({ nodeId }) => nodeId === ids.at(-1));
  const [wanted, setActive] = useState(() => ({ row: Math.max(0, rowOf(selectedIds)), column: 0 }));
  const active = { row: Math.min(wanted.row, rows.length - 1), column: Math.min(wanted.column, columns.length) };
  const sight = useGridSight(box, rows.length, columns.length);
  const [from, to] = sight.rows;
  const [first, last] = sight.columns;
  const seen = columns.slice(first, last);
  // Where another row is selected elsewhere, it is the active one, and in sight.
  const [followed, setFollowed] = useState(selectedIds);
  if (followed !== selectedIds) {
    setFollowed(selectedIds);
    const row = rowOf(selectedIds);
    if (row !== -1) setActive({ ...wanted, row });
  }
  useLayoutEffect(() => {
    if (followed.length > 0 && box.current !== null) scrollTo(box.current, { row: active.row, column: 0 });
  }, [followed, active.row]);

  const cellId = (row: number, column: number) => `${id}-${row}-${column}`;
  const goTo = (row: number, column: number) => {
    const place = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(columns.length, column)),
    };
    setActive(place);
    const id = rows[place.row]?.nodeId;
    if (id !== undefined && place.row !== active.row) select([id]);
    if (box.current !== null) scrollTo(box.current, place);
  };
  const openMenu = ({ nodeId }: OutlineRow, at: { readonly x: number; readonly y: number }) => {
    if (!selectedIds.includes(nodeId)) select([nodeId]);
    useView.setState({ menu: { nodeId, ...at } });
  };
  const open = (row: OutlineRow, column: number) => {
    select([row.nodeId]);
    const isOpened = column > 0 && onOpen(row.nodeId, columns[column - 1] ?? 0);
    if (!isOpened && row.expanded !== null) setFolded(row.nodeId, row.expanded);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active.row];
    if (row === undefined) return;
    const fold = foldOf(event.key, active.column, row.expanded);
    const place = reached(event, active, { rows: rows.length, columns: columns.length, height: sight.height });
    if (fold !== null) setFolded(row.nodeId, fold);
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const { left = 0, bottom = 0 } =
        document.getElementById(cellId(active.row, active.column))?.getBoundingClientRect() ?? {};
      openMenu(row, { x: left + 12, y: bottom });
    } else if (place !== null) goTo(place.row, place.column);
    else if (event.key === "Enter" || event.key === " ") open(row, active.column);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** One handler for all cells, which say where they are. */
  const onMouseDown = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
    const { row: rowText, column: columnText } = cell?.dataset ?? {};
    const row = rows[Number(rowText)];
    if (row === undefined || columnText === undefined) return;
    event.preventDefault();
    grid.current?.focus({ preventScroll: true });
    const column = Number(columnText);
    setActive({ row: Number(rowText), column });
    const isFold = event.target instanceof Element && event.target.closest("svg") !== null;
    if (event.button === 2) openMenu(row, { x: event.clientX, y: event.clientY });
    else if (event.ctrlKey || event.metaKey || event.shiftKey) toggleSelected(row.nodeId);
    else if (event.button === 0 && (column > 0 || isFold || event.detail === 2)) open(row, column);
    else select([row.nodeId]);
  };

  const treegrid = { ...TREEGRID, "aria-activedescendant": cellId(active.row, active.column) };
  return (
    <div ref={box} className={styles.scroller}>
      <table
        ref={grid}
        {...treegrid}
        className={styles.grid}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        style={{ width: NAMES + columns.length * CELL, height: HEAD + rows.length * ROW }}
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onContextMenu={(event) => event.preventDefault()}
      >
        <thead className={styles.head}>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1} className={styles.corner}>
              Accounts
            </th>
            {seen.map((column, offset) => (
              <th
                key={column}
                scope="col"
                aria-colindex={first + offset + 2}
                className={styles.column}
                data-active={active.column === first + offset + 1}
                data-marked={column === markedColumn}
                style={{ left: NAMES + (first + offset) * CELL }}
                title={table.heat.columns[column]?.title}
              >
                {table.heat.columns[column]?.id}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(from, to).map((row, offset) => {
            const compared = comparison === null ? null : comparedInOutline(comparison, nodeOf(design, row.nodeId));
            return (
              <HeatRow
                key={row.nodeId}
                table={table}
                compared={compared?.mark}
                comparedText={compared?.text}
                comparedTone={compared?.tone ?? undefined}
                row={row}
                index={from + offset}
                columns={columns}
                first={first}
                last={last}
                activeColumn={active.row === from + offset ? active.column : null}
                isSelected={selectedIds.includes(row.nodeId)}
                gridId={id}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function scrollTo(box: HTMLElement, { row, column }: { readonly row: number; readonly column: number }): void {
  const top = row * ROW;
  const below = top + ROW + HEAD - box.clientHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (below > box.scrollTop) box.scrollTop = below;
  if (column === 0) return;
  const left = (column - 1) * CELL;
  const beyond = left + CELL + NAMES - box.clientWidth;
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (beyond > box.scrollLeft) box.scrollLeft = beyond;
}
