import { shown } from "../../design/labels";
import type { AccountNode, Design } from "../../design/types";
import {
  type CellAddress,
  gapsIn,
  isCell,
  isUnitInRoot,
  type Matrix,
  type MatrixColumn,
  type MatrixEntry,
  type MatrixPlace,
  type MatrixUnit,
} from "../../matrix";
import { labelOfUseCase } from "../../words/useCases";
import { counted, listed } from "../../words/words";

/** "dev", "Own delivery": a column as its head names it. */
export function columnTitle(column: CellAddress["column"]): string {
  return column.kind === "phase" ? shown(column.phase) : `Own ${labelOfUseCase(column.useCaseKind).toLowerCase()}`;
}

/** "Ecommerce, dev": a cell for those who hear it. */
export function cellTitle({ unit, column }: CellAddress): string {
  return `${shown(unit)}, ${columnTitle(column)}`;
}

/** "with uat": the environments that share the account. */
export function environmentsLine({ environments }: MatrixEntry): string {
  return environments.length === 0 ? "" : `with ${listed(environments.map(shown))}`;
}

/**
 * "⇄ also stage", "▲ shared with dev": where else the account stands, loud where production is shared with another phase. Of
 * another unit with several places only the name is told.
 */
export function sharingLine({ also, sharesProduction }: MatrixEntry, place: MatrixPlace): string {
  if (also.length === 0) return "";
  const others = listed([...new Set(also.map((other) => shortPlaceWords(other, place, also)))]);
  return sharesProduction ? `▲ shared with ${others}` : `⇄ also ${others}`;
}

/** The same as a sentence. */
export function sharingSentence({ also, sharesProduction }: MatrixEntry, place: MatrixPlace): string {
  if (also.length === 0) return "";
  const others = listed(also.map((other) => placeWords(other, place)));
  return sharesProduction
    ? `One account for production and another phase: it also serves ${others}.`
    : `It also serves ${others}.`;
}

function placeWords(other: MatrixPlace, here: MatrixPlace): string {
  if (!isCell(other)) return other === "organization" ? "the whole organization" : "something without unit or phase";
  const word =
    other.column.kind === "phase" ? shown(other.column.phase) : labelOfUseCase(other.column.useCaseKind).toLowerCase();
  return isCell(here) && isOfUnit(here, other.unit) ? word : `${shown(other.unit)} ${word}`;
}

function shortPlaceWords(other: MatrixPlace, here: MatrixPlace, all: readonly MatrixPlace[]): string {
  if (!isCell(other) || (isCell(here) && isOfUnit(here, other.unit))) return placeWords(other, here);
  const ofUnit = all.filter((each) => isCell(each) && isOfUnit(each, other.unit));
  return ofUnit.length > 1 ? shown(other.unit) : placeWords(other, here);
}

function isOfUnit(cell: CellAddress, unit: string): boolean {
  return cell.unit.toLowerCase() === unit.toLowerCase();
}

/** What an account without a place says: "no use case yet", "Ecommerce, no phase". */
export function unplacedLine({ useCases }: AccountNode): string {
  const [first] = useCases.filter(({ kind }) => kind === "runtime");
  if (first === undefined) return "no use case yet";
  const { businessUnit, phase } = first;
  if (businessUnit === undefined && phase === undefined) return "no unit, no phase";
  return businessUnit === undefined ? `${shown(phase ?? "")}, no unit` : `${shown(businessUnit)}, no phase`;
}

export interface Remark {
  readonly tone: "gaps" | "loud" | "fine";
  readonly text: string;
}

/** What stands out at a glance. */
export function remarksOn(matrix: Matrix): readonly Remark[] {
  const gaps = gapsIn(matrix).length;
  const entries = matrix.units.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries));
  const loud = new Set(entries.filter(({ sharesProduction }) => sharesProduction).map(({ accountId }) => accountId));
  return [
    ...(gaps > 0 ? [{ tone: "gaps" as const, text: counted(gaps, "gap") }] : []),
    ...(gaps === 0 && matrix.units.length > 0 ? [{ tone: "fine" as const, text: "every unit has every phase" }] : []),
    ...(loud.size > 0
      ? [
          {
            tone: "loud" as const,
            text: `▲ ${counted(loud.size, "account shares", "accounts share")} production`,
          },
        ]
      : []),
  ];
}

/** Whether the column is one of the organization's phases. */
export function isListedPhase(column: MatrixColumn): column is MatrixColumn & { kind: "phase" } {
  return column.kind === "phase" && column.isListed;
}

/** "2 accounts, 1 gap": what stands in a column; "1 of 2 accounts" where a picture has only so many of them. */
export function columnCounts(accounts: number, gaps: number, inPicture = accounts): string {
  const all = counted(accounts, "account");
  return [inPicture === accounts ? all : `${inPicture} of ${all}`, gaps === 0 ? "" : counted(gaps, "gap")]
    .filter(Boolean)
    .join(", ");
}

/** Under the grid. */
export const QUOTAS_IN_SHORT =
  "Quotas count per account, most per Region: production’s are typically ten times development’s, and raising them leaves development as it is.";

/** Source: AWS General Reference, "AWS service quotas". */
export const QUOTAS_EXPLAINED =
  "AWS counts service quotas and API rates for each account, most of them for each Region. So an account that is production’s alone can have ten times what development has, and a load test in development can’t use up what production needs. Phases in one account share its quotas.";

/** "in Data Warehouse OU", "in the root", "in several OUs": where a unit's accounts are, where its name doesn't say it. */
export function unitPlaceWords(design: Design, unit: MatrixUnit): string {
  const { name, ouId, cells } = unit;
  if (ouId === null) {
    if (cells.every(({ entries }) => entries.length === 0)) return "";
    return isUnitInRoot(design, unit) ? "in the root" : "in several OUs";
  }
  const ou = design.nodes.get(ouId)?.name ?? "";
  return ou.replace(/\s+OU$/i, "").toLowerCase() === name.toLowerCase() ? "" : `in ${shown(ou)}`;
}
