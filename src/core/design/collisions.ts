import { present } from "../json/value";
import { isProductionPhase, isSamePhase, phasesOf } from "./phases";
import { isManagementAccount } from "./queries";
import type { AccountNode, Design, NodeId, Organization, UseCase } from "./types";
import { businessUnitsIn, isEnterprise, isRuntime, keyOfUseCase } from "./useCases";

/**
 * Why use cases don't go together in one account.
 *
 * `management`: something beside the management of the organization. `production`: production and another phase.
 * `business-units`: workloads of several units. `workload-in-enterprise`: a workload beside what serves everyone.
 * `delivery`: pipelines, which hold rights elsewhere, beside anything. `sandbox`: experiments beside anything.
 * `enterprise`: several enterprise functions. `phases`: several phases of a unit before production. `several`: any others.
 */
export type CollisionReason =
  | "management"
  | "production"
  | "business-units"
  | "workload-in-enterprise"
  | "delivery"
  | "sandbox"
  | "enterprise"
  | "phases"
  | "several";

/** Use cases of one account that don't go together, for one reason. */
export interface Collision {
  readonly reason: CollisionReason;
  /** All that take part, in the account's order; never fewer than two. */
  readonly useCases: readonly UseCase[];
}

/**
 * What collides in an account under the Single Use Case Rule, the gravest first; none where it serves one use case.
 * Environments that share a phase's account, as UAT shares development's, are one use case; production never shares.
 */
export function collisionsOf(design: Design, accountId: NodeId): readonly Collision[] {
  const useCases = servedIn(design, accountId);
  return useCases.length < 2 ? NONE : collisionsAmong(design.organization, useCases);
}

/**
 * The use cases that an account serves, each once (`partsOf`). In the management account management is always one, whether
 * it is said or not, unless nothing is said at all.
 */
export function servedIn(design: Design, accountId: NodeId): readonly UseCase[] {
  const account = design.nodes.get(accountId);
  if (account?.kind !== "account") return NOTHING_SERVED;
  const parts = partsOf(design.organization, account).map(([first]) => first!);
  const isUnsaid = parts.length > 0 && isManagementAccount(design, accountId) && !parts.some(isOfManagement);
  return isUnsaid ? [MANAGEMENT, ...parts] : parts;
}

/**
 * The account's entries by use case: those that say the same business unit's phase stay together. An entry that names
 * production and another phase among its environments is divided: production never shares an account.
 */
export function partsOf(
  organization: Organization,
  { useCases }: Pick<AccountNode, "useCases">,
): readonly (readonly UseCase[])[] {
  const groups = new Map<string, UseCase[]>();
  for (const entry of useCases.flatMap((useCase) => productionApart(organization, useCase))) {
    const key = keyOfUseCase(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

/** Whether a use case is a business unit's workload in production. */
export function isInProduction(organization: Organization, useCase: UseCase): boolean {
  return isRuntime(useCase) && phasesOf(organization, useCase).some((phase) => isProductionPhase(organization, phase));
}

const NONE: readonly Collision[] = [];
const NOTHING_SERVED: readonly UseCase[] = [];
const MANAGEMENT: UseCase = { kind: "management" };

function collisionsAmong(organization: Organization, useCases: readonly UseCase[]): readonly Collision[] {
  const live = useCases.filter((useCase) => isInProduction(organization, useCase));
  const workloads = useCases.filter(isRuntime);
  const others = workloads.filter((useCase) => !live.includes(useCase));
  const functions = useCases.filter(isPlainEnterprise);
  const found: Collision[] = [];
  const meet = (reason: CollisionReason, collides: boolean, involved: readonly UseCase[]) => {
    if (collides) found.push({ reason, useCases: involved });
  };
  meet("management", useCases.some(isOfManagement), useCases);
  meet("production", live.length > 0 && others.length > 0, workloads);
  meet("business-units", businessUnitsIn({ useCases }).length > 1, workloads);
  meet(
    "workload-in-enterprise",
    workloads.length > 0 && functions.length > 0,
    useCases.filter((useCase) => isRuntime(useCase) || isPlainEnterprise(useCase)),
  );
  meet("delivery", useCases.some(isOfDelivery), useCases);
  meet("sandbox", useCases.some(isSandbox), useCases);
  meet("enterprise", functions.length > 1, functions);
  const severalPhases = inUnitsOfSeveralPhases(others);
  meet("phases", severalPhases.length > 0, severalPhases);
  return found.length > 0 ? found : [{ reason: "several", useCases }];
}

function productionApart(organization: Organization, useCase: UseCase): readonly UseCase[] {
  const phases = phasesOf(organization, useCase);
  const isLive = (name: string) => isProductionPhase(organization, name);
  const production = phases.find(isLive);
  const other = phases.find((phase) => !isLive(phase));
  if (!isRuntime(useCase) || production === undefined || other === undefined) return [useCase];
  const { environments = [] } = useCase;
  return [
    inPhase(
      useCase,
      other,
      environments.filter((name) => !isLive(name)),
    ),
    inPhase(useCase, production, environments.filter(isLive)),
  ];
}

/** The use case in one phase; environments are named where they say more than the phase does. */
function inPhase(useCase: UseCase, phase: string, environments: readonly string[]): UseCase {
  const saysMore = environments.some((name) => !isSamePhase(name, phase));
  return present({ ...useCase, phase, environments: saysMore ? environments : undefined }) as UseCase;
}

function inUnitsOfSeveralPhases(workloads: readonly UseCase[]): readonly UseCase[] {
  const unitKey = ({ businessUnit = "" }: UseCase) => businessUnit.trim().toLowerCase();
  const phasesByUnit = new Map<string, Set<string>>();
  for (const useCase of workloads) {
    const phases = phasesByUnit.get(unitKey(useCase)) ?? new Set();
    phasesByUnit.set(unitKey(useCase), phases.add((useCase.phase ?? "").toLowerCase()));
  }
  return workloads.filter((useCase) => phasesByUnit.get(unitKey(useCase))!.size > 1);
}
function isOfManagement({ kind }: UseCase): boolean {
  return kind === "management";
}
function isOfDelivery({ kind }: UseCase): boolean {
  return kind === "delivery";
}
function isSandbox({ kind }: UseCase): boolean {
  return kind === "sandbox";
}
function isPlainEnterprise(useCase: UseCase): boolean {
  return isEnterprise(useCase) && !isOfManagement(useCase) && !isOfDelivery(useCase);
}
