import { accountsUnder } from "../design/queries";
import type { AccountNode, Design, UseCase } from "../design/types";
import { slugOf } from "./patterns";

/** The accounts of a design by what they serve, and how the design writes the units and phases that it has. */
export interface ServedUseCases {
  /** The first account that serves the use case, in drawing order. */
  accountFor(useCase: UseCase): AccountNode | undefined;
  /** The unit's name as the design writes it; as given where it has no such unit. */
  unitName(name: string): string;
  /** The phase as the design writes it; as given where it has no such phase. */
  phaseName(phase: string): string;
}

export function servedUseCases(design: Design): ServedUseCases {
  const accountByKey = new Map<string, AccountNode>();
  const units = new Map<string, string>();
  const phases = new Map(design.organization.phases.map((phase) => [slugOf(phase), phase]));
  for (const account of accountsUnder(design, design.rootId))
    for (const useCase of account.useCases) {
      setFirst(accountByKey, keyOf(useCase), account);
      if (useCase.businessUnit !== undefined) setFirst(units, slugOf(useCase.businessUnit), useCase.businessUnit);
      if (useCase.phase !== undefined) setFirst(phases, slugOf(useCase.phase), useCase.phase);
    }
  return {
    accountFor: (useCase) => accountByKey.get(keyOf(useCase)),
    unitName: (name) => units.get(slugOf(name)) ?? name,
    phaseName: (phase) => phases.get(slugOf(phase)) ?? phase,
  };
}

/** The same for two use cases that one account serves: kind, unit and phase, however they are written. */
function keyOf({ kind, businessUnit = "", phase = "" }: UseCase): string {
  const served = kind === "security-tooling" ? "security" : kind; // a security account has the tooling, too
  return JSON.stringify([served, slugOf(businessUnit), slugOf(phase)]);
}

function setFirst<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}
