import { isAccount, nodeOf, nodesInOrder } from "../../core/design/queries";
import type { Design } from "../../core/design/types";
import { businessUnitsIn } from "../../core/design/useCases";
import type { SharedEnvironment, StructurePlan } from "../../core/generator";
import { usualPlan } from "../../core/generator";
import type { Problem } from "../../core/json/problem";
import { type AccountPatterns, accountPatternsOf } from "../../core/partition";

/** A unit's line in the form. */
export interface UnitRow {
  /** Tells the lines apart while they are edited. */
  readonly key: number;
  readonly name: string;
  readonly ownDelivery: boolean;
  readonly ownSandbox: boolean;
}

export type SecurityChoice = "none" | "one" | "apart";

/** The plan as it is typed. */
export interface PlanForm {
  readonly units: readonly UnitRow[];
  /** "dev, stage, prod" */
  readonly phases: string;
  /** "uat in dev, demo in stage" */
  readonly sharing: string;
  readonly namePattern: string;
  readonly emailPattern: string;
  readonly sandbox: StructurePlan["sandbox"];
  readonly security: SecurityChoice;
  readonly others: readonly OtherFunction[];
}

export const OTHER_FUNCTIONS = ["shared-services", "delivery", "network"] as const;
export type OtherFunction = (typeof OTHER_FUNCTIONS)[number];

/**
 * What the form starts with: the usual plan, with the phases and enterprise functions that the design has, names and emails
 * as its accounts have them.
 */
export function firstForm(design: Design): PlanForm {
  const { phases, managementAccountId } = design.organization;
  const management = nodeOf(design, managementAccountId);
  const there = OTHER_FUNCTIONS.filter((kind) => hasUseCase(design, kind));
  const patterns = isAccount(management) ? accountPatternsOf(design, management) : usualPatterns;
  return {
    units: [emptyRow(0)],
    phases: (phases.length === 0 ? usualPlan.phases : phases).join(", "),
    sharing: phases.includes("uat") || (phases.length > 0 && !phases.includes("dev")) ? "" : "uat in dev",
    namePattern: patterns.name,
    emailPattern: patterns.email ?? usualPlan.emailPattern,
    sandbox: usualPlan.sandbox,
    security: hasUseCase(design, "log-archive") ? "apart" : "one",
    others: there.length === 0 ? OTHER_FUNCTIONS : there,
  };
}

const usualPatterns: AccountPatterns = { name: usualPlan.namePattern, email: usualPlan.emailPattern };

export function emptyRow(key: number): UnitRow {
  return { key, name: "", ownDelivery: false, ownSandbox: false };
}

/** The plan that the form tells. Lines without a name are none. */
export function planIn(form: PlanForm): StructurePlan {
  const phases = partsOf(form.phases);
  return {
    businessUnits: namedRows(form).map(({ name, ownDelivery, ownSandbox }) => ({ name, ownDelivery, ownSandbox })),
    phases,
    namePattern: form.namePattern,
    emailPattern: form.emailPattern,
    sandbox: form.sandbox,
    enterprise: [
      ...(form.security === "one" ? (["security"] as const) : []),
      ...(form.security === "apart" ? (["log-archive", "security-tooling"] as const) : []),
      ...form.others,
    ],
    environmentsSharing: partsOf(form.sharing).map(sharedEnvironment),
  };
}

/** The business units that the design has: named again they get what they lack. */
export function unitsIn(design: Design): readonly string[] {
  const units = new Map<string, string>();
  for (const node of nodesInOrder(design))
    if (isAccount(node))
      for (const unit of businessUnitsIn(node)) if (!units.has(unit.toLowerCase())) units.set(unit.toLowerCase(), unit);
  return [...units.values()];
}

/** What is wrong with one part of the form, in words: the first thing, as the rest often follows from it. */
export function problemAt(problems: readonly Problem[], part: keyof StructurePlan): string | undefined {
  return sentenceOf(problems.find(({ severity, at }) => severity === "error" && at.path?.startsWith(`$.${part}`)));
}

/** What is wrong with a unit's line. */
export function problemOfUnit(problems: readonly Problem[], form: PlanForm, key: number): string | undefined {
  const index = namedRows(form).findIndex((row) => row.key === key);
  if (index === -1) return undefined;
  return sentenceOf(problems.find(({ at }) => at.path?.startsWith(`$.businessUnits[${index}]`)));
}

/** What belongs to no part of the form: quotas, and, once nothing is wrong, what to know about accounts that are there. */
export function otherProblems(problems: readonly Problem[]): readonly Problem[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  return errors.length === 0 ? problems : errors.filter(({ at }) => at.path === undefined);
}

function namedRows({ units }: PlanForm): readonly UnitRow[] {
  return units.filter(({ name }) => name.trim() !== "");
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** "uat in dev"; without the phase it shares nothing that is known, which the plan's problems say. */
function sharedEnvironment(text: string): SharedEnvironment {
  const [environment = "", phase = ""] = text.split(/\s+in\s+/i);
  return { environment: environment.trim(), phase: phase.trim() };
}

function sentenceOf(problem: Problem | undefined): string | undefined {
  return problem === undefined ? undefined : `${problem.message} ${problem.remedy}`;
}

function hasUseCase(design: Design, kind: string): boolean {
  return nodesInOrder(design).some((node) => isAccount(node) && node.useCases.some((useCase) => useCase.kind === kind));
}
