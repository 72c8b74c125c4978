import { useMemo, useRef } from "react";
import { isManagementAccount, nodeOf } from "../../core/design/queries";
import { asksManyActions } from "../../core/engine";
import { comparedInOutline } from "../compare/comparedLook";
import { useFindingMarks } from "../findings/marks";
import { useComparison } from "../store/comparison";
import { useColouring, useDesign, useTree } from "../store/derived";
import { useView } from "../store/viewStore";
import { Glyph } from "../ui/glyphs";
import { accountCountsOf } from "./accountCounts";
import { compactWidth } from "./compactCount";
import styles from "./Outline.module.css";
import { OutlineRow } from "./OutlineRow";
import { rowPoliciesOf } from "./rowPolicies";
import { outlineRows } from "./rows";
import { useOutlineInput } from "./useOutlineInput";
import { useRovingFocus } from "./useRovingFocus";
import { useVisibleRange } from "./useVisibleRange";
import { ROW_HEIGHT } from "./visibleRange";

/** A table whose rows fold and take the focus: ARIA in HTML lets a table have this role, and its cells follow. */
const TREEGRID = {
  role: "treegrid",
  tabIndex: -1,
  "aria-labelledby": "outline-heading",
  "aria-multiselectable": true,
  "aria-colcount": 4,
} as const;

/** The tree as a treegrid: everything that the mouse does on the canvas, by keyboard. */
export function Outline() {
  const design = useDesign();
  const tree = useTree();
  const colouring = useColouring();
  const comparison = useComparison();
  const findingMarks = useFindingMarks();
  const asksMany = useView(({ lens }) => lens !== null && asksManyActions(lens));
  const foldedIds = useView((state) => state.foldedIds);
  const selectedIds = useView((state) => state.selectedIds);
  const renaming = useView((state) => state.renaming);
  const isPicking = useView((state) => state.carry?.by === "pick");
  const grid = useRef<HTMLTableElement>(null);

  const rows = useMemo(() => outlineRows(tree, foldedIds), [tree, foldedIds]);
  const accountCounts = useMemo(() => accountCountsOf(tree), [tree]);
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const focus = useRovingFocus(grid, design, rows, selectedIds, isPicking);
  const range = useVisibleRange(grid, rows.length);
  const input = useOutlineInput(rows, focus, selectedIds);
  const shown = rows.flatMap((row, index) =>
    (index >= range.start && index < range.end) || index === focus.index ? [{ row, index }] : [],
  );

  return (
    <section
      id="outline"
      className={styles.outline}
      aria-labelledby="outline-heading"
      tabIndex={-1}
      onFocus={(event) => {
        if (event.target === event.currentTarget) focus.take(); // where the link to the outline leads
      }}
    >
      <h2 id="outline-heading" className={styles.heading}>
        Outline
      </h2>
      <table
        ref={grid}
        className={styles.grid}
        style={{ "--digits": Math.max(2, compactWidth(accountCounts.get(design.rootId) ?? 0)) }}
        {...TREEGRID}
        aria-rowcount={rows.length + 1}
        data-picking={isPicking}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
        {...input}
      >
        <thead className={styles.head}>
          <HeaderRow answer={comparison === null ? "Answer" : "Change"} />
        </thead>
        <tbody className={styles.rows} style={{ height: rows.length * ROW_HEIGHT }}>
          {shown.map(({ row, index }) => {
            const node = nodeOf(design, row.nodeId);
            const policies = rowPoliciesOf(design, node);
            const answers = comparison === null ? colouring : null;
            const compared = comparison === null ? null : comparedInOutline(comparison, node);
            return (
              <OutlineRow
                key={row.nodeId}
                row={row}
                index={index}
                node={node}
                isManagement={isManagementAccount(design, row.nodeId)}
                isSelected={selected.has(row.nodeId)}
                isTabStop={index === focus.index}
                isRenaming={renaming?.place === "outline" && renaming.nodeId === row.nodeId}
                found={findingMarks.get(row.nodeId)}
                verdict={answers?.verdicts.get(row.nodeId)}
                counts={answers?.counts.get(row.nodeId)}
                kept={asksMany ? answers?.levels.get(row.nodeId) : undefined}
                compared={compared?.mark}
                comparedText={compared?.text}
                comparedTone={compared?.tone ?? undefined}
                accountCount={accountCounts.get(row.nodeId)}
                policyCount={policies.names.length}
                policyNames={policies.names.join(", ")}
                lacksFullAccess={policies.lacksFullAccess}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function HeaderRow({ answer }: { readonly answer: string }) {
  return (
    <tr className={styles.header} aria-rowindex={1}>
      <th scope="col">Name</th>
      <th scope="col" className={styles.end}>
        {answer}
      </th>
      <th
        scope="col"
        className={`${styles.end} ${styles.policies}`}
        title="Attached policies, FullAWSAccess not counted"
      >
        <Glyph name="policy" size={13} />
        <span className="visually-hidden">Policies</span>
      </th>
      <th scope="col" className={`${styles.end} ${styles.total}`} title="Accounts inside">
        <Glyph name="account" size={13} />
        <span className="visually-hidden">Accounts inside</span>
      </th>
    </tr>
  );
}
