import type { Design } from "../../design/types";
import { type Matrix, type MatrixCell, type MatrixEntry, type MatrixUnit, matrixOf } from "../../matrix";

/** A cell as a picture shows it. */
export interface PicturedCell extends MatrixCell {
  /** Accounts that stand in the cell and aren't in the picture. */
  readonly left: number;
}

export interface PicturedUnit extends MatrixUnit {
  readonly cells: readonly PicturedCell[];
}

/** The matrix of a picture; counts and gaps are the design's, whatever of it is in the picture. */
export interface PicturedMatrix extends Matrix {
  readonly units: readonly PicturedUnit[];
  /** By column: its place in the design's matrix. */
  readonly places: readonly number[];
  /** Whether all of the design is in the picture. */
  readonly isWhole: boolean;
}

/**
 * What of a design's matrix is in a picture of `part`: the units that have an account or an OU in it, and the columns in
 * which one of them has an account there or lacks one in all of the design.
 */
export function picturedMatrix(design: Design, part: Design): PicturedMatrix {
  const whole = matrixOf(design);
  const isWhole = part === design;
  const isIn = ({ accountId }: MatrixEntry) => part.nodes.has(accountId);
  const unitKeys = isWhole ? null : new Set(matrixOf(part).units.map(({ key }) => key));
  const units = whole.units.filter(({ key }) => unitKeys === null || unitKeys.has(key));
  const stands = (index: number) =>
    units.some(({ cells }) => cells[index]?.isGap === true || cells[index]?.entries.some(isIn) === true);
  const places = [...whole.columns.keys()].filter((index) => isWhole || stands(index));
  const pictured = (cell: MatrixCell): PicturedCell => {
    const entries = isWhole ? cell.entries : cell.entries.filter(isIn);
    return { ...cell, entries, left: cell.entries.length - entries.length };
  };
  return {
    columns: places.flatMap((index) => whole.columns[index] ?? []),
    units: units.map((unit) => ({ ...unit, cells: places.flatMap((index) => unit.cells[index] ?? []).map(pictured) })),
    organization: whole.organization.filter(isIn),
    unplaced: whole.unplaced.filter(isIn),
    places,
    isWhole,
  };
}
