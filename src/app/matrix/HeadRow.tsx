import type { Ref } from "react";
import { gapsIn } from "../../core/matrix";
import { isListedPhase } from "../../core/pictures/matrix/matrixTexts";
import { ColumnHead } from "./ColumnHead";
import type { GridParts } from "./gridParts";
import styles from "./MatrixGrid.module.css";

/** The heads of the columns; they stay in sight. */
export function HeadRow({ ref, index, model, stops }: GridParts & { readonly ref: Ref<HTMLTableRowElement> }) {
  const { design, matrix, policies } = model;
  const hasDifferences = policies.some(({ own }) => own.length > 0);
  return (
    <tr ref={ref} className={styles.head} aria-rowindex={index + 1}>
      <th scope="col" className={styles.corner} aria-colindex={1}>
        {matrix.columns.some(isListedPhase) ? (
          <span className={styles.quotasTitle} aria-hidden="true">
            Quotas, typical unless noted
          </span>
        ) : null}
        Business unit
      </th>
      {matrix.columns.map((column, at) => (
        <th
          key={column.key}
          scope="col"
          className={styles.column}
          aria-colindex={at + 2}
          data-row={index}
          data-column={at + 1}
          data-kind={column.kind}
          data-production={(column.kind === "phase" && column.isProduction) || undefined}
          data-unlisted={(column.kind === "phase" && !column.isListed) || undefined}
        >
          <ColumnHead
            design={design}
            column={column}
            policies={policies[at] ?? { accounts: 0, own: [] }}
            gaps={gapsIn(matrix, { columnKey: column.key }).length}
            hasDifferences={hasDifferences}
            idOf={(item) => stops.idOf({ row: index, column: at + 1, item })}
            tabStop={stops.active.row === index && stops.active.column === at + 1 ? stops.active.item : null}
          />
        </th>
      ))}
    </tr>
  );
}
