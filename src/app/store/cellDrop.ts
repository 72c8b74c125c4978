import type { CommandResult } from "../../core/design/command";
import { refuse } from "../../core/design/commands/refusals";
import type { Design, NodeId } from "../../core/design/types";
import { type CellAddress, cellLabelOf, fillCells, moveUseCases } from "../../core/matrix";
import { protectionLostByMoving } from "../../core/partition";
import type { Carried, DropPlace, NewAccountKind } from "./carry";
import type { DropPlan } from "./dropPlan";
import { newNodeId } from "./ids";

/** What dropping something on a cell of the matrix would do: accounts serve it then, a new account is what it lacks. */
export function planCellDrop(design: Design, carried: Carried, cell: NonNullable<DropPlace["cell"]>): DropPlan {
  if (carried.kind === "nodes") {
    const args = { accountIds: carried.nodeIds, from: carried.from ?? null, to: cell };
    return {
      title: moveUseCases.title(design, args),
      result: withLostProtection(design, carried.nodeIds, moveUseCases.run(design, args)),
      nodeId: null,
    };
  }
  if (carried.kind === "new-account" && cell !== "unplaced") return planNewAccount(design, carried.account, cell);
  return {
    title: "Put it here",
    result: refuse("not-an-account", "Cells hold accounts only."),
    nodeId: null,
  };
}

/** A cell brings its accounts into an OU, whose policies are others: what no longer holds them is told with the rest. */
function withLostProtection(before: Design, accountIds: readonly NodeId[], result: CommandResult): CommandResult {
  if (result.kind === "refused") return result;
  const lost = protectionLostByMoving(before, result.design, accountIds);
  return { ...result, warnings: [...lost, ...result.warnings] };
}

function planNewAccount(design: Design, account: NewAccountKind, cell: CellAddress): DropPlan {
  const title = fillCells.title(design, { cells: [cell], newId: newNodeId });
  if (!fits(account, cell))
    return {
      title,
      result: refuse("kind-of-account", `${cellLabelOf(cell)} isn’t for ${account} accounts.`),
      nodeId: null,
    };
  const result = fillCells.run(design, { cells: [cell], newId: newNodeId });
  return { title, result, nodeId: addedIn(result) };
}

function fits(account: NewAccountKind, { column }: CellAddress): boolean {
  if (column.kind === "phase") return account === "runtime";
  return account === (column.useCaseKind === "sandbox" ? "sandbox" : "enterprise");
}

function addedIn(result: CommandResult) {
  if (result.kind === "refused") return null;
  for (const change of result.patch) if (change.of === "node" && change.before === null) return change.id;
  return null;
}
