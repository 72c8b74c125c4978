import { shown } from "../../core/design/labels";
import { isSamePlace, type MatrixCell, type MatrixColumn } from "../../core/matrix";
import { unitPlaceWords } from "../../core/pictures/matrix/matrixTexts";
import { counted } from "../../core/words/words";
import { Breakable } from "../ui/Breakable";
import { Glyph } from "../ui/glyphs";
import { MenuButton } from "../ui/MenuButton";
import { Gap } from "./Gap";
import { type GridParts, isAttachTarget } from "./gridParts";
import { type GridRow, isCounted, isJoined, MOST_IN_CELL, shownCount } from "./gridRows";
import { MatrixCard } from "./MatrixCard";
import styles from "./MatrixGrid.module.css";
import { More } from "./More";
import { unitMenu } from "./unitMenu";

/** A business unit with a cell for each column. */
export function UnitRow({ row, ...parts }: GridParts & { readonly row: GridRow & { kind: "unit" } }) {
  const { index, model, stops, carry } = parts;
  const { unit, top, height } = row;
  const { design, matrix } = model;
  const place = unitPlaceWords(design, unit);
  const isActive = stops.active.row === index && stops.active.column === 0;
  return (
    <tr className={styles.row} aria-rowindex={index + 1} style={{ top, height }}>
      <th
        scope="row"
        className={styles.unit}
        aria-colindex={1}
        data-row={index}
        data-column={0}
        data-target={isAttachTarget(carry, unit.ouId) ? (carry?.preview?.kind ?? "fine") : undefined}
      >
        <MenuButton
          label={`${shown(unit.name)}: what to do`}
          items={unitMenu(design, unit)}
          button={{
            id: stops.idOf({ row: index, column: 0, item: 0 }),
            tabIndex: isActive ? 0 : -1,
            className: styles.unitName ?? "",
            "data-item": 0,
          }}
        >
          <span className={styles.unitText}>
            <Breakable text={shown(unit.name)} />
          </span>
          <Glyph name="unfolded" size={12} />
        </MenuButton>
        {place === "" ? null : <p className={styles.unitPlace}>{place}</p>}
      </th>
      {unit.cells.map((cell, at) => {
        const column = matrix.columns[at];
        return column === undefined ? null : (
          <Cell key={column.key} {...parts} row={row} cell={cell} column={column} at={at} />
        );
      })}
    </tr>
  );
}

interface CellProps extends GridParts {
  readonly row: GridRow & { kind: "unit" };
  readonly cell: MatrixCell;
  readonly column: MatrixColumn;
  /** Its index among the columns. */
  readonly at: number;
}

function Cell({ row, cell, column, at, index, model, stops, lookOf, carry, open }: CellProps) {
  const { unit, lanes } = row;
  const { entries, address } = cell;
  const isOpen = model.openKeys.has(unit.key);
  const shownIn = (other: MatrixCell | undefined) => shownCount(other?.entries.length ?? 0, MOST_IN_CELL, isOpen);
  const count = shownIn(cell);
  const idOf = (item: number) => stops.idOf({ row: index, column: at + 1, item });
  const isActive = (item: number) =>
    stops.active.row === index && stops.active.column === at + 1 && stops.active.item === item;
  const target = carry?.place?.cell;
  const isTarget = target !== undefined && isSamePlace(target, address);
  const isEmpty = entries.length === 0 && !cell.isGap;
  const [before, after] = [unit.cells[at - 1], unit.cells[at + 1]];
  return (
    <td
      className={styles.cell}
      aria-colindex={at + 2}
      data-row={index}
      data-column={at + 1}
      data-kind={column.kind}
      data-target={isTarget ? (carry?.preview?.kind ?? "fine") : undefined}
      {...(isEmpty ? { id: idOf(0), tabIndex: isActive(0) ? 0 : -1, "data-item": 0 } : {})}
    >
      {cell.isGap ? <Gap id={idOf(0)} isTabStop={isActive(0)} address={address} /> : null}
      {isEmpty ? (
        <span className={styles.nothing}>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">none</span>
        </span>
      ) : null}
      {entries.slice(0, count).map((entry, item) => {
        const look = lookOf(entry.accountId);
        const isJoinedBefore = isJoined(before, item, entry, shownIn(before));
        const isJoinedAfter = isJoined(after, item, entry, shownIn(after));
        return look === null ? null : (
          <MatrixCard
            key={entry.accountId}
            id={idOf(item)}
            item={item}
            isTabStop={isActive(item)}
            look={look}
            entry={entry}
            place={address}
            height={lanes[item] ?? 0}
            joins={isJoinedBefore ? (isJoinedAfter ? "both" : "before") : isJoinedAfter ? "after" : "none"}
            isTarget={isAttachTarget(carry, entry.accountId)}
          />
        );
      })}
      {count < entries.length ? (
        <More
          id={idOf(count)}
          item={count}
          isTabStop={isActive(count)}
          count={entries.length - count}
          onOpen={() => open(unit.key)}
        />
      ) : null}
      {isCounted(cell) ? <p className={styles.count}>{counted(entries.length, "account")}</p> : null}
    </td>
  );
}
