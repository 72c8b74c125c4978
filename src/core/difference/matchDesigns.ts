import { nodesInOrder, parentIdOf } from "../design/queries";
import type { Design, Node, NodeId, Policy, PolicyId } from "../design/types";

/** Which nodes and policies of two designs are the same. */
export interface Matching {
  /** By the id in the earlier design, the id in the later one. */
  readonly nodes: ReadonlyMap<NodeId, NodeId>;
  readonly policies: ReadonlyMap<PolicyId, PolicyId>;
}

/** The same are those with the same id, else the same AWS id, else the same path of names; policies: the same name and type. */
export function matchDesigns(before: Design, after: Design): Matching {
  return {
    nodes: matched(
      nodesInOrder(before),
      nodesInOrder(after),
      [({ id }) => id, ({ awsId }) => awsId, (node: Node, design: Design) => pathNameOf(design, node)],
      before,
      after,
    ),
    policies: matched(
      [...before.policies.values()],
      [...after.policies.values()],
      [({ id }) => id, ({ awsId }) => awsId, ({ type, name }: Policy) => `${type} ${name}`],
      before,
      after,
    ),
  };
}

function matched<T extends { readonly id: Id }, Id extends string>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((item: T, design: Design) => string | undefined)[],
  designBefore: Design,
  designAfter: Design,
): ReadonlyMap<Id, Id> {
  const found = new Map<Id, Id>();
  const taken = new Set<Id>();
  for (const keyOf of keys) {
    const byKey = new Map<string, T>();
    for (const item of after) {
      const key = taken.has(item.id) ? undefined : keyOf(item, designAfter);
      if (key !== undefined && !byKey.has(key)) byKey.set(key, item);
    }
    for (const item of before) {
      const key = found.has(item.id) ? undefined : keyOf(item, designBefore);
      const other = key === undefined ? undefined : byKey.get(key);
      if (other === undefined || taken.has(other.id)) continue;
      found.set(item.id, other.id);
      taken.add(other.id);
    }
  }
  return found;
}

/** "Root/Runtime/Ecommerce", with the kind: an OU and an account of one name are two things. */
function pathNameOf(design: Design, node: Node): string {
  const names: string[] = [];
  for (let step: NodeId | null = node.id; step !== null; step = parentIdOf(design, step))
    names.unshift(JSON.stringify(design.nodes.get(step)?.name));
  return `${node.kind} ${names.slice(1).join("/")}`;
}
