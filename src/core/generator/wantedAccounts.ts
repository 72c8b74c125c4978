import type { UseCase } from "../design/types";
import { present } from "../json/value";
import { filledAsWhole, filledPattern, slugOf } from "./patterns";
import type { WantedPlace } from "./places";
import type { EnterpriseFunction, PlannedUnit, SharedEnvironment, StructurePlan } from "./plan";

/** An account that a plan asks for, before one looks whether the design has it already. */
export interface WantedAccount {
  readonly name: string;
  readonly email: string;
  readonly useCase: UseCase;
  readonly place: WantedPlace;
  /** "Ecommerce in dev", "the delivery account of Ecommerce", "shared services": for messages. */
  readonly label: string;
}

const ENTERPRISE: readonly { readonly of: EnterpriseFunction; readonly name: string; readonly kind: string }[] = [
  { of: "security", name: "Security", kind: "security" },
  { of: "log-archive", name: "Log Archive", kind: "log-archive" },
  { of: "security-tooling", name: "Security Tooling", kind: "security-tooling" },
  { of: "shared-services", name: "Shared Services", kind: "shared-services" },
  { of: "delivery", name: "Delivery", kind: "delivery" },
  { of: "network", name: "Network", kind: "network" },
];

/**
 * Every account that the plan asks for, in the order in which they are added. What can't have an account yet, because its
 * name is empty or given twice, is left out, so that there is something to show while a plan is typed.
 */
export function wantedAccounts(plan: StructurePlan): readonly WantedAccount[] {
  return [
    ...enterpriseAccounts(plan),
    ...distinct(plan.businessUnits, (unit) => unit.name).flatMap((unit) => accountsOfUnit(plan, unit)),
    ...(plan.sandbox === "shared" ? [sharedSandbox(plan)] : []),
  ];
}

function enterpriseAccounts(plan: StructurePlan): readonly WantedAccount[] {
  return ENTERPRISE.filter(({ of }) => plan.enterprise.includes(of)).map(({ name, kind }) => ({
    name,
    email: filledAsWhole(plan.emailPattern, slugOf(name)),
    useCase: { kind },
    place: { of: "enterprise" },
    label: name.toLowerCase(),
  }));
}

function accountsOfUnit(plan: StructurePlan, unit: PlannedUnit): readonly WantedAccount[] {
  const name = unit.name.trim();
  const account = (phase: string, useCase: Omit<UseCase, "businessUnit">, label: string): WantedAccount => ({
    name: filledPattern(plan.namePattern, slugOf(name), slugOf(phase)),
    email: filledPattern(plan.emailPattern, slugOf(name), slugOf(phase)),
    useCase: { ...useCase, businessUnit: name },
    place: { of: "unit", name },
    label,
  });
  const phases = distinct(plan.phases, (phase) => phase).filter((phase) => hasPhase(unit, phase));
  return [
    ...phases.map((text) => {
      const phase = text.trim();
      const environments = environmentsIn(phase, unit.environments ?? plan.environmentsSharing);
      return account(phase, present({ kind: "runtime", phase, environments }), `${name} in ${phase}`);
    }),
    ...(unit.ownDelivery ? [account("delivery", { kind: "delivery" }, `the delivery account of ${name}`)] : []),
    ...(unit.ownSandbox || plan.sandbox === "per-unit"
      ? [account("sandbox", { kind: "sandbox" }, `the sandbox of ${name}`)]
      : []),
  ];
}

function sharedSandbox(plan: StructurePlan): WantedAccount {
  return {
    name: "Sandbox",
    email: filledAsWhole(plan.emailPattern, "sandbox"),
    useCase: { kind: "sandbox" },
    place: { of: "sandbox" },
    label: "the shared sandbox",
  };
}

/** Whether the unit has the plan's phase. */
export function hasPhase(unit: PlannedUnit, phase: string): boolean {
  return unit.phases === undefined || unit.phases.some((own) => slugOf(own) === slugOf(phase));
}

/** The environments in a phase's account, the phase's own first; undefined where it has no other. */
function environmentsIn(phase: string, sharing: readonly SharedEnvironment[]): readonly string[] | undefined {
  const guests = sharing.filter((shared) => slugOf(shared.phase) === slugOf(phase) && shared.environment.trim() !== "");
  return guests.length === 0 ? undefined : [phase, ...guests.map(({ environment }) => environment.trim())];
}

/** Those whose name gives a slug, of several with the same the first. */
function distinct<T>(entries: readonly T[], nameOf: (entry: T) => string): readonly T[] {
  const slugs = new Set<string>();
  return entries.filter((entry) => {
    const slug = slugOf(nameOf(entry));
    if (slug === "" || slugs.has(slug)) return false;
    slugs.add(slug);
    return true;
  });
}
