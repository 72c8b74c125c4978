import { isProductionPhase } from "../design/phases";
import { accountsUnder } from "../design/queries";
import type { AccountNode, Design } from "../design/types";
import { addressed, cellKeyOf, columnKeyOf, isCell, isPhaseItself, isSamePlace, keyOf } from "./addresses";
import { placesOf, placesOfUseCase } from "./placesOf";
import type { CellAddress, Matrix, MatrixColumn, MatrixEntry, MatrixPlace, MatrixUnit } from "./types";
import { emptyUnitOus, ouOfUnit } from "./unitOus";

const known = new WeakMap<Design["nodes"], { readonly design: Design; readonly matrix: Matrix }>();

/**
 * Business units (rows, in drawing order of their first account) × what they have accounts for (columns): the organization's
 * phases in delivery order, then phases that only use cases name, then what units have of their own. An OU without accounts
 * where the units' OUs are is a unit, too. The same object as long as accounts, tree and organization are the same.
 *
 * Cost: accounts and their use cases, once for a design.
 */
export function matrixOf(design: Design): Matrix {
  const last = known.get(design.nodes);
  if (last?.design.childIds === design.childIds && last.design.organization === design.organization) return last.matrix;
  const matrix = madeMatrix(design);
  known.set(design.nodes, { design, matrix });
  return matrix;
}

interface Placed {
  readonly account: AccountNode;
  readonly places: readonly MatrixPlace[];
}

function madeMatrix(design: Design): Matrix {
  const placed = accountsUnder(design, design.rootId).map(
    (account): Placed => ({ account, places: placesOf(design, account) }),
  );
  const columns = columnsOf(design, placed);
  const orders = new Map(columns.map(({ key }, index) => [key, index]));
  const entries = new Map<string, MatrixEntry[]>();
  const accountsByUnit = new Map<string, { readonly name: string; readonly accounts: Set<AccountNode> }>();
  for (const one of placed) {
    for (const place of one.places) {
      const key = isCell(place) ? cellKeyOf(place) : place;
      const inPlace = entries.get(key) ?? [];
      entries.set(key, inPlace);
      inPlace.push(entryOf(design, one, place, orders));
      if (!isCell(place)) continue;
      const unit = accountsByUnit.get(keyOf(place.unit)) ?? { name: place.unit, accounts: new Set() };
      accountsByUnit.set(keyOf(place.unit), unit);
      unit.accounts.add(one.account);
    }
  }
  const served = [...accountsByUnit].map(([key, { name, accounts }]) => ({
    key,
    name,
    ouId: ouOfUnit(design, key, accounts),
  }));
  const empty = emptyUnitOus(design, served).filter(({ key }) => !accountsByUnit.has(key));
  return {
    columns,
    units: [...served, ...empty].map((unit) => ({ ...unit, cells: cellsOf(unit, columns, entries) })),
    organization: entries.get("organization") ?? [],
    unplaced: entries.get("unplaced") ?? [],
  };
}

/** Own delivery accounts first, then sandboxes: the two that units usually have. */
const OWN_FIRST = ["delivery", "sandbox"];

function columnsOf({ organization }: Design, placed: readonly Placed[]): readonly MatrixColumn[] {
  const columns = new Map<string, MatrixColumn>();
  const addPhase = (phase: string, isListed: boolean) => {
    const key = columnKeyOf({ kind: "phase", phase });
    const isProduction = isProductionPhase(organization, phase);
    if (!columns.has(key)) columns.set(key, { kind: "phase", key, phase, isListed, isProduction });
  };
  for (const phase of organization.phases) if (phase.trim() !== "") addPhase(phase, true);
  const cells = placed.flatMap(({ places }) => places.filter(isCell));
  for (const { column } of cells) if (column.kind === "phase") addPhase(column.phase, false);
  const ownKinds = new Set(cells.flatMap(({ column }) => (column.kind === "own" ? [column.useCaseKind] : [])));
  const inOrder = [
    ...OWN_FIRST.filter((kind) => ownKinds.has(kind)),
    ...[...ownKinds].filter((kind) => !OWN_FIRST.includes(kind)).sort(),
  ];
  for (const useCaseKind of inOrder) {
    const key = columnKeyOf({ kind: "own", useCaseKind });
    columns.set(key, { kind: "own", key, useCaseKind });
  }
  return [...columns.values()];
}

function entryOf(
  { organization }: Design,
  { account, places }: Placed,
  place: MatrixPlace,
  orders: ReadonlyMap<string, number>,
): MatrixEntry {
  const isAlone = places.length === 1;
  const here = isAlone
    ? account.useCases
    : account.useCases.filter((useCase) =>
        placesOfUseCase(organization, useCase).some((each) => isSamePlace(each, place)),
      );
  const phases = places.flatMap((each) => (isCell(each) && each.column.kind === "phase" ? [each.column.phase] : []));
  const environments = here.flatMap((useCase) => useCase.environments ?? []);
  return {
    accountId: account.id,
    environments: isCell(place) && environments.length > 0 ? environmentsIn(environments, place.column, phases) : [],
    also: isAlone ? [] : otherPlaces(places, place, orders),
    sharesProduction: !isAlone && sharesProduction(organization, phases),
  };
}

/** Those of the same unit first, then by column. */
function otherPlaces(
  places: readonly MatrixPlace[],
  place: MatrixPlace,
  orders: ReadonlyMap<string, number>,
): readonly MatrixPlace[] {
  const own = isCell(place) ? keyOf(place.unit) : null;
  const orderOf = (each: MatrixPlace) => (isCell(each) ? (orders.get(columnKeyOf(each.column)) ?? 0) : -1);
  return places
    .filter((each) => !isSamePlace(each, place))
    .sort((a, b) => Number(isOf(b, own)) - Number(isOf(a, own)) || orderOf(a) - orderOf(b));
}

function sharesProduction(organization: Design["organization"], phases: readonly string[]): boolean {
  const production = phases.filter((phase) => isProductionPhase(organization, phase));
  return production.length > 0 && production.length < phases.length;
}

/** The environments that live in a phase's account and are no phase themselves, each once. */
function environmentsIn(
  environments: readonly string[],
  column: CellAddress["column"],
  phases: readonly string[],
): readonly string[] {
  const isOther = (environment: string) =>
    !isPhaseItself(column, environment) && !phases.some((phase) => keyOf(phase) === keyOf(environment));
  return [...new Map(environments.filter(isOther).map((each) => [keyOf(each), each])).values()];
}

function isOf(place: MatrixPlace, unitKey: string | null): boolean {
  return isCell(place) && keyOf(place.unit) === unitKey;
}

function cellsOf(
  { name }: Pick<MatrixUnit, "name">,
  columns: readonly MatrixColumn[],
  entries: ReadonlyMap<string, readonly MatrixEntry[]>,
): MatrixUnit["cells"] {
  return columns.map((column) => {
    const address: CellAddress = { unit: name, column: addressed(column) };
    const found = entries.get(cellKeyOf(address)) ?? [];
    // What is shared along the row goes first, so that its cards stand beside each other.
    const shared = found.filter(({ also }) => also.some((place) => isOf(place, keyOf(name))));
    return {
      address,
      entries: shared.length === 0 ? found : [...shared, ...found.filter((entry) => !shared.includes(entry))],
      isGap: column.kind === "phase" && column.isListed && found.length === 0,
    };
  });
}
