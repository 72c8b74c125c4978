import { childIdsOf, nodeOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import { foldsOf } from "./flowFolds";

/**
 * One node of the flow. `folded`: an OU with what is in it drawn as one; `empty`: an OU with nothing in it; `group`:
 * accounts under one parent with the same answer drawn as one.
 */
export interface FlowNode {
  /** The node's id; of a group that of its first account. */
  readonly id: NodeId;
  readonly kind: "root" | "ou" | "folded" | "empty" | "account" | "group";
  /** The group's accounts, else the node itself. */
  readonly ids: readonly NodeId[];
  readonly parentId: NodeId | null;
  /** Levels below the root, which is at 0. */
  readonly depth: number;
  /** Place from the top, in rows. What is open has its first and last child's place in `span`, and stands in the middle. */
  readonly row: number;
  readonly span: readonly [first: number, last: number];
  /** Among what is drawn under the same parent, from 1. */
  readonly position: number;
  readonly setSize: number;
}

export interface FlowLayout {
  /** Parents before their children, in drawing order. */
  readonly nodes: readonly FlowNode[];
  readonly byId: ReadonlyMap<NodeId, FlowNode>;
  /** Height in rows. */
  readonly rows: number;
  /** The depth of the deepest OU that is open: all else stands in the column behind. */
  readonly depth: number;
}

export interface FlowOptions {
  readonly foldedIds: ReadonlySet<NodeId>;
  /** OUs that stay open, however many there are. */
  readonly openIds: ReadonlySet<NodeId>;
  /** What becomes of the questions in an account: accounts under one parent with the same answer may be drawn as one. */
  readonly answerOf: (accountId: NodeId) => string;
  /** Groups that are drawn account by account, by their first account. */
  readonly openGroupIds: ReadonlySet<NodeId>;
  /** From so many accounts with the same answer they are a group. */
  readonly groupFrom: number;
  /** OUs open by themselves as long as so many rows are enough: first those in which the answers differ. */
  readonly mostRows: number;
}

/** Rows that something open needs for itself: its name, its bar and what it filters. */
const LEAST_ROWS = 2.1;
/** Rows left out before and after something open. */
const GAP = 0.3;

/** The tree from left to right, a row for each account, group and folded OU. Cost: a visit of each node. */
export function flowLayout(design: Design, options: FlowOptions): FlowLayout {
  const folds = foldsOf(design, options);
  const nodes: FlowNode[] = [];
  let below = 0;
  let deepest = 0;
  const visit = (ids: readonly NodeId[], parent: FlowNode | null, position: number, setSize: number): void => {
    const id = ids[0] as NodeId;
    const { kind } = nodeOf(design, id);
    const isOpen = folds.openIds.has(id);
    const own = { id, ids, parentId: parent?.id ?? null, depth: (parent?.depth ?? -1) + 1, position, setSize };
    if (!isOpen) {
      const row = below++;
      nodes.push({ ...own, kind: kindOfCard(design, ids), row, span: [row, row] });
      return;
    }
    deepest = Math.max(deepest, own.depth);
    const place = nodes.length;
    const from = below;
    const node: FlowNode = { ...own, kind, row: 0, span: [0, 0] };
    nodes.push(node);
    const children = folds.childrenOf(id);
    for (const [index, child] of children.entries()) {
      const isOpenChild = folds.openIds.has(child[0] as NodeId);
      if (index > 0 && (isOpenChild || folds.openIds.has(children[index - 1]?.[0] as NodeId))) below += GAP;
      visit(child, node, index + 1, children.length);
    }
    const missing = Math.max(0, LEAST_ROWS - (below - from));
    if (missing > 0) {
      for (let at = place + 1; at < nodes.length; at++) nodes[at] = moved(nodes[at] as FlowNode, missing / 2);
      below += missing;
    }
    const drawn = nodes.slice(place + 1).filter(({ parentId }) => parentId === id);
    const span = [drawn[0]?.row ?? from, drawn.at(-1)?.row ?? from] as const;
    nodes[place] = { ...node, row: (span[0] + span[1]) / 2, span };
  };
  visit([design.rootId], null, 1, 1);
  return { nodes, byId: new Map(nodes.map((node) => [node.id, node])), rows: below, depth: deepest };
}

/** Whether it is drawn as a bar that threads run through; else as a card at their end. */
export function isOpenInFlow({ kind }: FlowNode): boolean {
  return kind === "root" || kind === "ou";
}

function kindOfCard(design: Design, ids: readonly NodeId[]): FlowNode["kind"] {
  const id = ids[0] as NodeId;
  if (ids.length > 1) return "group";
  if (nodeOf(design, id).kind === "account") return "account";
  return childIdsOf(design, id).length > 0 ? "folded" : "empty";
}

function moved(node: FlowNode, rows: number): FlowNode {
  return { ...node, row: node.row + rows, span: [node.span[0] + rows, node.span[1] + rows] };
}
