import type { CommandResult } from "../design/command";
import { setAccount } from "../design/commands";
import { refuse } from "../design/commands/refusals";
import { labelOf, shown } from "../design/labels";
import { transaction } from "../design/transaction";
import type { AccountNode, Design, NodeId, UseCase } from "../design/types";
import { inWords } from "../design/useCaseWords";
import { step, stepsToAdd } from "./accountOut";
import { collisionAfter } from "./collisionWords";
import { guardrailsFor } from "./guardrails";
import { Naming } from "./split";

/** One of an account's use cases, by its place in the account's list. */
export interface UseCasePlace {
  readonly accountId: NodeId;
  readonly index: number;
}

/** Into an account, or into a new one in the root or an OU before a sibling (null: last). */
export type UseCaseTarget =
  | { readonly kind: "account"; readonly accountId: NodeId }
  | { readonly kind: "new-account"; readonly id: NodeId; readonly parentId: NodeId; readonly beforeId: NodeId | null };

/** What moving a use case would do. */
export interface UseCaseMove {
  /** "Move Ecommerce in dev from Everything to ecommerce-dev" */
  readonly title: string;
  readonly result: CommandResult;
  /** The account that has it afterwards. */
  readonly accountId: NodeId;
}

/** The use case at a place; null where there is none (any more). */
export function findUseCase(design: Design, { accountId, index }: UseCasePlace): UseCase | null {
  const account = design.nodes.get(accountId);
  return account?.kind === "account" ? (account.useCases[index] ?? null) : null;
}

/**
 * Moves a use case to another account, as one gesture; warns `use-cases-collide`. Into an OU it goes as an account of its own, which takes the policies
 * along that bound the use case where it was: nobody in it may do more than before.
 */
export function moveUseCase(design: Design, from: UseCasePlace, target: UseCaseTarget): UseCaseMove {
  const useCase = findUseCase(design, from);
  const account = design.nodes.get(from.accountId);
  const toId = target.kind === "account" ? target.accountId : target.id;
  if (useCase === null || account?.kind !== "account")
    return {
      title: "Move a use case",
      result: refuse("use-case-gone", "The use case isn’t there any more."),
      accountId: toId,
    };
  const leaving = step(setAccount, {
    nodeId: account.id,
    changes: { useCases: account.useCases.toSpliced(from.index, 1) },
  });
  const what = inWords(useCase);
  if (target.kind === "new-account") {
    const naming = new Naming(design, account).of(useCase);
    const { policyIds } = guardrailsFor(design, account, target.parentId);
    const out = { ...naming, useCases: [useCase], policyIds };
    const result = transaction(design, [
      leaving,
      ...stepsToAdd(design, out, target.id, target.parentId, target.beforeId),
    ]);
    const title = `Give ${what} an account of its own in ${labelOf(design, target.parentId)}: ${shown(naming.name)}`;
    return { title, result: withCollision(result, toId), accountId: toId };
  }
  const title = `Move ${what} from ${labelOf(design, account.id)} to ${labelOf(design, toId)}`;
  const result = intoAccount(design, account, useCase, toId, leaving);
  return { title, result: withCollision(result, toId), accountId: toId };
}

/** Warns of what collides in the account afterwards. */
function withCollision(result: CommandResult, accountId: NodeId): CommandResult {
  if (result.kind === "refused") return result;
  return { ...result, warnings: [...result.warnings, ...collisionAfter(result.design, accountId)] };
}

function intoAccount(
  design: Design,
  from: AccountNode,
  useCase: UseCase,
  toId: NodeId,
  leaving: ReturnType<typeof step>,
): CommandResult {
  const to = design.nodes.get(toId);
  if (to?.kind !== "account") return refuse("not-an-account", "Use cases live in accounts.");
  if (to.id === from.id) return refuse("same-account", `It is in ${labelOf(design, toId)} already.`);
  const isThere = to.useCases.some((each) => JSON.stringify(each) === JSON.stringify(useCase));
  const useCases = isThere ? to.useCases : [...to.useCases, useCase];
  return transaction(design, [leaving, step(setAccount, { nodeId: toId, changes: { useCases } })]);
}
