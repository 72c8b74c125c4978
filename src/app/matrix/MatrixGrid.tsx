import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { shown } from "../../core/design/labels";
import { nameOf } from "../../core/design/queries";
import { asksManyActions } from "../../core/engine";
import { columnPolicies, type Matrix, type MatrixPlace } from "../../core/matrix";
import type { Remark } from "../../core/pictures/matrix/matrixTexts";
import { useFindingMarks } from "../findings/marks";
import { useComparison } from "../store/comparison";
import { useColouring, useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import { cardLookOf, type LookInput } from "./cardLook";
import { type GridModel, nextCell } from "./gridModel";
import { gridRows } from "./gridRows";
import { HeadRow } from "./HeadRow";
import { MatrixBar } from "./MatrixBar";
import styles from "./MatrixGrid.module.css";
import { Strip } from "./Strip";
import { UnitRow } from "./UnitRow";
import { useCardLines } from "./useCardLines";
import { useMatrixInput } from "./useMatrixInput";
import { useRowsInSight } from "./useRowsInSight";
import { useStops } from "./useStops";

/** A table whose cells take the focus: ARIA in HTML lets a table have this role, and its cells follow. */
const GRID = { role: "grid", "aria-label": "Business units and delivery phases" } as const;

/** Rows of units, columns of phases, and the accounts without a cell in strips above; only units in sight are in the page. */
export function MatrixGrid({ matrix }: { readonly matrix: Matrix }) {
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const head = useRef<HTMLTableRowElement>(null);
  const [openKeys, setOpenKeys] = useState<ReadonlySet<string>>(new Set());
  const design = useDesign();
  const carry = useView((state) => state.carry);
  const selectedIds = useView((state) => state.selectedIds);
  const look = useLook();
  const hasAnswers = look.input.colouring !== null || look.input.comparison !== null;
  const lines = useCardLines(scroller, matrix.columns.length);
  const { findingMarks } = look.input;
  const rows = useMemo(
    () =>
      gridRows({
        matrix,
        hasAnswers,
        openKeys,
        nameLinesOf: (id) => lines.ofName(shown(nameOf(design, id)), findingMarks.has(id)),
        linesOf: lines.ofLine,
      }),
    [matrix, hasAnswers, openKeys, lines, design, findingMarks],
  );
  const policies = useMemo(() => columnPolicies(design, matrix), [design, matrix]);
  const model: GridModel = { design, matrix, rows, policies, openKeys };
  const droppedAt = useLastPlace(carry?.place?.cell ?? null);
  const stops = useStops(scroller, gridId, model, selectedIds, droppedAt);
  const isInSight = useRowsInSight(scroller, body, rows);
  const input = useMatrixInput(scroller, model, stops);
  useScrollPadding(scroller, head);

  const open = (key: string) => setOpenKeys(new Set([...openKeys, key]));
  const shared = { model, stops, lookOf: look.of, carry, open };
  const last = rows.at(-1);
  const height = last?.kind === "unit" ? last.top + last.height : 0;
  const goToNext = (tone: Remark["tone"]) => {
    const next = nextCell(model, stops.active, ({ isGap, entries }) =>
      tone === "gaps" ? isGap : entries.some(({ sharesProduction }) => sharesProduction),
    );
    if (next !== null) stops.goTo(next);
  };
  return (
    <>
      <MatrixBar matrix={matrix} onNext={goToNext} />
      <div
        ref={scroller}
        className={styles.scroller}
        data-carrying={carry?.by}
        data-refused={carry?.preview?.kind === "refused" || undefined}
      >
        <table
          {...GRID}
          className={styles.grid}
          aria-rowcount={rows.length}
          aria-colcount={matrix.columns.length + 1}
          style={{ "--count": matrix.columns.length }}
          onFocus={stops.onFocus}
          onBlur={stops.onBlur}
          {...input}
        >
          <thead className={styles.part}>
            {rows.map((row, index) =>
              row.kind === "strip" ? <Strip key={row.strip} row={row} index={index} {...shared} /> : null,
            )}
            <HeadRow ref={head} index={rows.findIndex(({ kind }) => kind === "head")} {...shared} />
          </thead>
          <tbody ref={body} className={styles.body} style={{ height }}>
            {rows.map((row, index) =>
              row.kind === "unit" && (isInSight(index) || index === stops.active.row) ? (
                <UnitRow key={row.unit.key} row={row} index={index} {...shared} />
              ) : null,
            )}
          </tbody>
        </table>
        {matrix.units.length === 0 ? <p className={styles.empty}>No business unit yet. Add one above.</p> : null}
      </div>
    </>
  );
}

/** What the cards say, for everything that they hang on. */
function useLook() {
  const design = useDesign();
  const colouring = useColouring();
  const comparison = useComparison();
  const asksMany = useView(({ lens }) => lens !== null && asksManyActions(lens));
  const findingMarks = useFindingMarks();
  const ids = useView((state) => state.selectedIds);
  const carry = useView((state) => state.carry);
  return useMemo(() => {
    const input: LookInput = {
      design,
      colouring,
      comparison,
      asksMany,
      findingMarks,
      selectedIds: new Set(ids),
      carry,
    };
    return { input, of: (id: Parameters<typeof cardLookOf>[1]) => cardLookOf(input, id) };
  }, [design, colouring, comparison, asksMany, findingMarks, ids, carry]);
}

/** The last cell that something was held over: where an account that is dropped is looked for. */
function useLastPlace(place: MatrixPlace | null): MatrixPlace | null {
  const [last, setLast] = useState(place);
  if (place !== null && place !== last) setLast(place);
  return last;
}

/** What the focus goes to is scrolled clear of the heads, which are as high as what stands in them. */
function useScrollPadding(
  scroller: React.RefObject<HTMLElement | null>,
  head: React.RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const { current } = head;
    if (current === null) return;
    const observer = new ResizeObserver(() =>
      scroller.current?.style.setProperty("scroll-padding-top", `${current.offsetHeight}px`),
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [scroller, head]);
}
