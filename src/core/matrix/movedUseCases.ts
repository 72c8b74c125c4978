import { isSamePhase } from "../design/phases";
import type { Organization, UseCase } from "../design/types";
import { isRuntime, keyOfUseCase } from "../design/useCases";
import { present } from "../json/value";
import { isCell, isPhaseItself, isSamePlace, keyOf } from "./addresses";
import { placingUseCase } from "./newAccounts";
import { placesOfUseCase } from "./placesOf";
import type { CellAddress, MatrixPlace } from "./types";

/**
 * An account's use cases with what gave it the place `from` turned into what gives it the place `to`. What else a use case
 * carries stays with it; a phase that it only had among its environments leaves them.
 */
export function movedUseCases(
  organization: Pick<Organization, "phases">,
  useCases: readonly UseCase[],
  from: MatrixPlace,
  to: CellAddress | "unplaced",
): readonly UseCase[] {
  const moved: UseCase[] = [];
  let isMade = !isCell(to);
  for (const useCase of useCases) {
    if (!placesOfUseCase(organization, useCase).some((place) => isSamePlace(place, from))) moved.push(useCase);
    else if (isGuest(useCase, from)) moved.push(withoutEnvironment(useCase, from));
    else {
      moved.push(isCell(to) ? turnedInto(useCase, to) : withoutPlace(useCase));
      isMade = true;
    }
  }
  if (!isMade && isCell(to)) moved.push(placingUseCase(to));
  return merged(moved);
}

/** Whether the place comes from an environment of the use case, which has a phase of its own. */
function isGuest({ phase }: UseCase, from: MatrixPlace): boolean {
  return isCell(from) && from.column.kind === "phase" && phase !== undefined && !isPhaseItself(from.column, phase);
}

function withoutEnvironment(useCase: UseCase, from: MatrixPlace): UseCase {
  const { environments = [], ...others } = useCase;
  const staying = environments.filter((each) => !(isCell(from) && isPhaseItself(from.column, each)));
  return staying.length === 0 ? others : { ...others, environments: staying };
}

function turnedInto(useCase: UseCase, to: CellAddress): UseCase {
  const { businessUnit: _unit, phase, environments, ...others } = useCase;
  if (to.column.kind === "own" || !isRuntime(useCase)) return { ...others, ...placingUseCase(to) };
  const { column } = to;
  const named = environments?.map((each) => (phase !== undefined && isSamePhase(each, phase) ? column.phase : each));
  return present({ ...others, ...placingUseCase(to), environments: named });
}

/** Without unit and phase it says no more than its kind. */
function withoutPlace({
  businessUnit: _unit,
  phase: _phase,
  environments: _environments,
  ...others
}: UseCase): UseCase {
  return others;
}

/** One use case for each unit's phase, with the environments of all that are for it. */
function merged(useCases: readonly UseCase[]): readonly UseCase[] {
  const byName = new Map<string, UseCase>();
  for (const useCase of useCases) {
    const name = keyOfUseCase(useCase);
    const first = byName.get(name);
    byName.set(name, first === undefined ? useCase : together(first, useCase));
  }
  return [...byName.values()];
}

function together(one: UseCase, other: UseCase): UseCase {
  const environments = [...(one.environments ?? []), ...(other.environments ?? [])];
  const distinct = [...new Map(environments.map((each) => [keyOf(each), each])).values()];
  return { ...other, ...one, ...(distinct.length === 0 ? {} : { environments: distinct }) };
}
