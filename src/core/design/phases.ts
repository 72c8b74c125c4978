import type { Organization, UseCase } from "./types";

const PRODUCTION_NAME = /^(prod|prd|production|live)$/i;

/**
 * Whether a delivery phase is production: it is called so (prod, production, live), or it is the last of the organization's
 * phases and none of them is called so.
 */
export function isProductionPhase({ phases }: Pick<Organization, "phases">, phase: string): boolean {
  if (PRODUCTION_NAME.test(phase)) return true;
  const last = phases.at(-1);
  return last !== undefined && isSamePhase(last, phase) && !phases.some((each) => PRODUCTION_NAME.test(each));
}

/** Letter case doesn't tell phases apart. */
export function isSamePhase(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * The delivery phases that a use case is in: the one that it says, and those of the organization's phases that stand among
 * its environments. Other environments share a phase's account, as UAT shares development's.
 */
export function phasesOf({ phases }: Pick<Organization, "phases">, useCase: UseCase): readonly string[] {
  const { phase, environments = [] } = useCase;
  const isPhase = (name: string) => PRODUCTION_NAME.test(name) || phases.some((each) => isSamePhase(each, name));
  const named = [...(phase === undefined ? [] : [phase]), ...environments.filter(isPhase)];
  return named.filter((name, index) => named.findIndex((other) => isSamePhase(other, name)) === index);
}
