import { unplacedLine } from "../../core/pictures/matrix/matrixTexts";
import { type GridParts, isAttachTarget } from "./gridParts";
import { type GridRow, MOST_IN_STRIP, shownCount } from "./gridRows";
import { MatrixCard } from "./MatrixCard";
import styles from "./MatrixGrid.module.css";
import { More } from "./More";

const TITLES = { organization: "Whole organization", unplaced: "No unit or phase" } as const;

/** Accounts that stand in no cell: those that serve everybody, and those that don't say what they serve. */
export function Strip({
  row,
  index,
  model,
  stops,
  lookOf,
  carry,
  open,
}: GridParts & { readonly row: GridRow & { kind: "strip" } }) {
  const { strip, entries } = row;
  const shown = shownCount(entries.length, MOST_IN_STRIP, model.openKeys.has(strip));
  const isActive = (item: number) => stops.active.row === index && stops.active.item === item;
  const idOf = (item: number) => stops.idOf({ row: index, column: 1, item });
  const isTarget = strip === "unplaced" && carry?.place?.cell === "unplaced";
  return (
    <tr className={styles.strip} aria-rowindex={index + 1} data-strip={strip}>
      <th scope="row" className={styles.stripTitle} aria-colindex={1}>
        {TITLES[strip]}
      </th>
      <td
        className={styles.stripCell}
        aria-colindex={2}
        colSpan={model.matrix.columns.length}
        data-row={index}
        data-column={1}
        data-target={isTarget ? (carry?.preview?.kind ?? "fine") : undefined}
      >
        {entries.slice(0, shown).map((entry, item) => {
          const look = lookOf(entry.accountId);
          return look === null ? null : (
            <MatrixCard
              key={entry.accountId}
              id={idOf(item)}
              item={item}
              isTabStop={isActive(item)}
              look={look}
              entry={entry}
              place={strip}
              joins="none"
              note={strip === "unplaced" ? unplacedLine(look.account) : ""}
              isTarget={isAttachTarget(carry, entry.accountId)}
            />
          );
        })}
        {shown < entries.length ? (
          <More
            id={idOf(shown)}
            item={shown}
            isTabStop={isActive(shown)}
            count={entries.length - shown}
            onOpen={() => open(strip)}
          />
        ) : null}
      </td>
    </tr>
  );
}
