import { isInProduction, partsOf } from "../../design/collisions";
import { isManagementAccount, nodesInOrder } from "../../design/queries";
import type { AccountNode, Design, UseCase } from "../../design/types";
import { isRuntime } from "../../design/useCases";

/** A use case in the account that has it. */
export interface Part {
  readonly account: AccountNode;
  readonly useCase: UseCase;
}

/** The account's use cases, each once, with management in the management account. */
export function partsIn(design: Design, account: AccountNode): readonly UseCase[] {
  const parts = partsOf(design.organization, account).map(([first]) => first!);
  const isUnsaid = isManagementAccount(design, account.id) && !parts.some(({ kind }) => kind === "management");
  return isUnsaid ? [{ kind: "management" }, ...parts] : parts;
}

/** The account's workload in production; undefined where it has none. */
export function liveIn(design: Design, account: AccountNode): UseCase | undefined {
  return partsIn(design, account).find((useCase) => isInProduction(design.organization, useCase));
}

/** The account's workloads before production. */
export function trialsIn(design: Design, account: AccountNode): readonly UseCase[] {
  return partsIn(design, account).filter(
    (useCase) => isRuntime(useCase) && !isInProduction(design.organization, useCase),
  );
}

/** All but one of the account's use cases. */
export function besideIn(design: Design, account: AccountNode, useCase: UseCase | undefined): readonly UseCase[] {
  return partsIn(design, account).filter(
    (each) => each !== useCase && JSON.stringify(each) !== JSON.stringify(useCase),
  );
}

/** The first account elsewhere with a workload of the same business unit: in production, or before it. */
export function elsewhere(
  design: Design,
  account: AccountNode,
  useCase: UseCase | undefined,
  where: "in production" | "before production",
): Part | undefined {
  for (const node of nodesInOrder(design)) {
    if (node.kind !== "account" || node.id === account.id || useCase === undefined) continue;
    const found = partsIn(design, node).find(
      (each) =>
        isRuntime(each) &&
        isInProduction(design.organization, each) === (where === "in production") &&
        each.businessUnit?.trim().toLowerCase() === useCase.businessUnit?.trim().toLowerCase(),
    );
    if (found !== undefined) return { account: node, useCase: found };
  }
  return undefined;
}
