import type { Command, CommandResult } from "../design/command";
import { addOu, attachPolicy, moveNodes, renameNode, setAccount } from "../design/commands";
import { labelOf } from "../design/labels";
import { nodeOf, parentIdOf } from "../design/queries";
import { type Step, transaction } from "../design/transaction";
import type { AccountNode, Design, NodeId } from "../design/types";
import type { AddedOu, AdditionPlace } from "../generator";
import { step, stepsToAdd } from "./accountOut";
import { accountsOf, type SplitAccount, type SplitProposal } from "./split";

/** What came of a split: one gesture, and the accounts that there are now in place of the one. */
export interface SplitDone {
  /** "Split Everything into 9 accounts" */
  readonly title: string;
  readonly result: CommandResult;
  /** In the order of the proposal. */
  readonly accountIds: readonly NodeId[];
}

/**
 * Carries a proposal out by the commands of the canvas, as one transaction. `newNodeId` makes an id of a name, a new one at
 * every call. Warns where AWS wouldn't take a name or an email.
 */
export function applySplit(design: Design, proposal: SplitProposal, newNodeId: (name: string) => NodeId): SplitDone {
  const idOfOu = new Map<AddedOu, NodeId>();
  const idOf = (place: AdditionPlace) => (typeof place === "string" ? place : idOfOu.get(place)!);
  const accountIds: NodeId[] = [];
  const steps = proposal.nodes.flatMap((node): readonly Step<unknown>[] => {
    if (node.kind === "ou") {
      const id = newNodeId(node.name);
      idOfOu.set(node, id);
      return [step(addOu, { id, name: node.name, parentId: idOf(node.parent), beforeId: null })];
    }
    const id = node.accountId ?? newNodeId(node.name);
    accountIds.push(id);
    if (node.accountId === null) return stepsToAdd(design, node, id, idOf(node.parent));
    return stepsToChange(nodeOf(design, id) as AccountNode, node, idOf(node.parent), design);
  });
  return {
    title: `Split ${labelOf(design, proposal.accountId)} into ${accountsOf(proposal).length} accounts`,
    result: transaction(design, steps),
    accountIds,
  };
}

/** What the account that stays takes: its use cases, its place, and the policies that it inherited before. */
function stepsToChange(
  account: AccountNode,
  { name, email, useCases, policyIds }: SplitAccount,
  parentId: NodeId,
  design: Design,
): readonly Step<unknown>[] {
  const nodeId = account.id;
  const when = <Arguments>(applies: boolean, command: Command<Arguments>, args: Arguments) =>
    applies ? [step(command, args)] : [];
  return [
    ...when(account.useCases !== useCases, setAccount, { nodeId, changes: { useCases } }),
    ...when(name !== account.name, renameNode, { nodeId, name }),
    ...when(email !== account.email, setAccount, { nodeId, changes: { email } }),
    ...when(parentId !== parentIdOf(design, nodeId), moveNodes, { nodeIds: [nodeId], parentId, beforeId: null }),
    ...policyIds
      .filter((policyId) => !account.policyIds.includes(policyId))
      .map((policyId) => step(attachPolicy, { nodeId, policyId })),
  ];
}
