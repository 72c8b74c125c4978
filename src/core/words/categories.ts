import { childIdsOf, isManagementAccount } from "../design/queries";
import type { AccountNode, Design, NodeId, UseCase } from "../design/types";

/** The quiet tint of a box: what its accounts are mostly for. `none`: no use case says so. */
export type Category = "management" | "enterprise" | "runtime" | "sandbox" | "none";

const COUNTED = ["enterprise", "runtime", "sandbox"] as const;
type Counts = Record<(typeof COUNTED)[number], number>;

export function categoryOfAccount(design: Design, account: AccountNode): Category {
  const [first] = account.useCases;
  if (isManagementAccount(design, account.id)) return "management";
  return first === undefined ? "none" : categoryOfUseCase(first);
}

export function categoryOfUseCase({ kind }: UseCase): Category {
  return kind === "runtime" || kind === "sandbox" || kind === "management" ? kind : "enterprise";
}

interface Known {
  readonly nodes: Design["nodes"];
  readonly childIds: Design["childIds"];
  readonly managementAccountId: NodeId;
  readonly categories: ReadonlyMap<NodeId, Category>;
}
let last: Known | null = null;

/**
 * The category of every node; an OU has that of most accounts in it, the root has none. The same object as long as nodes
 * and tree are the same.
 */
export function categoriesOf(design: Design): ReadonlyMap<NodeId, Category> {
  const { nodes, childIds } = design;
  const { managementAccountId } = design.organization;
  if (last?.nodes === nodes && last.childIds === childIds && last.managementAccountId === managementAccountId)
    return last.categories;
  const categories = categoriesIn(design);
  last = { nodes, childIds, managementAccountId, categories };
  return categories;
}

function categoriesIn(design: Design): ReadonlyMap<NodeId, Category> {
  const categories = new Map<NodeId, Category>();
  const counts = new Map<NodeId, Counts>();
  const containers: NodeId[] = [];
  const open = [design.rootId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    containers.push(id);
    for (const childId of childIdsOf(design, id)) if (design.childIds.has(childId)) open.push(childId);
  }
  for (const id of containers.reverse()) {
    const own: Counts = { enterprise: 0, runtime: 0, sandbox: 0 };
    for (const childId of childIdsOf(design, id)) {
      const child = design.nodes.get(childId);
      if (child?.kind === "account") {
        const category = categoryOfAccount(design, child);
        categories.set(childId, category);
        if (category !== "management" && category !== "none") own[category]++;
      } else for (const category of COUNTED) own[category] += counts.get(childId)?.[category] ?? 0;
    }
    counts.set(id, own);
    categories.set(id, id === design.rootId ? "none" : mostOf(own));
  }
  return categories;
}

function mostOf(counts: Counts): Category {
  const most = COUNTED.reduce((best, category) => (counts[category] > counts[best] ? category : best), COUNTED[0]);
  return counts[most] === 0 ? "none" : most;
}
