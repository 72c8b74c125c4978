import type { Design } from "../../core/design/types";
import { type Guess, phasesWith } from "../../core/guesses";

/** The delivery phases of guesses that the organization doesn't have yet, in delivery order. */
export function phasesAdded({ organization }: Design, guesses: readonly Guess[]): readonly string[] {
  const phases = phasesWith(
    organization.phases,
    guesses.flatMap(({ useCase }) => useCase.phase ?? []),
  );
  return phases.filter((phase) => !organization.phases.includes(phase));
}
