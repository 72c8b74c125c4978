import { present } from "../json/value";
import { isAccount, isManagementAccount, nodesInOrder } from "./queries";
import type { AccountNode, Design, NodeId, UseCase } from "./types";
import { inWords } from "./useCaseWords";

/** What a use case is: every fact that is given must agree, letter case aside. */
export interface UseCasePattern {
  readonly kind?: string;
  readonly businessUnit?: string;
  readonly phase?: string;
  /** The environment is one of the use case's. */
  readonly environment?: string;
}

/**
 * Which accounts a goal or a requirement is about. Without any field: every member account. `useCases`: accounts with a use case that is like
 * one of these, the management account among them; so accounts that the learner makes count. `ids`: of the starting design.
 */
export interface AccountSelector {
  readonly useCases?: readonly UseCasePattern[];
  readonly ids?: readonly NodeId[];
  /** The management account. */
  readonly management?: true;
}

/** The accounts of the design that are meant, in drawing order, without those that `except` means. */
export function selectAccounts(
  design: Design,
  selector: AccountSelector,
  except?: AccountSelector,
): readonly AccountNode[] {
  return nodesInOrder(design)
    .filter(isAccount)
    .filter((account) => isMeant(design, account, selector))
    .filter((account) => except === undefined || !isMeant(design, account, except));
}

function isMeant(design: Design, account: AccountNode, { useCases, ids, management }: AccountSelector): boolean {
  if (management === true) return isManagementAccount(design, account.id);
  if (ids !== undefined) return ids.includes(account.id);
  if (useCases === undefined) return !isManagementAccount(design, account.id);
  return account.useCases.some((useCase) => useCases.some((pattern) => isLike(useCase, pattern)));
}

export function isLike(useCase: UseCase, { kind, businessUnit, phase, environment }: UseCasePattern): boolean {
  return (
    agrees(useCase.kind, kind) &&
    agrees(useCase.businessUnit, businessUnit) &&
    agrees(useCase.phase, phase) &&
    (environment === undefined || (useCase.environments ?? []).some((one) => agrees(one, environment)))
  );
}

function agrees(value: string | undefined, wanted: string | undefined): boolean {
  return wanted === undefined || value?.trim().toLowerCase() === wanted.toLowerCase();
}

/** "Ecommerce in prod", "Ecommerce in dev with the environment uat", "the environment uat": a pattern in messages. */
export function patternWords({ kind, businessUnit, phase, environment }: UseCasePattern): string {
  const hasUse = kind !== undefined || businessUnit !== undefined || phase !== undefined;
  const use = hasUse ? inWords(present({ kind: kind ?? "runtime", businessUnit, phase })) : "";
  if (environment === undefined) return use;
  return `${use}${use === "" ? "" : " with "}the environment ${environment}`;
}

/** "accounts for Ecommerce in prod or security", "member accounts". */
export function selectorWords({ useCases, ids, management }: AccountSelector): string {
  if (management === true) return "the management account";
  if (ids !== undefined) return `the account ${ids.join(" or ")}`;
  return useCases === undefined ? "member accounts" : `accounts for ${useCases.map(patternWords).join(" or ")}`;
}
