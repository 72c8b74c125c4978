import { isSamePhase } from "../design/phases";
import type { CellAddress, MatrixColumn, MatrixPlace } from "./types";

/** What tells business units and phases apart: letter case and blanks around don't. */
export function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

/** The column's key, from what an address says of it. */
export function columnKeyOf(column: CellAddress["column"]): string {
  return column.kind === "phase" ? `phase ${keyOf(column.phase)}` : `own ${column.useCaseKind}`;
}

/** One text for each cell, however its unit and phase are written. */
export function cellKeyOf({ unit, column }: CellAddress): string {
  return `${keyOf(unit)}\n${columnKeyOf(column)}`;
}

/** Whether the place is a cell, not a strip. */
export function isCell(place: MatrixPlace): place is CellAddress {
  return typeof place !== "string";
}

/** Whether both name the same cell, however its unit and phase are written, or the same strip. */
export function isSamePlace(one: MatrixPlace, other: MatrixPlace): boolean {
  if (one === other || !isCell(one) || !isCell(other)) return one === other;
  return keyOf(one.unit) === keyOf(other.unit) && columnKeyOf(one.column) === columnKeyOf(other.column);
}

/** "Ecommerce · dev", "Ecommerce · delivery": a cell in titles. */
export function cellLabelOf({ unit, column }: CellAddress): string {
  return `${unit} · ${column.kind === "phase" ? column.phase : column.useCaseKind}`;
}

/** What an address says of a column. */
export function addressed(column: MatrixColumn): CellAddress["column"] {
  return column.kind === "phase"
    ? { kind: "phase", phase: column.phase }
    : { kind: "own", useCaseKind: column.useCaseKind };
}

/** Whether an environment is only the phase's own name. */
export function isPhaseItself(column: CellAddress["column"], environment: string): boolean {
  return column.kind === "phase" && isSamePhase(column.phase, environment);
}
