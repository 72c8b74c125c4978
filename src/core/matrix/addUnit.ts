import type { Command, CommandResult } from "../design/command";
import { addOu } from "../design/commands";
import { refuse, refuseEmptyName } from "../design/commands/refusals";
import { shown } from "../design/labels";
import { childIdsOf } from "../design/queries";
import { transaction } from "../design/transaction";
import type { Design, NodeId } from "../design/types";
import { quoted } from "../json/problem";
import { keyOf } from "./addresses";
import { inTurn } from "./fillCells";
import { homeOf, unitIn } from "./homes";
import { matrixOf } from "./matrixOf";
import { addingAccount } from "./newAccounts";
import type { CellAddress } from "./types";
import { homeOfUnits } from "./unitOus";

export interface AddUnit {
  readonly name: string;
  /** The columns that it gets an account for; none: a row of gaps. */
  readonly columns: readonly CellAddress["column"][];
  /** Makes an id of a name, a new one at every call. */
  readonly newId: (name: string) => NodeId;
}

/** Where OUs of units go in an organization that has none yet. */
const RUNTIME = "Runtime";

/**
 * Adds a business unit: an OU where the other units' OUs are (an OU “Runtime” where there is none yet), with an account for
 * each column. Where units have no OUs of their own, each account goes where the others of its phase are.
 *
 * Refuses a name that is empty or another unit's, and a unit without anything to show where it would get no OU.
 */
export const addUnit: Command<AddUnit> = {
  id: "add-unit",
  title: (_design, { name }) => `Add the business unit ${shown(name.trim())}`,
  run(design, { name, columns, newId }) {
    const unit = name.trim();
    const matrix = matrixOf(design);
    const empty = refuseEmptyName(unit);
    if (empty !== null) return empty;
    if (unitIn(matrix, unit) !== undefined)
      return refuse("unit-taken", `There is a business unit ${quoted(unit)} already.`, "Choose another name.");
    const hasUnits = matrix.units.length > 0;
    const homeId = homeOfUnits(design, matrix.units);
    if (homeId === null && hasUnits) return withoutOu(design, { name: unit, columns, newId });
    const runtime = homeId === null ? inNewOu(design, RUNTIME, design.rootId, newId) : inOu(design, homeId);
    return runtime.run((afterHome, parentId) =>
      ouOfName(afterHome, unit, parentId, newId).run((afterOu, ouId) =>
        inTurn(afterOu, columns, (after, column) =>
          transaction(after, [addingAccount(after, { unit, column }, newId, ouId)]),
        ),
      ),
    );
  },
};

function withoutOu(design: Design, { name, columns, newId }: AddUnit): CommandResult {
  if (columns.length === 0)
    return refuse(
      "unit-without-accounts",
      "Business units have no OUs of their own here, so a unit without accounts would be nowhere.",
      "Choose at least one phase.",
    );
  return inTurn(design, columns, (after, column) => {
    const address = { unit: name, column };
    return transaction(after, [addingAccount(after, address, newId, phaseHome(after, address))]);
  });
}

/** Where the other accounts of the column are; undefined where that is in several OUs. */
function phaseHome(design: Design, address: CellAddress): NodeId | undefined {
  const matrix = matrixOf(design);
  const others = matrix.units.filter(({ key }) => key !== keyOf(address.unit));
  const homes = new Set(others.map(({ name }) => homeOf(design, matrix, { ...address, unit: name })));
  const [only] = homes;
  return homes.size === 1 && only !== null ? only : undefined;
}

/** A step that may add an OU, and what is done in that OU after it. */
export interface InOu {
  readonly run: (next: (design: Design, ouId: NodeId) => CommandResult) => CommandResult;
}

/** In an OU that is there. */
export function inOu(design: Design, id: NodeId): InOu {
  return { run: (next) => next(design, id) };
}

function inNewOu(design: Design, name: string, parentId: NodeId, newId: (name: string) => NodeId): InOu {
  const id = newId(name);
  const added = addOu.run(design, { id, name, parentId, beforeId: null });
  return {
    run: (next) => {
      if (added.kind === "refused") return added;
      const result = next(added.design, id);
      if (result.kind === "refused") return result;
      return {
        ...result,
        patch: [...added.patch, ...result.patch],
        warnings: [...added.warnings, ...result.warnings],
      };
    },
  };
}

/** The OU of the unit's name among the children, with or without “OU” behind it; null where there is none. */
export function existingOuOfName(design: Design, name: string, parentId: NodeId): NodeId | null {
  const isCalledSo = (id: NodeId) => {
    const node = design.nodes.get(id);
    return node?.kind === "ou" && keyOf(node.name.replace(/\s+OU$/i, "")) === keyOf(name);
  };
  return childIdsOf(design, parentId).find(isCalledSo) ?? null;
}

/** The OU of the unit's name; a new one where there is none. */
export function ouOfName(design: Design, name: string, parentId: NodeId, newId: (name: string) => NodeId): InOu {
  const existing = existingOuOfName(design, name, parentId);
  return existing === null ? inNewOu(design, name, parentId, newId) : inOu(design, existing);
}
