import { childIdsOf, nodeOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";

/** One node of the flow. `group`: accounts under one parent with the same answer; `ids` has them all. */
export interface FlowNode {
  /** The node's id; of a group that of its first account. */
  readonly id: NodeId;
  readonly kind: "root" | "ou" | "folded" | "account" | "group";
  readonly ids: readonly NodeId[];
  readonly parentId: NodeId | null;
  /** Levels below the root, which is at 0. */
  readonly depth: number;
  /** Rows from the top; what has children stands at the middle of theirs. */
  readonly row: number;
}

export interface FlowLayout {
  /** Parents before their children, in drawing order. */
  readonly nodes: readonly FlowNode[];
  readonly rows: number;
  /** The deepest OU's depth: accounts stand in the column behind. */
  readonly depth: number;
}

export interface FlowOptions {
  readonly foldedIds: ReadonlySet<NodeId>;
  /** Accounts under one parent with the same answer may be drawn as one. */
  readonly answerOf: (accountId: NodeId) => string;
  /** Groups that are drawn account by account, by their first account. */
  readonly openGroupIds: ReadonlySet<NodeId>;
  /** From so many accounts with the same answer they are a group. */
  readonly groupFrom: number;
}

/** The tree from left to right, a row for each account, group and folded OU. Cost: a visit of each node that is drawn. */
export function flowLayout(design: Design, options: FlowOptions): FlowLayout {
  const nodes: FlowNode[] = [];
  let rows = 0;
  let deepest = 0;
  const leaf = (node: Omit<FlowNode, "row">): number => {
    nodes.push({ ...node, row: rows });
    return rows++;
  };
  const visit = (id: NodeId, parentId: NodeId | null, depth: number): number => {
    const { kind } = nodeOf(design, id);
    const children = kind === "account" || options.foldedIds.has(id) ? [] : childIdsOf(design, id);
    if (kind !== "account") deepest = Math.max(deepest, depth);
    const own = { id, ids: [id], parentId, depth };
    if (kind === "account") return leaf({ ...own, kind });
    if (children.length === 0)
      return leaf({ ...own, kind: kind === "ou" && options.foldedIds.has(id) ? "folded" : kind });
    const place = nodes.push({ ...own, kind, row: 0 }) - 1;
    const childRows = drawn(design, children, options).map((child) =>
      child.length === 1
        ? visit(child[0] as NodeId, id, depth + 1)
        : leaf({ id: child[0] as NodeId, kind: "group", ids: child, parentId: id, depth: depth + 1 }),
    );
    const row = ((childRows[0] ?? 0) + (childRows.at(-1) ?? 0)) / 2;
    nodes[place] = { ...own, kind, row };
    return row;
  };
  visit(design.rootId, null, 0);
  return { nodes, rows, depth: deepest };
}

/** Children in their order; accounts that are drawn as one stand together where the first of them does. */
function drawn(design: Design, childIds: readonly NodeId[], options: FlowOptions): readonly (readonly NodeId[])[] {
  const alike = new Map<string, NodeId[]>();
  const lists: (readonly NodeId[])[] = [];
  for (const id of childIds) {
    if (nodeOf(design, id).kind !== "account") {
      lists.push([id]);
      continue;
    }
    const answer = options.answerOf(id);
    const group = alike.get(answer);
    if (group !== undefined) group.push(id);
    else {
      const fresh = [id];
      alike.set(answer, fresh);
      lists.push(fresh);
    }
  }
  return lists.flatMap((list) => {
    const isOne = list.length >= options.groupFrom && !options.openGroupIds.has(list[0] as NodeId);
    return isOne ? [list] : list.map((id) => [id]);
  });
}
