import type { CommandResult } from "../design/command";
import { moveNodes, setAccount } from "../design/commands";
import { policyIdsOfNewNode } from "../design/commands/newNode";
import { refuse } from "../design/commands/refusals";
import { labelOf, policyLabelOf, shown } from "../design/labels";
import { isManagementAccount } from "../design/queries";
import { transaction } from "../design/transaction";
import type { AccountNode, Design, NodeId, UseCase } from "../design/types";
import { allOf, inWords } from "../design/useCaseWords";
import type { PermissionMap } from "../engine";
import { step, stepsToAdd } from "./accountOut";
import { collisionAfter } from "./collisionWords";
import { guardrailsFor } from "./guardrails";
import { protectionLost } from "./lostProtection";
import { Naming } from "./split";

/** One of an account's use cases, by its place in the account's list. */
export interface UseCasePlace {
  readonly accountId: NodeId;
  readonly index: number;
}

/** Into an account, or into the root or an OU before a sibling (null: last); `id` is for a new account, where it takes one. */
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
 * Moves a use case to another account, as one gesture. Into an OU it goes as an account of its own, which takes the policies
 * along that bound the use case where it was: nobody in it may do more than before. Where it is all that its account serves,
 * that account moves instead. Warns `protection-left` with the policies that no longer hold it, and `use-cases-collide`.
 *
 * `known`: everybody's permissions in this design, to count what passes then; null where they aren't known.
 */
export function moveUseCase(
  design: Design,
  from: UseCasePlace,
  target: UseCaseTarget,
  known: PermissionMap | null = null,
): UseCaseMove {
  const useCase = findUseCase(design, from);
  const account = design.nodes.get(from.accountId);
  if (useCase === null || account?.kind !== "account")
    return {
      title: "Move a use case",
      result: refuse("use-case-gone", "The use case isn’t there any more."),
      accountId: target.kind === "account" ? target.accountId : target.id,
    };
  const move =
    target.kind === "account"
      ? intoAccount(design, account, from.index, target.accountId)
      : isAllThatMoves(design, from)
        ? withItsAccount(design, account, useCase, target)
        : intoNewAccount(design, account, from.index, target);
  const { result, accountId } = move;
  if (result.kind === "refused") return move;
  const way = { useCase, fromId: account.id, toId: accountId };
  const lost = protectionLost(design, result.design, way, known);
  const colliding = accountId === account.id ? [] : collisionAfter(result.design, accountId);
  return { ...move, result: { ...result, warnings: [...lost, ...result.warnings, ...colliding] } };
}

/** Whether a use case is all that its account serves: into an OU the account itself goes. The management account stays. */
export function isAllThatMoves(design: Design, { accountId }: UseCasePlace): boolean {
  const account = design.nodes.get(accountId);
  return account?.kind === "account" && account.useCases.length === 1 && !isManagementAccount(design, accountId);
}

type OuTarget = Extract<UseCaseTarget, { kind: "new-account" }>;

function withItsAccount(design: Design, { id }: AccountNode, useCase: UseCase, place: OuTarget): UseCaseMove {
  const args = { nodeIds: [id], parentId: place.parentId, beforeId: place.beforeId };
  const title = `${moveNodes.title(design, args)}, with ${inWords(useCase)}, all that it serves`;
  return { title, result: moveNodes.run(design, args), accountId: id };
}

function intoNewAccount(design: Design, account: AccountNode, index: number, place: OuTarget): UseCaseMove {
  const { id, parentId, beforeId } = place;
  const useCase = account.useCases[index]!;
  const naming = new Naming(design, account).of(useCase);
  const { policyIds } = guardrailsFor(design, account, parentId);
  const out = { ...naming, useCases: [useCase], policyIds };
  const result = transaction(design, [leaving(account, index), ...stepsToAdd(design, out, id, parentId, beforeId)]);
  const given = policyIdsOfNewNode(design);
  const along = policyIds.filter((each) => !given.includes(each)).map((each) => policyLabelOf(design, each));
  const title = `Give ${inWords(useCase)} an account of its own in ${labelOf(design, parentId)}: ${shown(naming.name)}`;
  return { title: along.length === 0 ? title : `${title}, with ${allOf(along)} attached`, result, accountId: id };
}

function intoAccount(design: Design, from: AccountNode, index: number, toId: NodeId): UseCaseMove {
  const useCase = from.useCases[index]!;
  const title = `Move ${inWords(useCase)} from ${labelOf(design, from.id)} to ${labelOf(design, toId)}`;
  const moved = (result: CommandResult) => ({ title, result, accountId: toId });
  const to = design.nodes.get(toId);
  if (to?.kind !== "account") return moved(refuse("not-an-account", "Use cases live in accounts."));
  if (to.id === from.id) return moved(refuse("same-account", `It is in ${labelOf(design, toId)} already.`));
  const isThere = to.useCases.some((each) => JSON.stringify(each) === JSON.stringify(useCase));
  const useCases = isThere ? to.useCases : [...to.useCases, useCase];
  return moved(transaction(design, [leaving(from, index), step(setAccount, { nodeId: toId, changes: { useCases } })]));
}

function leaving(account: AccountNode, index: number) {
  return step(setAccount, { nodeId: account.id, changes: { useCases: account.useCases.toSpliced(index, 1) } });
}
