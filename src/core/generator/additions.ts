import { describeNode } from "../design/labels";
import { isAccount } from "../design/queries";
import type { AccountNode, Design, UseCase } from "../design/types";
import { type Problem, quoted } from "../json/problem";
import { present } from "../json/value";
import { freeText, numberedEmail, slugOf } from "./patterns";
import { type Addition, Places } from "./places";
import { type ServedUseCases, servedUseCases } from "./servedUseCases";
import type { WantedAccount } from "./wantedAccounts";

/** What a design lacks of what is wanted, an OU before what is put into it. */
export interface Additions {
  readonly nodes: readonly Addition[];
  /** The delivery phases of the organization with the new ones at their place. */
  readonly phases: readonly string[];
  /** Warnings about what is there already and stands in the way. */
  readonly remarks: readonly Problem[];
}

/**
 * What is added so that the design has every wanted account. An account that serves the use case already counts, wherever it
 * is and whatever its name; an OU of the wanted name is used. Names and emails that are taken get a number, with a remark.
 */
export function additionsFor(design: Design, wanted: readonly WantedAccount[], phases: readonly string[]): Additions {
  const served = servedUseCases(design);
  const places = new Places(design, served);
  const accounts = [...design.nodes.values()].filter(isAccount);
  const names = new Set(accounts.map(({ name }) => name.toLowerCase()));
  const emails = new Set(accounts.flatMap(({ email }) => email?.toLowerCase() ?? []));
  const nodes: Addition[] = [];
  const remarks: Problem[] = [];
  for (const account of wanted) {
    const useCase = asWritten(account.useCase, served);
    const existing = served.accountFor(useCase);
    if (existing !== undefined) {
      remarks.push(...environmentRemarks(existing, useCase));
      continue;
    }
    const name = freeText(account.name, names);
    const email = freeText(account.email, emails, numberedEmail);
    names.add(name.toLowerCase());
    emails.add(email.toLowerCase());
    remarks.push(...takenRemarks(account, name, email));
    nodes.push({ kind: "account", name, email, useCase, parent: places.of(account.place, nodes) });
  }
  return { nodes, phases: mergedPhases(design.organization.phases, phases), remarks };
}

/** The use case with unit and phase spelled as the design spells them. */
function asWritten(useCase: UseCase, served: ServedUseCases): UseCase {
  const { businessUnit, phase, environments } = useCase;
  const spelled = phase && served.phaseName(phase);
  return present({
    ...useCase,
    businessUnit: businessUnit && served.unitName(businessUnit),
    phase: spelled,
    environments: environments?.map((name) => (name === phase && spelled ? spelled : name)),
  });
}

/** The phases with the planned ones that are new, each after the one that the plan has before it. */
function mergedPhases(phases: readonly string[], planned: readonly string[]): readonly string[] {
  const merged = [...phases];
  let at = 0;
  for (const phase of planned.map((text) => text.trim())) {
    if (slugOf(phase) === "") continue;
    const known = merged.findIndex((other) => slugOf(other) === slugOf(phase));
    if (known < 0) merged.splice(at, 0, phase);
    at = (known < 0 ? at : known) + 1;
  }
  return merged.length === phases.length ? phases : merged;
}

/** An account that is there and isn't changed, though it doesn't say which environments share it. */
function environmentRemarks(account: AccountNode, { businessUnit, environments = [] }: UseCase): readonly Problem[] {
  const named = new Set(account.useCases.flatMap(({ environments: own = [] }) => own.map(slugOf)));
  const [, ...guests] = environments;
  return guests
    .filter((environment) => !named.has(slugOf(environment)))
    .map((environment) =>
      remark(
        "environment-not-named",
        `The ${describeNode(account)} is there already and stays as it is: it doesn't say that ${quoted(environment)} of ${quoted(businessUnit ?? "")} lives in it.`,
        "Add the environment to its use case.",
      ),
    );
}

function takenRemarks(wanted: WantedAccount, name: string, email: string): readonly Problem[] {
  return [
    ...(name === wanted.name
      ? []
      : [
          remark(
            "name-taken",
            `There is an account ${quoted(wanted.name)} already, which isn't ${wanted.label}; the new one is named ${quoted(name)}.`,
            "Give the account that is there this use case if it is meant.",
          ),
        ]),
    ...(email === wanted.email
      ? []
      : [
          remark(
            "email-taken",
            `Another account has the email ${quoted(wanted.email)}; ${quoted(name)} gets ${quoted(email)}.`,
            "Write another one if you like.",
          ),
        ]),
  ];
}

function remark(code: string, message: string, remedy: string): Problem {
  return { severity: "warning", code, at: {}, message, remedy };
}
