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
 * The account for a cell: named and addressed as the unit's other accounts are, else as most of those of other units, else
 * "unit-phase"; in the OU where the unit's accounts are (`placeForNew`), unless `parentId` says where. Names and emails that
 * are taken get a number.
 */
export function newAccountFor(design: Design, address: CellAddress, parentId?: NodeId): NewCellAccount {
  const matrix = matrixOf(design);
  const models = modelsFor(design, matrix, address);
  const name =
    likeModels(models, ({ account }) => account.name, address) ??
    [slugOf(address.unit) || "unit", slugOf(wordOf(address))].filter(Boolean).join("-");
  const email = likeModels(models, ({ account }) => account.email, address);
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

/** Accounts that serve one cell. */
interface Models {
  readonly ofUnit: readonly Model[];
  /** Of other units: those in the same column, and the rest. */
  readonly inColumn: readonly Model[];
  readonly elsewhere: readonly Model[];
}

function modelsFor(design: Design, matrix: Matrix, address: CellAddress): Models {
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
  return {
    ofUnit: own === undefined ? [] : modelsOf(own),
    inColumn: others.filter(isInColumn),
    elsewhere: others.filter((model) => !isInColumn(model)),
  };
}

/**
 * A text for the cell as the unit's own accounts have it, else as more than half of the others in the column, else of all
 * others; undefined where they don't agree: a single stranger is no pattern.
 */
function likeModels(
  { ofUnit, inColumn, elsewhere }: Models,
  textOf: (model: Model) => string | undefined,
  address: CellAddress,
): string | undefined {
  const mostMade = (models: readonly Model[], least: number): string | undefined => {
    const counts = new Map<string, number>();
    for (const model of models) {
      const text = textOf(model);
      const made = text === undefined ? null : likeModel(text, model.address, address);
      if (made !== null) counts.set(made, (counts.get(made) ?? 0) + 1);
    }
    const [made, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
    return count > least ? made : undefined;
  };
  return (
    mostMade(ofUnit, 0) ??
    mostMade(inColumn, inColumn.length / 2) ??
    mostMade([...inColumn, ...elsewhere], (inColumn.length + elsewhere.length) / 2)
  );
}

/** The text with unit and phase of another cell; null where it doesn't name those of its own. */
function likeModel(text: string, from: CellAddress, to: CellAddress): string | null {
  const at = text.lastIndexOf("@");
  const end = at === -1 ? text.length : at;
  const withColumn = withPhase(text.slice(0, end), from, to);
  if (withColumn === null) return null;
  const isSameUnit = cellKeyOf({ ...from, column: to.column }) === cellKeyOf(to);
  const whole = isSameUnit ? withColumn : respelled(withColumn, from.unit, to.unit);
  return whole === null ? null : whole + text.slice(end);
}

/** Phases that are written in capitals whatever else a name is written in. */
const ABBREVIATION = /^(?:uat|sit|qa|oat|nft|dr|poc)$/i;

/**
 * "CICA UAT" says nothing about capitals: the unit's name has no other letters, either. So the test is "CICA Test", and beside
 * "CICA Test" the acceptance test "CICA UAT".
 */
function withPhase(text: string, from: CellAddress, to: CellAddress): string | null {
  const [word, wanted] = [wordOf(from), wordOf(to)];
  const isCapitals = ABBREVIATION.test(word) && !ABBREVIATION.test(wanted) && text.includes(word.toUpperCase());
  const tellsByUnit = from.unit !== from.unit.toUpperCase() && text.includes(from.unit.toUpperCase());
  if (isCapitals && !tellsByUnit) return respelled(text, word.toUpperCase(), titled(wanted));
  const isTitled = ABBREVIATION.test(wanted) && !ABBREVIATION.test(word);
  return (isTitled ? respelled(text, titled(word), wanted.toUpperCase()) : null) ?? respelled(text, word, wanted);
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** How names say the cell's column: "dev", "delivery". */
export function wordOf({ column }: CellAddress): string {
  return column.kind === "phase" ? column.phase : column.useCaseKind;
}
