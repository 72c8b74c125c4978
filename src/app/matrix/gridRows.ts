import type { Matrix, MatrixCell, MatrixEntry, MatrixUnit } from "../../core/matrix";

/** One row of the grid, from the top: who serves everybody, who has no place, the heads of the columns, the units. */
export type GridRow =
  | { readonly kind: "strip"; readonly strip: "organization" | "unplaced"; readonly entries: readonly MatrixEntry[] }
  | { readonly kind: "head" }
  | {
      readonly kind: "unit";
      readonly unit: MatrixUnit;
      /** Pixels of each line of cards: cards beside each other are equally high. */
      readonly lanes: readonly number[];
      /** Pixels from the first unit's top. */
      readonly top: number;
      readonly height: number;
    };

/** Pixels of a row's parts, as MatrixGrid.module.css has them. */
const CARD_PADDING = 6;
const NAME_LINE = 20;
const LINE = 17;
const CARD_GAP = 6;
const ROW_PADDING = 8;
const MORE_BUTTON = 28;
/** The name in two lines, and where its accounts are. */
const LEAST_ROW = 66;

/** More of a cell's accounts are drawn only when they are asked for. */
export const MOST_IN_CELL = 8;
/** The same of a strip's. */
export const MOST_IN_STRIP = 24;

export interface GridRowsInput {
  readonly matrix: Matrix;
  /** Whether every card has a line with its answer. */
  readonly hasAnswers: boolean;
  /** Strips ("organization") and units (their keys) that are drawn with all their accounts. */
  readonly openKeys: ReadonlySet<string>;
}

/** All rows, drawn or not; the heights of units are known without drawing them. */
export function gridRows({ matrix, hasAnswers, openKeys }: GridRowsInput): readonly GridRow[] {
  const rows: GridRow[] = [];
  if (matrix.organization.length > 0) rows.push({ kind: "strip", strip: "organization", entries: matrix.organization });
  if (matrix.unplaced.length > 0) rows.push({ kind: "strip", strip: "unplaced", entries: matrix.unplaced });
  rows.push({ kind: "head" });
  let top = 0;
  for (const unit of matrix.units) {
    const lanes = lanesOf(unit, hasAnswers, openKeys.has(unit.key));
    const content = lanes.reduce((sum, lane) => sum + lane + CARD_GAP, -CARD_GAP);
    const height = Math.max(LEAST_ROW, content + 2 * ROW_PADDING + 1);
    rows.push({ kind: "unit", unit, lanes, top, height });
    top += height;
  }
  return rows;
}

/** How many of a cell's or strip's accounts are drawn. */
export function shownCount(count: number, most: number, isOpen: boolean): number {
  return isOpen || count <= most ? count : most - 1;
}

function lanesOf({ cells }: MatrixUnit, hasAnswers: boolean, isOpen: boolean): readonly number[] {
  const lanes: number[] = [];
  for (const { entries } of cells) {
    const shown = shownCount(entries.length, MOST_IN_CELL, isOpen);
    entries.slice(0, shown).forEach((entry, index) => {
      lanes[index] = Math.max(lanes[index] ?? 0, cardHeight(entry, hasAnswers));
    });
    if (shown < entries.length) lanes[shown] = Math.max(lanes[shown] ?? 0, MORE_BUTTON);
  }
  return lanes;
}

function cardHeight({ environments, also }: MatrixEntry, hasAnswer: boolean): number {
  const lines = Number(hasAnswer) + Number(environments.length > 0) + Number(also.length > 0);
  return 2 * CARD_PADDING + 2 + NAME_LINE + lines * LINE;
}

/** Whether the card stands beside one of the same account, so that both are drawn as one band. */
export function isJoined(cell: MatrixCell | undefined, index: number, entry: MatrixEntry, shown: number): boolean {
  return index < shown && cell?.entries[index]?.accountId === entry.accountId;
}
