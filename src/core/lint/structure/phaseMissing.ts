import { designOf } from "../../design/designOf";
import { shown } from "../../design/labels";
import { isSamePhase, phasesOf } from "../../design/phases";
import { pathOf } from "../../design/queries";
import type { AccountNode, Design, NodeId } from "../../design/types";
import { isRuntime } from "../../design/useCases";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";
import { listed } from "../words";

export const phaseMissing: LintRule = {
  id: "phase-missing",
  title: "A business unit lacks a phase",
  severity: "note",
  what: "A business unit has accounts for some delivery phases of the organization, but not for all.",
  why: {
    text: "What has no place to be tried out is tried out in production.",
    source: SOURCES.production,
  },
  mend: "Add an account for the phase, or name the environment in the account that it shares.",
  examples: {
    good: [
      {
        sentence: "it has an account for each phase",
        design: () =>
          withUseCases(designOf("Root > Shop > dev*; Root > Shop > stage*; Root > Shop > prod*"), {
            dev: ["runtime Shop dev"],
            stage: ["runtime Shop stage"],
            prod: ["runtime Shop prod"],
          }),
      },
      {
        sentence: "its stage environment shares the account of development",
        design: () =>
          withUseCases(designOf("Root > Shop > dev*; Root > Shop > prod*"), {
            dev: ["runtime Shop dev+stage"],
            prod: ["runtime Shop prod"],
          }),
      },
    ],
    bad: [
      {
        sentence: "it goes from development to production, which is told of its OU",
        design: () =>
          withUseCases(designOf("Root > Shop > dev*; Root > Shop > prod*"), {
            dev: ["runtime Shop dev"],
            prod: ["runtime Shop prod"],
          }),
        finds: ["shop"],
      },
      {
        sentence: "it has an OU together with others, so that it is told of its first account",
        design: () =>
          withUseCases(designOf("Root > Runtime > a*; Root > Runtime > b*"), {
            a: ["runtime Shop prod"],
            b: ["runtime Data dev", "runtime Data stage", "runtime Data prod"],
          }),
        finds: ["a"],
      },
    ],
  },
  find({ design, members }) {
    const units = unitsOf(design, members);
    const containers = containersOf(design, units);
    return units.flatMap((unit) => {
      const missing = design.organization.phases.filter(
        (phase) => !unit.phases.some((each) => isSamePhase(each, phase)),
      );
      if (missing.length === 0 || unit.phases.length === 0) return [];
      return [
        {
          nodeId: containers.get(unit) ?? unit.accountIds[0]!,
          message: `The business unit ${shown(unit.name)} has no account for ${listed(missing.map(shown), "or")}.`,
        },
      ];
    });
  },
};

interface Unit {
  readonly name: string;
  readonly accountIds: NodeId[];
  readonly phases: string[];
}

function unitsOf({ organization }: Design, accounts: readonly AccountNode[]): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const { id, useCases } of accounts)
    for (const useCase of useCases) {
      if (!isRuntime(useCase) || useCase.businessUnit === undefined) continue;
      const key = useCase.businessUnit.trim().toLowerCase();
      const unit = units.get(key) ?? { name: useCase.businessUnit, accountIds: [], phases: [] };
      units.set(key, unit);
      if (unit.accountIds.at(-1) !== id) unit.accountIds.push(id);
      unit.phases.push(...phasesOf(organization, useCase));
    }
  return [...units.values()];
}

/** The lowest OU with all accounts of a business unit, where no other unit has one below. */
function containersOf(design: Design, units: readonly Unit[]): ReadonlyMap<Unit, NodeId> {
  const unitsUnder = new Map<NodeId, Set<Unit>>();
  for (const unit of units)
    for (const accountId of unit.accountIds)
      for (const id of pathOf(design, accountId)) unitsUnder.set(id, (unitsUnder.get(id) ?? new Set()).add(unit));
  return new Map(
    units.flatMap((unit) => {
      const paths = unit.accountIds.map((id) => pathOf(design, id).slice(1, -1));
      const common = paths.reduce((one, other) => one.filter((id, depth) => other[depth] === id)).at(-1);
      return common !== undefined && unitsUnder.get(common)?.size === 1 ? [[unit, common] as const] : [];
    }),
  );
}
