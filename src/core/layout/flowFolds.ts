import { accountsUnder, childIdsOf, nodeOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import type { FlowOptions } from "./flow";

/** What of a tree is drawn as one. */
export interface FlowFolds {
  /** The root and the OUs whose children are drawn. */
  readonly openIds: ReadonlySet<NodeId>;
  /** The children of something open, in their order; accounts that are drawn as one stand together where the first does. */
  childrenOf(id: NodeId): readonly (readonly NodeId[])[];
}

interface Candidate {
  readonly id: NodeId;
  readonly depth: number;
  readonly accounts: number;
  /** Whether its accounts' answers differ. */
  readonly isMixed: boolean;
}

/**
 * Which OUs are open: all where there is room; else those that are kept open by hand, then those in which the answers
 * differ, from the top down and big ones first.
 */
export function foldsOf(design: Design, options: FlowOptions): FlowFolds {
  const drawnById = new Map<NodeId, readonly (readonly NodeId[])[]>();
  const childrenOf = (id: NodeId) => {
    const drawn = drawnById.get(id) ?? drawnChildren(design, childIdsOf(design, id), options);
    drawnById.set(id, drawn);
    return drawn;
  };
  const candidatesIn = (id: NodeId, depth: number): readonly Candidate[] =>
    childIdsOf(design, id)
      .filter((child) => isOu(design, child) && childIdsOf(design, child).length > 0 && !options.foldedIds.has(child))
      .map((child) => {
        const accounts = accountsUnder(design, child);
        const isMixed = new Set(accounts.map((account) => options.answerOf(account.id))).size > 1;
        return { id: child, depth, accounts: accounts.length, isMixed };
      });
  const openIds = new Set([design.rootId]);
  let rows = childrenOf(design.rootId).length;
  let candidates = [...candidatesIn(design.rootId, 1)];
  const open = ({ id, depth }: Candidate) => {
    openIds.add(id);
    rows += childrenOf(id).length - 1;
    candidates = [...candidates.filter((candidate) => candidate.id !== id), ...candidatesIn(id, depth + 1)];
  };
  for (;;) {
    const byHand = candidates.find(({ id }) => options.openIds.has(id));
    if (byHand !== undefined) {
      open(byHand);
      continue;
    }
    const fitting = candidates.filter(({ id }) => rows - 1 + childrenOf(id).length <= options.mostRows);
    const [next] = fitting.sort(byInterest);
    if (next === undefined) break;
    open(next);
  }
  return { openIds, childrenOf };
}

function byInterest(a: Candidate, b: Candidate): number {
  return Number(b.isMixed) - Number(a.isMixed) || a.depth - b.depth || b.accounts - a.accounts;
}

function isOu(design: Design, id: NodeId): boolean {
  return nodeOf(design, id).kind === "ou";
}

function drawnChildren(
  design: Design,
  childIds: readonly NodeId[],
  { answerOf, groupFrom, openGroupIds }: FlowOptions,
): readonly (readonly NodeId[])[] {
  const alike = new Map<string, NodeId[]>();
  const lists: (readonly NodeId[])[] = [];
  for (const id of childIds) {
    if (nodeOf(design, id).kind !== "account") {
      lists.push([id]);
      continue;
    }
    const answer = answerOf(id);
    const group = alike.get(answer);
    if (group !== undefined) group.push(id);
    else {
      const fresh = [id];
      alike.set(answer, fresh);
      lists.push(fresh);
    }
  }
  return lists.flatMap((list) => {
    const isOne = list.length >= groupFrom && !openGroupIds.has(list[0] as NodeId);
    return isOne ? [list] : list.map((id) => [id]);
  });
}
