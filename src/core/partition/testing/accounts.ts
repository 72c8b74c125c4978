import { applied } from "../../design/applied";
import { setAccount } from "../../design/commands";
import { designOf } from "../../design/designOf";
import { nodeId } from "../../design/ids";
import { nodeOf } from "../../design/queries";
import type { AccountNode, Design, NodeId, UseCase } from "../../design/types";

/** A design of this outline with the use cases of its accounts, by id. */
export function designServing(outline: string, useCases: Readonly<Record<string, readonly UseCase[]>>): Design {
  return Object.entries(useCases).reduce(
    (design, [id, served]) => applied(design, setAccount, { nodeId: nodeId(id), changes: { useCases: served } }),
    designOf(outline),
  );
}

export function runtime(businessUnit: string, phase: string, environments?: readonly string[]): UseCase {
  const useCase = { kind: "runtime", businessUnit, phase };
  return environments === undefined ? useCase : { ...useCase, environments };
}

export function accountOf(design: Design, id: string): AccountNode {
  const node = nodeOf(design, nodeId(id));
  if (node.kind !== "account") throw new Error(`${id} is no account.`);
  return node;
}

/** Everything that a small company does, in one account. */
export const EVERYTHING: readonly UseCase[] = [
  { kind: "security" },
  { kind: "shared-services" },
  { kind: "delivery" },
  runtime("Ecommerce", "dev", ["dev", "uat"]),
  runtime("Ecommerce", "stage"),
  runtime("Ecommerce", "prod"),
  runtime("Data Warehouse", "dev", ["dev", "uat"]),
  runtime("Data Warehouse", "stage"),
  runtime("Data Warehouse", "prod"),
  { kind: "sandbox" },
];

/** Ids "new-1", "new-2", …, which no node of the design has. */
export function idMaker(design: Design): (name: string) => NodeId {
  let number = 0;
  return () => {
    do number++;
    while (design.nodes.has(nodeId(`new-${number}`)));
    return nodeId(`new-${number}`);
  };
}
