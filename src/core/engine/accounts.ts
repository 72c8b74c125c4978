import type { AccountNode, AwsAccountId, Design, Node, NodeId } from "../design/types";

const idsByAwsId = new WeakMap<Design["nodes"], ReadonlyMap<string, NodeId>>();

/** The account of the design that has this node id or AWS account id; null: it is outside the organization. */
export function accountIn(design: Design, accountId: string): AccountNode | null {
  const node = design.nodes.get(accountId as NodeId);
  if (node?.kind === "account") return node;
  const id = awsIdsOf(design.nodes).get(accountId);
  const found = id === undefined ? undefined : design.nodes.get(id);
  return found?.kind === "account" ? found : null;
}

function awsIdsOf(nodes: ReadonlyMap<NodeId, Node>): ReadonlyMap<string, NodeId> {
  let ids = idsByAwsId.get(nodes);
  if (ids === undefined) {
    const found = new Map<string, NodeId>();
    for (const node of nodes.values())
      if (node.kind === "account" && node.awsId !== undefined) found.set(node.awsId, node.id);
    ids = found;
    idsByAwsId.set(nodes, ids);
  }
  return ids;
}

/**
 * The account's number; where AWS hasn't given one yet, twelve digits derived from the node id, always the same.
 * No policy can name an account that doesn't exist yet, so which digits they are decides nothing.
 */
export function accountNumberOf(account: AccountNode): AwsAccountId {
  return account.awsId ?? standInNumber(account.id);
}

/** Two 32-bit FNV-1a hashes as ten digits after two zeros. */
function standInNumber(id: NodeId): AwsAccountId {
  const digits = (seed: number) => {
    let hash = seed;
    for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619);
    return String((hash >>> 0) % 100_000).padStart(5, "0");
  };
  return `00${digits(2166136261)}${digits(84696351)}` as AwsAccountId;
}
