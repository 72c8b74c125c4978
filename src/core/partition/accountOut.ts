import { addAccount, attachPolicy, detachPolicy } from "../design/commands";
import { policyIdsOfNewNode } from "../design/commands/newNode";
import type { Step } from "../design/transaction";
import type { Design, NodeId, PolicyId, UseCase } from "../design/types";
import { present } from "../json/value";

/** An account that takes use cases over from another one. */
export interface AccountOut {
  readonly name: string;
  /** Undefined where none is known. */
  readonly email: string | undefined;
  readonly useCases: readonly UseCase[];
  /** Every policy that is to be attached to it, in this order. */
  readonly policyIds: readonly PolicyId[];
}

/** The steps that add the account with its policies: AWS attaches FullAWSAccess itself, what isn't wanted is detached last. */
export function stepsToAdd(
  design: Design,
  { name, email, useCases, policyIds }: AccountOut,
  id: NodeId,
  parentId: NodeId,
  beforeId: NodeId | null = null,
): readonly Step<unknown>[] {
  const given = policyIdsOfNewNode(design);
  return [
    step(addAccount, present({ id, name, email, useCases, parentId, beforeId })),
    ...policyIds
      .filter((policyId) => !given.includes(policyId) && design.policies.has(policyId))
      .map((policyId) => step(attachPolicy, { nodeId: id, policyId })),
    ...given
      .filter((policyId) => !policyIds.includes(policyId))
      .map((policyId) => step(detachPolicy, { nodeId: id, policyId })),
  ];
}

/** A command with its arguments among others with other ones. */
export function step<Arguments>(command: Step<Arguments>["command"], args: Arguments): Step<unknown> {
  return { command, args } as Step<unknown>;
}
