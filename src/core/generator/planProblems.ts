import { type Problem, quoted } from "../json/problem";
import { hasPlaceholder, slugOf, unknownPlaceholders } from "./patterns";
import type { PlannedUnit, SharedEnvironment, StructurePlan } from "./plan";
import { hasPhase, type WantedAccount } from "./wantedAccounts";

/** What is wrong with the plan itself, whatever the design: its names, phases, patterns and sharing. In the order of a form. */
export function planProblems(plan: StructurePlan, wanted: readonly WantedAccount[]): readonly Problem[] {
  return [
    ...plan.businessUnits.flatMap((unit, index) => unitProblems(plan, unit, index)),
    ...phaseProblems(plan),
    ...sharingProblems(plan, plan.environmentsSharing, "$.environmentsSharing"),
    ...patternProblems(plan.namePattern, "name", "$.namePattern"),
    ...patternProblems(plan.emailPattern, "email", "$.emailPattern"),
    ...twinProblems(plan, wanted, "name"),
    ...twinProblems(plan, wanted, "email"),
    ...enterpriseProblems(plan),
  ];
}

function unitProblems(plan: StructurePlan, unit: PlannedUnit, index: number): readonly Problem[] {
  const path = `$.businessUnits[${index}]`;
  const twin = plan.businessUnits.findIndex((other) => slugOf(other.name) === slugOf(unit.name));
  return [
    ...nameProblems(unit.name, "business unit", `${path}.name`, plan.businessUnits[twin]!.name, twin < index),
    ...(unit.phases ?? []).flatMap((phase, at) =>
      plan.phases.some((known) => slugOf(known) === slugOf(phase))
        ? []
        : [
            error(
              "unknown-phase",
              `${path}.phases[${at}]`,
              `${quoted(unit.name)} is to have the phase ${quoted(phase)}, which isn't among the delivery phases.`,
              "Add it to the delivery phases, or take it away here.",
            ),
          ],
    ),
    ...sharingProblems(plan, unit.environments ?? [], `${path}.environments`, unit),
  ];
}

function phaseProblems({ businessUnits, phases }: StructurePlan): readonly Problem[] {
  if (phases.length === 0 && businessUnits.length > 0)
    return [
      error(
        "no-phase",
        "$.phases",
        "There is no delivery phase.",
        "Name at least one, such as “prod”: a unit gets an account for each.",
      ),
    ];
  return phases.flatMap((phase, index) => {
    const twin = phases.findIndex((other) => slugOf(other) === slugOf(phase));
    return nameProblems(phase, "delivery phase", `$.phases[${index}]`, phases[twin]!, twin < index);
  });
}

/** What is wrong with the name of a unit or phase; `twin` is the one before it with the same slug, where it has one. */
function nameProblems(name: string, what: string, path: string, twin: string, hasTwin: boolean): readonly Problem[] {
  if (name.trim() === "") return [error("name-empty", path, `A ${what} has no name.`, "Name it, or take it away.")];
  if (slugOf(name) === "")
    return [
      error(
        "name-without-letters",
        path,
        `The ${what} ${quoted(name)} has no letter or digit that AWS takes in an account's name.`,
        "Write it with plain letters or digits.",
      ),
    ];
  if (!hasTwin) return [];
  const message =
    twin === name
      ? `Two ${what}s are named ${quoted(name)}.`
      : `The ${what}s ${quoted(twin)} and ${quoted(name)} would both be written ${quoted(slugOf(name))} in accounts' names.`;
  return [error("name-twice", path, message, "Rename one of them, or take it away.")];
}

function sharingProblems(
  plan: StructurePlan,
  sharing: readonly SharedEnvironment[],
  path: string,
  unit?: PlannedUnit,
): readonly Problem[] {
  return sharing.flatMap(({ environment, phase }, index) => {
    const at = `${path}[${index}]`;
    const isKnown = (name: string) => plan.phases.some((known) => slugOf(known) === slugOf(name));
    if (environment.trim() === "")
      return [error("name-empty", at, "An environment has no name.", "Name it, or take it away.")];
    if (phase.trim() === "")
      return [
        error(
          "environment-without-phase",
          at,
          `The environment ${quoted(environment)} doesn't say which phase's accounts it shares.`,
          "Choose one of the delivery phases.",
        ),
      ];
    if (isKnown(environment))
      return [
        error(
          "environment-is-phase",
          at,
          `${quoted(environment)} is a delivery phase, which has accounts of its own; it can't share those of ${quoted(phase)}.`,
          "Take it away here, or from the delivery phases.",
        ),
      ];
    if (isKnown(phase) && (unit === undefined || hasPhase(unit, phase))) return [];
    const whose = unit === undefined ? "" : ` of ${quoted(unit.name)}`;
    return [
      error(
        "unknown-phase",
        at,
        `The environment ${quoted(environment)} is to share the accounts of ${quoted(phase)}, which isn't among the delivery phases${whose}.`,
        "Choose one of the delivery phases.",
      ),
    ];
  });
}

function patternProblems(pattern: string, what: "name" | "email", path: string): readonly Problem[] {
  const remedy = "Use {unit} for the business unit and {phase} for the delivery phase.";
  if (pattern.trim() === "") return [error("pattern-empty", path, `The pattern of the ${what}s is empty.`, remedy)];
  return unknownPlaceholders(pattern).map((written) =>
    error("unknown-placeholder", path, `${quoted(written)} in the pattern of the ${what}s stands for nothing.`, remedy),
  );
}

/** Accounts of the plan that would have the same name or email. */
function twinProblems(
  plan: StructurePlan,
  wanted: readonly WantedAccount[],
  what: "name" | "email",
): readonly Problem[] {
  const pattern = plan[`${what}Pattern`];
  if (pattern.trim() === "") return [];
  const lacking = ["unit", "phase"].filter((placeholder) => !hasPlaceholder(pattern, placeholder));
  const firstByText = new Map<string, WantedAccount>();
  return wanted.flatMap((second) => {
    const first = firstByText.get(second[what].toLowerCase());
    firstByText.set(second[what].toLowerCase(), first ?? second);
    if (first === undefined) return [];
    const remedy =
      lacking.length === 0
        ? "Rename a unit or a phase, or change the pattern."
        : `The pattern lacks ${lacking.map((name) => `{${name}}`).join(" and ")}.`;
    return [
      error(
        `${what}-twice`,
        `$.${what}Pattern`,
        `${first.label} and ${second.label} would have the same ${what}, ${quoted(first[what])}.`,
        remedy,
      ),
    ];
  });
}

function enterpriseProblems({ enterprise }: StructurePlan): readonly Problem[] {
  if (!enterprise.includes("security") || !enterprise.includes("security-tooling")) return [];
  return [
    error(
      "security-twice",
      "$.enterprise",
      "Security is wanted in one account, and its tooling in an account of its own besides.",
      "Choose one account for security, or log archive and security tooling apart.",
    ),
  ];
}

function error(code: string, path: string, message: string, remedy: string): Problem {
  return {
    severity: "error",
    code,
    at: { path },
    message: `${message.charAt(0).toUpperCase()}${message.slice(1)}`,
    remedy,
  };
}
