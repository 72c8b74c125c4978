import { memo } from "react";
import { shown } from "../../core/design/labels";
import type { Tone } from "../../core/difference";
import { drawnCell, type HeatTable } from "../../core/pictures/tables/heat";
import { ComparedMark } from "../outline/AnswerCell";
import { RowName } from "../outline/RowName";
import type { OutlineRow } from "../outline/rows";
import { Glyph } from "../ui/glyphs";
import { CELL, HEAD, NAMES, ROW } from "./gridKeys";
import styles from "./HeatGrid.module.css";

interface HeatRowProps {
  readonly table: HeatTable;
  readonly row: OutlineRow;
  readonly index: number;
  /** All columns of the grid, by their index in the table. */
  readonly columns: readonly number[];
  /** Of those the ones in sight: from `first` to before `last`. */
  readonly first: number;
  readonly last: number;
  /** 0: the name; null: the active cell is in another row. */
  readonly activeColumn: number | null;
  readonly isSelected: boolean;
  /** While something is compared: how the row stands out. */
  readonly compared: string | undefined;
  readonly comparedText: string | undefined;
  readonly comparedTone: Tone | undefined;
  readonly gridId: string;
}

/** The root, an OU or an account with its cells. */
export const HeatRow = memo(function HeatRow(props: HeatRowProps) {
  const { table, row, index, columns, first, last, activeColumn, isSelected, gridId } = props;
  const idOf = (column: number) => `${gridId}-${index}-${column}`;
  const name = shown(table.design.nodes.get(row.nodeId)?.name ?? row.nodeId);
  return (
    <tr
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-expanded={row.expanded ?? undefined}
      aria-selected={isSelected}
      className={styles.row}
      style={{ top: HEAD + index * ROW }}
    >
      <th
        id={idOf(0)}
        scope="row"
        aria-colindex={1}
        className={styles.name}
        data-row={index}
        data-column={0}
        data-active={activeColumn === 0}
        style={{ paddingLeft: 8 + (row.level - 1) * 14 }}
        aria-label={props.comparedText === undefined ? name : `${name}: ${props.comparedText}`}
      >
        {row.expanded === null ? (
          <span className={styles.noFold} />
        ) : (
          <Glyph name={row.expanded ? "unfolded" : "folded"} size={12} />
        )}
        <span className={styles.text}>
          <RowName name={name} />
        </span>
        {props.compared === undefined ? null : (
          <ComparedMark mark={props.compared} text={props.comparedText ?? ""} tone={props.comparedTone} />
        )}
      </th>
      {columns.slice(first, last).map((column, offset) => {
        const place = first + offset + 1;
        const id = table.heat.columns[column]?.id ?? "";
        const counts = table.cellAt(row.nodeId, column);
        const { look, sentence } = drawnCell(counts);
        return (
          <td
            key={column}
            id={idOf(place)}
            aria-colindex={place + 1}
            aria-label={`${id} ${look?.text ?? ""}: ${sentence}`}
            className={styles.cell}
            data-row={index}
            data-column={place}
            data-answer={look?.answer}
            data-active={activeColumn === place}
            style={{ left: NAMES + (place - 1) * CELL, "--missing": look === null ? 0 : 1 - look.share }}
            title={`${name}, ${id}: ${sentence}`}
          >
            {look?.text}
          </td>
        );
      })}
    </tr>
  );
});
