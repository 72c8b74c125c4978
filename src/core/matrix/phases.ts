import type { Command } from "../design/command";
import { refuse, refuseEmptyName } from "../design/commands/refusals";
import { DesignEdit } from "../design/designEdit";
import { shown } from "../design/labels";
import { isProductionPhase, isSamePhase } from "../design/phases";
import { accountsUnder } from "../design/queries";
import type { AccountNode, Design, UseCase } from "../design/types";
import { quoted } from "../json/problem";
import { isJsonObject } from "../json/value";
import { isAboutPhase } from "./phaseNotes";

export interface AddPhase {
  readonly phase: string;
  /** Its place in the list of phases; their number: last. */
  readonly index: number;
}

/** Adds a delivery phase for the whole organization at a place in delivery order. Refuses an empty name and a known one. */
export const addPhase: Command<AddPhase> = {
  id: "add-phase",
  title: (_design, { phase }) => `Add the delivery phase ${shown(phase.trim())}`,
  run(design, { phase, index }) {
    const name = phase.trim();
    const refusal = refuseEmptyName(name) ?? refuseTaken(design, name);
    if (refusal !== null) return refusal;
    return withPhases(design, design.organization.phases.toSpliced(index, 0, name)).done();
  },
};

/** Where a new phase usually goes: before the production that ends the list; production itself last. An index for `AddPhase`. */
export function usualPlaceOfPhase({ organization }: Pick<Design, "organization">, phase: string): number {
  const { phases } = organization;
  const last = phases.at(-1);
  const isCalledProduction = isProductionPhase({ phases: [] }, phase.trim());
  const goesBefore = last !== undefined && isProductionPhase(organization, last) && !isCalledProduction;
  return goesBefore ? phases.length - 1 : phases.length;
}

export interface MovePhase {
  readonly phase: string;
  readonly by: -1 | 1;
}

/** Puts a phase one place earlier or later in delivery order. Refuses at the ends. */
export const movePhase: Command<MovePhase> = {
  id: "move-phase",
  title: (_design, { phase, by }) => `Put ${shown(phase)} ${by === 1 ? "later" : "earlier"}`,
  run(design, { phase, by }) {
    const { phases } = design.organization;
    const at = indexOf(design, phase);
    const other = phases[at + by];
    if (at === -1 || other === undefined)
      return refuse("no-place", `${shown(phase)} is already the ${by === 1 ? "last" : "first"} phase.`);
    return withPhases(design, phases.with(at, other).with(at + by, phase)).done();
  },
};

export interface RenamePhase {
  readonly phase: string;
  readonly to: string;
}

/**
 * Gives a phase another name, wherever it is named: in the organization's list, use cases and their environments, requirements
 * and notes. Names of accounts stay. Refuses an empty name and another phase's.
 */
export const renamePhase: Command<RenamePhase> = {
  id: "rename-phase",
  title: (_design, { phase, to }) => `Rename ${shown(phase)} to ${shown(to.trim())}`,
  run(design, { phase, to }) {
    const name = to.trim();
    const refusal = refuseEmptyName(name) ?? (isSamePhase(name, phase) ? null : refuseTaken(design, name));
    if (refusal !== null) return refusal;
    const edit = withPhases(
      design,
      design.organization.phases.map((each) => (isSamePhase(each, phase) ? name : each)),
    );
    renameInAccounts(edit, phase, name);
    renameInRecords(edit, phase, name);
    return edit.done();
  },
};

export interface RemovePhase {
  readonly phase: string;
  /** The phase that its accounts serve from then on; null: it must have none. */
  readonly moveTo: string | null;
}

/** Takes a phase out of the organization. Refuses while accounts serve it, unless they are to serve another phase instead. */
export const removePhase: Command<RemovePhase> = {
  id: "remove-phase",
  title: (_design, { phase, moveTo }) =>
    `Remove the delivery phase ${shown(phase)}${moveTo === null ? "" : `; its accounts serve ${shown(moveTo)}`}`,
  run(design, { phase, moveTo }) {
    const serving = accountsServing(design, phase);
    if (moveTo === null && serving.length > 0)
      return refuse(
        "phase-in-use",
        `${serving.length === 1 ? "An account serves" : `${serving.length} accounts serve`} ${shown(phase)}: ${serving
          .slice(0, 3)
          .map(({ name }) => shown(name))
          .join(", ")}${serving.length > 3 ? "…" : ""}.`,
        "Move them to another phase, or choose one that they serve instead.",
      );
    const edit = withPhases(
      design,
      design.organization.phases.filter((each) => !isSamePhase(each, phase)),
    );
    if (moveTo !== null) renameInAccounts(edit, phase, moveTo);
    const stays = design.notes.filter((note) => !isAboutPhase(note, phase));
    if (stays.length < design.notes.length) edit.setField("notes", stays);
    return edit.done();
  },
};

/** The accounts that have a use case in the phase, in drawing order. */
export function accountsServing(design: Design, phase: string): readonly AccountNode[] {
  return accountsUnder(design, design.rootId).filter(({ useCases }) =>
    useCases.some((useCase) => useCase.phase !== undefined && isSamePhase(useCase.phase, phase)),
  );
}

function indexOf({ organization }: Design, phase: string): number {
  return organization.phases.findIndex((each) => isSamePhase(each, phase));
}

function refuseTaken(design: Design, phase: string) {
  return indexOf(design, phase) === -1
    ? null
    : refuse("phase-taken", `There is a delivery phase ${quoted(phase)} already.`, "Choose another name.");
}

function withPhases(design: Design, phases: readonly string[]): DesignEdit {
  const edit = new DesignEdit(design);
  edit.setField("organization", { ...design.organization, phases });
  return edit;
}

function renameInAccounts(edit: DesignEdit, phase: string, to: string): void {
  const renamed = (name: string) => (isSamePhase(name, phase) ? to : name);
  for (const account of accountsUnder(edit.design, edit.design.rootId)) {
    const useCases = account.useCases.map(
      (useCase): UseCase => ({
        ...useCase,
        ...(useCase.phase === undefined ? {} : { phase: renamed(useCase.phase) }),
        ...(useCase.environments === undefined
          ? {}
          : { environments: [...new Set(useCase.environments.map(renamed))] }),
      }),
    );
    edit.replaceNode({ ...account, useCases });
  }
}

function renameInRecords(edit: DesignEdit, phase: string, to: string): void {
  const { requirements, notes } = edit.design;
  edit.setField(
    "requirements",
    requirements.map((requirement) => {
      const { accounts } = requirement;
      return isJsonObject(accounts) && typeof accounts.phase === "string" && isSamePhase(accounts.phase, phase)
        ? { ...requirement, accounts: { ...accounts, phase: to } }
        : requirement;
    }),
  );
  edit.setField(
    "notes",
    notes.map((note) => (isAboutPhase(note, phase) ? { ...note, phase: to } : note)),
  );
}
