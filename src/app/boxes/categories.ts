import { childIdsOf, isManagementAccount } from "../../core/design/queries";
import type { AccountNode, Design, NodeId } from "../../core/design/types";

/** The quiet tint of a box: what its accounts are mostly for. `none`: no use case says so. */
export type Category = "management" | "enterprise" | "runtime" | "sandbox" | "none";

const COUNTED = ["enterprise", "runtime", "sandbox"] as const;
type Counts = Record<(typeof COUNTED)[number], number>;

export function categoryOfAccount(design: Design, account: AccountNode): Category {
  const kind = account.useCases[0]?.kind;
  if (isManagementAccount(design, account.id) || kind === "management") return "management";
  if (kind === undefined) return "none";
  return kind === "runtime" || kind === "sandbox" ? kind : "enterprise";
}

const known = new WeakMap<Design, ReadonlyMap<NodeId, Category>>();

/** The category of every node; an OU has that of most accounts in it, the root has none. Cost: linear, once a design. */
export function categoriesOf(design: Design): ReadonlyMap<NodeId, Category> {
  const before = known.get(design);
  if (before !== undefined) return before;
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
  known.set(design, categories);
  return categories;
}

function mostOf(counts: Counts): Category {
  const most = COUNTED.reduce((best, category) => (counts[category] > counts[best] ? category : best), COUNTED[0]);
  return counts[most] === 0 ? "none" : most;
}
