import type { NodeId } from "../../core/design/types";
import type { Matrix, MatrixCell, MatrixEntry, MatrixPlace, MatrixUnit } from "../../core/matrix";
import { environmentsLine, sharingLine } from "../../core/pictures/matrix/matrixTexts";

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
const NAME_LINE = 18;
const LINE = 17;
const CARD_GAP = 6;
const ROW_PADDING = 8;
const MORE_BUTTON = 28;
/** "no account" and the name of the one that would be added, in two lines, with what is around them. */
const GAP = 11 + LINE + 2 * LINE;
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
  /** How many lines the account's name takes. */
  readonly nameLinesOf: (id: NodeId) => number;
  /** How many lines a text below the name takes. */
  readonly linesOf: (text: string) => number;
}

/** All rows, drawn or not; the heights of units are known without drawing them. */
export function gridRows(input: GridRowsInput): readonly GridRow[] {
  const { matrix } = input;
  const rows: GridRow[] = [];
  if (matrix.organization.length > 0) rows.push({ kind: "strip", strip: "organization", entries: matrix.organization });
  if (matrix.unplaced.length > 0) rows.push({ kind: "strip", strip: "unplaced", entries: matrix.unplaced });
  rows.push({ kind: "head" });
  let top = 0;
  for (const unit of matrix.units) {
    const lanes = lanesOf(unit, input);
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

/** Whether a cell says how many accounts it holds: where one is usual, more are told. */
export function isCounted({ entries }: MatrixCell): boolean {
  return entries.length > 1;
}

function lanesOf({ key, cells }: MatrixUnit, input: GridRowsInput): readonly number[] {
  const lanes: number[] = [];
  const need = (lane: number, height: number) => {
    lanes[lane] = Math.max(lanes[lane] ?? 0, height);
  };
  for (const cell of cells) {
    const { entries } = cell;
    const shown = shownCount(entries.length, MOST_IN_CELL, input.openKeys.has(key));
    if (cell.isGap) need(0, GAP);
    entries.slice(0, shown).forEach((entry, index) => {
      need(index, cardHeight(entry, cell.address, input));
    });
    const hasMore = shown < entries.length;
    if (hasMore) need(shown, MORE_BUTTON);
    if (isCounted(cell)) need(shown + Number(hasMore), LINE);
  }
  return lanes;
}

function cardHeight(
  entry: MatrixEntry,
  place: MatrixPlace,
  { hasAnswers, nameLinesOf, linesOf }: GridRowsInput,
): number {
  const texts = [environmentsLine(entry), sharingLine(entry, place)].filter((text) => text !== "");
  const lines = texts.reduce((sum, text) => sum + linesOf(text), Number(hasAnswers));
  return 2 * CARD_PADDING + 2 + nameLinesOf(entry.accountId) * NAME_LINE + lines * LINE;
}

/** Whether the card stands beside one of the same account, so that both are drawn as one band. */
export function isJoined(cell: MatrixCell | undefined, index: number, entry: MatrixEntry, shown: number): boolean {
  return index < shown && cell?.entries[index]?.accountId === entry.accountId;
}
