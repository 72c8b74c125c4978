import type { AddAccount } from "../design/commands";
import { addAccount } from "../design/commands";
import { isAccount, nodeOf } from "../design/queries";
import type { Step } from "../design/transaction";
import type { AccountNode, Design, NodeId, UseCase } from "../design/types";
import { freeText, numberedEmail, slugOf } from "../generator";
import { present } from "../json/value";
import { cellKeyOf } from "./addresses";
import { nextInOrder, placeForNew, unitIn } from "./homes";
import { matrixOf } from "./matrixOf";
import { respelled } from "./namePattern";
import type { CellAddress, Matrix, MatrixUnit } from "./types";

/** An account that a cell lacks, as it would be added. */
export interface NewCellAccount {
  readonly name: string;
  /** Absent where no account shows how emails are written. */
  readonly email?: string;
  readonly useCases: readonly UseCase[];
  readonly parentId: NodeId;
  readonly beforeId: NodeId | null;
}

/**
 * The account for a cell: named and addressed as the unit's other accounts are, else as those of other units, else
 * "unit-phase"; in the OU where the unit's accounts are (`placeForNew`), unless `parentId` says where. Names and emails that
 * are taken get a number.
 */
export function newAccountFor(design: Design, address: CellAddress, parentId?: NodeId): NewCellAccount {
  const matrix = matrixOf(design);
  const models = modelsFor(design, matrix, address);
  const name =
    firstOf(models, ({ account }) => account.name, address) ??
    [slugOf(address.unit) || "unit", slugOf(wordOf(address))].filter(Boolean).join("-");
  const email = firstOf(models, ({ account }) => account.email, address);
  const home = parentId ?? placeForNew(design, matrix, address);
  const accounts = [...design.nodes.values()].filter(isAccount);
  return present({
    name: freeText(name, new Set(accounts.map((account) => account.name.toLowerCase()))),
    email:
      email === undefined
        ? undefined
        : freeText(email, new Set(accounts.map((account) => account.email?.toLowerCase() ?? "")), numberedEmail),
    useCases: [placingUseCase(address)],
    parentId: home,
    beforeId: nextInOrder(design, matrix, address, home),
  });
}

/** The use case that puts an account into a cell. */
export function placingUseCase({ unit, column }: CellAddress): UseCase {
  return column.kind === "phase"
    ? { kind: "runtime", businessUnit: unit, phase: column.phase }
    : { kind: column.useCaseKind, businessUnit: unit };
}

/** The command that adds an account for the cell. */
export function addingAccount(
  design: Design,
  address: CellAddress,
  newId: (name: string) => NodeId,
  parentId?: NodeId,
): Step<AddAccount> {
  const account = newAccountFor(design, address, parentId);
  return { command: addAccount, args: { id: newId(account.name), ...account } };
}

/** An account that shows how names are written, with the cell that it serves alone. */
interface Model {
  readonly account: AccountNode;
  readonly address: CellAddress;
}

/** Accounts that serve one cell, the unit's own first; of other units one whose cell is in the same column before the rest. */
function modelsFor(design: Design, matrix: Matrix, address: CellAddress): readonly Model[] {
  const own = unitIn(matrix, address.unit);
  const modelsOf = (unit: MatrixUnit): readonly Model[] =>
    unit.cells.flatMap((cell) =>
      cell.entries
        .filter(({ also }) => also.length === 0)
        .map(({ accountId }) => ({ account: nodeOf(design, accountId) as AccountNode, address: cell.address })),
    );
  const others = matrix.units.filter((unit) => unit !== own).flatMap(modelsOf);
  const isInColumn = (model: Model) =>
    cellKeyOf({ ...model.address, unit: "" }) === cellKeyOf({ ...address, unit: "" });
  return [
    ...(own === undefined ? [] : modelsOf(own)),
    ...others.filter(isInColumn),
    ...others.filter((model) => !isInColumn(model)),
  ];
}

function firstOf(
  models: readonly Model[],
  textOf: (model: Model) => string | undefined,
  address: CellAddress,
): string | undefined {
  for (const model of models) {
    const text = textOf(model);
    const made = text === undefined ? null : likeModel(text, model.address, address);
    if (made !== null) return made;
  }
  return undefined;
}

/** The text with unit and phase of another cell; null where it doesn't name those of its own. */
function likeModel(text: string, from: CellAddress, to: CellAddress): string | null {
  const at = text.lastIndexOf("@");
  const end = at === -1 ? text.length : at;
  const withColumn = respelled(text.slice(0, end), wordOf(from), wordOf(to));
  if (withColumn === null) return null;
  const isSameUnit = cellKeyOf({ ...from, column: to.column }) === cellKeyOf(to);
  const whole = isSameUnit ? withColumn : respelled(withColumn, from.unit, to.unit);
  return whole === null ? null : whole + text.slice(end);
}

/** How names say the cell's column: "dev", "delivery". */
export function wordOf({ column }: CellAddress): string {
  return column.kind === "phase" ? column.phase : column.useCaseKind;
}
