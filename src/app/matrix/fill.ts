import { type CellAddress, fillCells } from "../../core/matrix";
import { perform } from "../store/actions";
import { newNodeId } from "../store/ids";
import { select } from "../store/viewStore";

/** Adds an account to each of the cells, as one step to undo, and selects what was added. */
export function fill(cells: readonly CellAddress[]): void {
  const result = perform(fillCells, { cells, newId: newNodeId });
  if (result.kind === "refused") return;
  const added = result.patch.flatMap((change) => (change.of === "node" && change.before === null ? [change.id] : []));
  if (added.length > 0) select(added);
}
