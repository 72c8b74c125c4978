import type { Command, CommandResult } from "../design/command";
import { refuse } from "../design/commands/refusals";
import { shown } from "../design/labels";
import type { Change } from "../design/patch";
import { transaction } from "../design/transaction";
import type { Design, NodeId } from "../design/types";
import type { Problem } from "../json/problem";
import { cellLabelOf } from "./addresses";
import { addingAccount } from "./newAccounts";
import type { CellAddress, Matrix } from "./types";

export interface FillCells {
  readonly cells: readonly CellAddress[];
  /** Makes an id of a name, a new one at every call. */
  readonly newId: (name: string) => NodeId;
}

/** Adds an account to each of the cells, named, addressed and placed as `newAccountFor` says: one gesture. */
export const fillCells: Command<FillCells> = {
  id: "fill-cells",
  title: (_design, { cells }) =>
    cells.length === 1 && cells[0] !== undefined
      ? `Add an account for ${shown(cellLabelOf(cells[0]))}`
      : `Add ${cells.length} accounts`,
  run(design, { cells, newId }) {
    if (cells.length === 0) return refuse("no-gaps", "No account is missing here.");
    return inTurn(design, cells, (after, cell) => transaction(after, [addingAccount(after, cell, newId)]));
  },
};

/** Does one thing after the other, each in the design that the one before leaves: one patch. Refuses whole. */
export function inTurn<Item>(
  design: Design,
  items: readonly Item[],
  run: (design: Design, item: Item) => CommandResult,
): CommandResult {
  const patch: Change[] = [];
  const warnings: Problem[] = [];
  let after = design;
  for (const item of items) {
    const result = run(after, item);
    if (result.kind === "refused") return result;
    patch.push(...result.patch);
    warnings.push(...result.warnings);
    after = result.design;
  }
  return { kind: "done", design: after, patch, warnings };
}

/** The cells without an account that the organization's phases ask for: of all units, of one, or of one column. */
export function gapsIn(
  matrix: Matrix,
  within: { readonly unitKey?: string; readonly columnKey?: string } = {},
): readonly CellAddress[] {
  return matrix.units
    .filter(({ key }) => within.unitKey === undefined || key === within.unitKey)
    .flatMap(({ cells }) =>
      cells
        .filter((_, index) => within.columnKey === undefined || matrix.columns[index]?.key === within.columnKey)
        .filter(({ isGap }) => isGap)
        .map(({ address }) => address),
    );
}
