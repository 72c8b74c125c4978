import { type KeyboardEvent, type MouseEvent, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { NodeId } from "../../core/design/types";
import { type OutlineRow, outlineRows } from "../outline/rows";
import { select, setFolded, useView } from "../store/viewStore";
import { CELL, HEAD, MARGIN, NAMES, ROW, reached } from "./gridKeys";
import styles from "./HeatGrid.module.css";
import { HeatRow } from "./HeatRow";
import type { HeatTable } from "./heat";

/** A table, read by column, of a tree that keys move about in. */
const TREEGRID = { role: "treegrid", tabIndex: 0 } as const;

interface HeatGridProps {
  readonly table: HeatTable;
  readonly label: string;
  /** The columns to show, by their index in the table. */
  readonly columns: readonly number[];
  /** Enter or a click on an account's cell. */
  readonly onOpen: (accountId: NodeId, column: number) => void;
}

/**
 * The tree of OUs and accounts by columns, with one tab stop; only the cells in sight are in the page. Folds are those of
 * the other views.
 */
export function HeatGrid({ table, label, columns, onOpen }: HeatGridProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const { design } = table;
  const foldedIds = useView((state) => state.foldedIds);
  const selectedIds = useView((state) => state.selectedIds);
  const rows = useMemo(() => outlineRows(design, foldedIds), [design, foldedIds]);
  const [sight, setSight] = useState({ top: 0, left: 0, width: 900, height: 600 });
  const [wanted, setActive] = useState({ row: 0, column: 0 });
  const active = { row: Math.min(wanted.row, rows.length - 1), column: Math.min(wanted.column, columns.length) };
  const look = () => {
    const { current } = box;
    if (current === null) return;
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = current;
    setSight({ top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight });
  };
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  });
  const from = Math.max(0, Math.floor(sight.top / ROW) - MARGIN);
  const to = Math.min(rows.length, Math.ceil((sight.top + sight.height) / ROW) + MARGIN);
  const first = Math.max(0, Math.floor(sight.left / CELL) - MARGIN);
  const last = Math.min(columns.length, Math.ceil((sight.left + sight.width - NAMES) / CELL) + MARGIN);
  const seen = columns.slice(first, last);

  const goTo = (row: number, column: number) => {
    const place = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(columns.length, column)),
    };
    setActive(place);
    if (box.current !== null) scrollTo(box.current, place);
  };
  const open = (row: OutlineRow | undefined, column: number) => {
    if (row === undefined) return;
    if (row.expanded !== null) setFolded(row.nodeId, row.expanded);
    else if (column > 0 && design.nodes.get(row.nodeId)?.kind === "account")
      onOpen(row.nodeId, columns[column - 1] ?? 0);
    select([row.nodeId]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = reached(event, active, { rows: rows.length, columns: columns.length, height: sight.height });
    if (place !== null) goTo(place.row, place.column);
    else if (event.key === "Enter" || event.key === " ") open(rows[active.row], active.column);
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
    if (event.button === 0 && (column > 0 || isFold || event.detail === 2)) open(row, column);
    else select([row.nodeId]);
    if (event.button === 2) useView.setState({ menu: { nodeId: row.nodeId, x: event.clientX, y: event.clientY } });
  };

  const treegrid = { ...TREEGRID, "aria-activedescendant": `${id}-${active.row}-${active.column}` };
  return (
    <div ref={box} className={styles.scroller} onScroll={look}>
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
                style={{ left: NAMES + (first + offset) * CELL }}
                title={table.heat.columns[column]?.title}
              >
                {table.heat.columns[column]?.id}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(from, to).map((row, offset) => (
            <HeatRow
              key={row.nodeId}
              table={table}
              row={row}
              index={from + offset}
              columns={columns}
              first={first}
              last={last}
              activeColumn={active.row === from + offset ? active.column : null}
              isSelected={selectedIds.includes(row.nodeId)}
              gridId={id}
            />
          ))}
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
