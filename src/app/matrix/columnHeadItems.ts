import type { ColumnPolicies, MatrixColumn } from "../../core/matrix";
import { isListedPhase } from "../../core/pictures/matrix/matrixTexts";

/** More policies are only counted. */
export const MOST_POLICIES = 3;

/** How many things of a column's head take the focus: its menu, its policies, the note of its limits. */
export function headItems(column: MatrixColumn, { own }: Pick<ColumnPolicies, "own">): number {
  return 1 + Math.min(own.length, MOST_POLICIES) + Number(isListedPhase(column));
}
