import { phasesOf } from "../design/phases";
import type { AccountNode, Design, Organization, UseCase } from "../design/types";
import { isRuntime } from "../design/useCases";
import { isSamePlace } from "./addresses";
import type { CellAddress, MatrixPlace } from "./types";

/**
 * The places that one use case gives its account: a cell for each phase that it is in, the cell of what a unit has of its
 * own, or a strip where it doesn't say enough.
 */
export function placesOfUseCase(organization: Pick<Organization, "phases">, useCase: UseCase): readonly MatrixPlace[] {
  const unit = useCase.businessUnit?.trim() ?? "";
  if (!isRuntime(useCase))
    return unit === "" ? ["organization"] : [{ unit, column: { kind: "own", useCaseKind: useCase.kind } }];
  const phases = phasesOf(organization, useCase).filter((phase) => phase.trim() !== "");
  if (unit === "" || phases.length === 0) return ["unplaced"];
  return phases.map((phase): CellAddress => ({ unit, column: { kind: "phase", phase: phase.trim() } }));
}

/** Every place of the account, each once. The management account serves the organization whatever else it does. */
export function placesOf(design: Pick<Design, "organization">, account: AccountNode): readonly MatrixPlace[] {
  const { organization } = design;
  const named = account.useCases.flatMap((useCase) => placesOfUseCase(organization, useCase));
  const isManagement = organization.managementAccountId === account.id;
  const all: readonly MatrixPlace[] = isManagement
    ? ["organization", ...named]
    : named.length === 0
      ? ["unplaced"]
      : named;
  if (all.length < 2) return all;
  return all.filter((place, index) => all.findIndex((other) => isSamePlace(other, place)) === index);
}
