import type { Command } from "../design/command";
import { renameNode } from "../design/commands";
import { refuse, refuseEmptyName } from "../design/commands/refusals";
import { DesignEdit } from "../design/designEdit";
import { shown } from "../design/labels";
import { accountsUnder, nameOf } from "../design/queries";
import { type Step, transaction } from "../design/transaction";
import type { Design, NodeId } from "../design/types";
import { quoted } from "../json/problem";
import { isJsonObject } from "../json/value";
import { keyOf } from "./addresses";
import { unitIn } from "./homes";
import { matrixOf } from "./matrixOf";

export interface RenameUnit {
  readonly unit: string;
  readonly to: string;
}

/**
 * Gives a business unit another name wherever it is named: in use cases and requirements, and its OU where that is called
 * after it. Names of accounts stay. Refuses an empty name and another unit's; warns where AWS would refuse the OU's name.
 */
export const renameUnit: Command<RenameUnit> = {
  id: "rename-unit",
  title: (_design, { unit, to }) => `Rename ${shown(unit)} to ${shown(to.trim())}`,
  run(design, { unit, to }) {
    const name = to.trim();
    const matrix = matrixOf(design);
    const empty = refuseEmptyName(name);
    if (empty !== null) return empty;
    if (keyOf(name) !== keyOf(unit) && unitIn(matrix, name) !== undefined)
      return refuse("unit-taken", `There is a business unit ${quoted(name)} already.`, "Choose another name.");
    const ouId = ouCalledAfter(design, unit);
    const inUse: Step<RenameUnit> = { command: renameInUse, args: { unit, to: name } };
    if (ouId === null) return transaction(design, [inUse]);
    const suffix = /\s+OU$/i.exec(nameOf(design, ouId))?.[0] ?? "";
    return transaction(design, [inUse, { command: renameNode, args: { nodeId: ouId, name: name + suffix } }]);
  },
};

/** The OU that all accounts of the unit are in, if it has the unit's name, with or without “OU” behind it. */
export function ouCalledAfter(design: Design, unit: string): NodeId | null {
  const ouId = unitIn(matrixOf(design), unit)?.ouId ?? null;
  return ouId !== null && keyOf(nameOf(design, ouId).replace(/\s+OU$/i, "")) === keyOf(unit) ? ouId : null;
}

/** The part of `renameUnit` that concerns use cases and requirements. */
const renameInUse: Command<RenameUnit> = {
  id: "rename-unit-in-use",
  title: (_design, { unit, to }) => `Rename ${shown(unit)} to ${shown(to)}`,
  run(design, { unit, to }) {
    const isUnit = (name: unknown) => typeof name === "string" && keyOf(name) === keyOf(unit);
    const edit = new DesignEdit(design);
    for (const account of accountsUnder(design, design.rootId))
      edit.replaceNode({
        ...account,
        useCases: account.useCases.map((useCase) =>
          isUnit(useCase.businessUnit) ? { ...useCase, businessUnit: to } : useCase,
        ),
      });
    edit.setField(
      "requirements",
      design.requirements.map((requirement) => {
        const { accounts } = requirement;
        return isJsonObject(accounts) && isUnit(accounts.businessUnit)
          ? { ...requirement, accounts: { ...accounts, businessUnit: to } }
          : requirement;
      }),
    );
    return edit.done();
  },
};
