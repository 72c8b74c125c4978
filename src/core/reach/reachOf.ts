import { isSamePhase, phasesOf } from "../design/phases";
import { accountsUnder, isManagementAccount } from "../design/queries";
import type { AccountNode, Design, NodeId, UseCase } from "../design/types";
import { isEnterprise, isRuntime } from "../design/useCases";

/**
 * How accounts reach into others. `deploys`: pipelines of a delivery account into workloads; `logs`: what CloudTrail, Config
 * and services record of access, to security; `telemetry`: metrics and traces, read by shared services.
 */
export type ReachKind = "deploys" | "logs" | "telemetry";

/** An account with those that it deploys into, whose logs it keeps, or whose telemetry it reads. */
export interface Hub {
  readonly accountId: NodeId;
  /** In drawing order, itself not among them. Hubs that reach the same share one list. */
  readonly otherIds: readonly NodeId[];
}

export interface Reach {
  /** In drawing order; also those that reach nobody. */
  readonly hubs: readonly Hub[];
  /** Accounts that ought to be reached and aren't by any hub, in drawing order. */
  readonly leftOutIds: readonly NodeId[];
}

/**
 * Who reaches into whom, derived from the use cases alone.
 *
 * `deploys`: into accounts with runtime use cases, by the business unit's own delivery accounts, else by the central ones
 * (those of no unit); a delivery account that names a phase serves that phase only. Nobody deploys into the management account.
 * `logs`: of every account to the log archives, or to the security accounts where there is no archive; those of a unit keep
 * only the unit's. `telemetry`: of accounts with runtime or enterprise use cases, but not of the management account, to shared
 * services likewise. Who keeps logs or reads telemetry keeps its own.
 *
 * Cost: accounts and their use cases; where hubs serve several units, these once more for each of them.
 * Source: AWS Security Reference Architecture, "Log Archive account"; AWS whitepaper "Organizing Your AWS Environment Using
 * Multiple Accounts", "Deployments OU"; CloudWatch User Guide, "CloudWatch cross-account observability".
 */
export function reachOf(design: Design, kind: ReachKind): Reach {
  const accounts = accountsUnder(design, design.rootId);
  const offers = offersOf(design, kind, accounts);
  const hubIds = new Set(offers.all.flatMap(({ hubIds }) => [...hubIds]));
  const leftOutIds: NodeId[] = [];
  for (const account of accounts) {
    const isKept = kind !== "deploys" && hubIds.has(account.id);
    const needs = isKept ? [] : needsOf(design, kind, account);
    const serving = new Set(needs.flatMap((need) => servingOf(design, kind, offers, need)));
    for (const { otherIds } of serving) otherIds.push(account.id);
    if (needs.length > 0 && serving.size === 0) leftOutIds.push(account.id);
  }
  const hubs = accounts.filter(({ id }) => hubIds.has(id)).map(({ id }) => hubOf(id, offers, accounts));
  return { hubs, leftOutIds };
}

/** What some accounts do for others alike: for a business unit or for everybody, for some phases or for all. */
interface Offer {
  readonly phases: readonly string[];
  readonly hubIds: Set<NodeId>;
  readonly otherIds: NodeId[];
}
interface Offers {
  readonly all: readonly Offer[];
  /** Those of no unit under "". */
  readonly byUnit: ReadonlyMap<string, readonly Offer[]>;
}

function offersOf({ organization }: Design, kind: ReachKind, accounts: readonly AccountNode[]): Offers {
  const offering = offeringKind(kind, accounts);
  const byKey = new Map<string, Offer>();
  const byUnit = new Map<string, Offer[]>();
  for (const { id, useCases } of accounts)
    for (const useCase of useCases) {
      if (useCase.kind !== offering) continue;
      const unit = unitOf(useCase);
      const phases = kind === "deploys" ? phasesOf(organization, useCase) : [];
      const key = JSON.stringify([unit, ...phases]).toLowerCase();
      let offer = byKey.get(key);
      if (offer === undefined) {
        offer = { phases, hubIds: new Set(), otherIds: [] };
        byKey.set(key, offer);
        byUnit.set(unit, [...(byUnit.get(unit) ?? []), offer]);
      }
      offer.hubIds.add(id);
    }
  return { all: [...byKey.values()], byUnit };
}

function offeringKind(kind: ReachKind, accounts: readonly AccountNode[]): string {
  switch (kind) {
    case "deploys":
      return "delivery";
    case "telemetry":
      return "shared-services";
    case "logs": {
      const hasArchive = accounts.some(({ useCases }) => useCases.some((useCase) => useCase.kind === "log-archive"));
      return hasArchive ? "log-archive" : "security";
    }
  }
}

/** What of an account others reach; each may be another hub's. */
function needsOf(design: Design, kind: ReachKind, { id, useCases }: AccountNode): readonly UseCase[] {
  if (kind === "logs") return useCases.length === 0 ? [UNSAID] : useCases;
  if (isManagementAccount(design, id)) return [];
  return useCases.filter((useCase) => isRuntime(useCase) || (kind === "telemetry" && isEnterprise(useCase)));
}

/** Of an account that doesn't say yet what it is for. */
const UNSAID: UseCase = { kind: "" };

function servingOf(design: Design, kind: ReachKind, { byUnit }: Offers, need: UseCase): readonly Offer[] {
  const unit = unitOf(need);
  const own = unit === "" ? [] : (byUnit.get(unit) ?? []);
  const central = byUnit.get("") ?? [];
  if (kind !== "deploys") return [...own, ...central];
  const needed = phasesOf(design.organization, need);
  const delivers = ({ phases }: Offer) =>
    phases.length === 0 || phases.some((phase) => needed.some((each) => isSamePhase(each, phase)));
  const ownDelivery = own.filter(delivers);
  return ownDelivery.length > 0 ? ownDelivery : central.filter(delivers);
}

function hubOf(accountId: NodeId, { all }: Offers, accounts: readonly AccountNode[]): Hub {
  const [first, ...further] = all.filter(({ hubIds }) => hubIds.has(accountId));
  const alike = first?.otherIds ?? [];
  if (further.length === 0)
    return { accountId, otherIds: alike.includes(accountId) ? alike.filter((id) => id !== accountId) : alike };
  const reached = new Set([...alike, ...further.flatMap(({ otherIds }) => otherIds)]);
  return { accountId, otherIds: accounts.map(({ id }) => id).filter((id) => id !== accountId && reached.has(id)) };
}

function unitOf({ businessUnit = "" }: UseCase): string {
  return businessUnit.trim().toLowerCase();
}
