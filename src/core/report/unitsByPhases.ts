import type { Design } from "../design/types";
import { cellKeyOf, type MatrixColumn, matrixOf } from "../matrix";
import { labelOfUseCase } from "../words/useCases";
import { counted, listedUpTo } from "../words/words";
import type { PlaceNames } from "./placeNames";
import { heading, nameText, paragraph, strong, table } from "./spans";
import type { Block, Line } from "./types";

/** Business units in their table, and accounts of one unit in one phase. */
const MOST_UNITS = 150;
const MOST_IN_CELL = 8;
/** As many columns beside the unit's as a page of paper holds. */
const MOST_COLUMNS = 6;

/** What serves one unit in one column: accounts, or none though the unit has others. */
interface Served {
  readonly label: string;
  readonly accounts: readonly string[];
  readonly isGap: boolean;
}

/** Business units by delivery phases: a column for each where paper is wide enough, else each unit's phases one after the other. */
export function unitsByPhases(design: Design, names: PlaceNames): readonly Block[] {
  const { columns, units } = matrixOf(design);
  if (units.length === 0) return [];
  const shown = units.slice(0, MOST_UNITS).map(({ name, cells }) => {
    const byKey = new Map(cells.map((cell) => [cellKeyOf(cell.address), cell]));
    const served = columns.map((column): Served => {
      const cell = byKey.get(cellKeyOf({ unit: name, column }));
      const accounts = (cell?.entries ?? []).map(({ accountId }) => names.placeOf(accountId));
      return { label: labelOfColumn(column), accounts, isGap: accounts.length === 0 && cell?.isGap === true };
    });
    return { name, served };
  });
  const left = units.length - shown.length;
  return [
    heading("Business units by delivery phases"),
    ...(columns.length <= MOST_COLUMNS
      ? table(
          ["Business unit", ...columns.map(labelOfColumn)],
          shown.map(({ name, served }) => [[strong(nameText(name))], ...served.map(cellOf)]),
        )
      : table(
          ["Business unit", "Accounts", "Missing"],
          shown.map(({ name, served }) => [[strong(nameText(name))], accountsIn(served), gapsIn(served)]),
        )),
    ...(left === 0
      ? []
      : [paragraph(`${counted(left, "more business unit")} ${left === 1 ? "is" : "are"} not listed.`)]),
  ];
}

function labelOfColumn(column: MatrixColumn): string {
  return column.kind === "phase" ? nameText(column.phase) : labelOfUseCase(column.useCaseKind);
}

function cellOf({ accounts, isGap }: Served): Line {
  return [listedUpTo(MOST_IN_CELL, accounts) || (isGap ? "missing" : "–")];
}

/** "dev: ecommerce-dev; prod: ecommerce-prod and ecommerce-jobs". */
function accountsIn(served: readonly Served[]): Line {
  const told = served.filter(({ accounts }) => accounts.length > 0);
  return told.flatMap(({ label, accounts }, index) => [
    ...(index === 0 ? [] : ["; "]),
    strong(`${label}: `),
    listedUpTo(MOST_IN_CELL, accounts),
  ]);
}

function gapsIn(served: readonly Served[]): Line {
  return [
    served
      .filter(({ isGap }) => isGap)
      .map(({ label }) => label)
      .join(", ") || "–",
  ];
}
