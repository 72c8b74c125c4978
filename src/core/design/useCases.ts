import type { AccountNode, UseCase } from "./types";

/** Kinds that aren't enterprise use cases. */
const WORKLOADS: ReadonlySet<string> = new Set(["runtime", "sandbox"]);

/** A business unit's workload in one delivery phase. */
export function isRuntime({ kind }: UseCase): boolean {
  return kind === "runtime";
}

/** What serves the whole organization: everything but runtime and sandbox. */
export function isEnterprise({ kind }: UseCase): boolean {
  return !WORKLOADS.has(kind);
}

/**
 * The same text for entries that say the same use case: kind, business unit and phase, in any letter case. Of an
 * organization there is one management, whatever else is said of it.
 */
export function keyOfUseCase({ kind, businessUnit = "", phase = "" }: UseCase): string {
  if (kind === "management") return kind;
  return JSON.stringify([kind, businessUnit, phase]).toLowerCase();
}

/** The business units that have runtime use cases in the account, each once. */
export function businessUnitsIn({ useCases }: Pick<AccountNode, "useCases">): readonly string[] {
  const units = new Map<string, string>();
  for (const useCase of useCases)
    if (isRuntime(useCase) && useCase.businessUnit !== undefined) {
      const key = useCase.businessUnit.trim().toLowerCase();
      if (!units.has(key)) units.set(key, useCase.businessUnit);
    }
  return [...units.values()];
}
