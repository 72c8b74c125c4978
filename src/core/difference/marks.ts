import { parentIdOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import { type EffectCounts, effectsOfChanges } from "./effects";
import { matchDesigns } from "./matchDesigns";
import type { PermissionChange } from "./permissionDifference";
import type { StructureChange } from "./structureDifference";

/** What became of a node itself; `policies`: others are attached, or one of them says something else. */
export type NodeChange = "added" | "moved" | "renamed" | "edited" | "policies";

/** How a node of the later design stands out from the earlier one. */
export interface NodeMark {
  /** Of an account whose permissions change: numbers of actions. */
  readonly effects: EffectCounts | null;
  readonly changes: ReadonlySet<NodeChange>;
  /** How many nodes that were right under it are gone from the design. */
  readonly removed: number;
}

/** An account in a word: who can do less and more at once is `both`; `conditional`: only conditions come or change. */
export type Tone = "loses" | "gains" | "both" | "conditional";

export function toneOf({ lost, narrowed, widened, gained }: EffectCounts): Tone {
  const [isLess, isMore] = [lost + narrowed > 0, gained + widened > 0];
  if (isLess && isMore) return "both";
  if (isMore) return "gains";
  return lost > 0 ? "loses" : "conditional";
}

/** The nodes of the later design that stand out. */
export function nodeMarks(
  { before, after }: { readonly before: Design; readonly after: Design },
  structure: readonly StructureChange[],
  changes: readonly PermissionChange[],
): ReadonlyMap<NodeId, NodeMark> {
  const marks = new Map<NodeId, { effects: EffectCounts | null; changes: Set<NodeChange>; removed: number }>();
  const markOf = (id: NodeId) => {
    const mark = marks.get(id) ?? { effects: null, changes: new Set<NodeChange>(), removed: 0 };
    marks.set(id, mark);
    return mark;
  };
  const later = matchDesigns(before, after).nodes;
  for (const { change, nodeId, policyId, from } of structure) {
    if (change === "removed" && nodeId !== undefined) {
      const parentId = later.get((from ?? "") as NodeId);
      if (parentId !== undefined) markOf(parentId).removed++;
    } else if (nodeId !== undefined) markOf(nodeId).changes.add(WORD_OF[change]);
    else if (change === "edited" && policyId !== undefined)
      for (const node of after.nodes.values())
        if (node.policyIds.includes(policyId)) markOf(node.id).changes.add("policies");
  }
  for (const effects of effectsOfChanges(changes)) for (const id of effects.accountIds) markOf(id).effects = effects;
  return marks;
}

const WORD_OF: Record<StructureChange["change"], NodeChange> = {
  added: "added",
  removed: "edited",
  moved: "moved",
  renamed: "renamed",
  edited: "edited",
  attached: "policies",
  detached: "policies",
};

/** For the root and every OU: how many accounts anywhere under it stand out, by tone. */
export function tonesUnder(
  design: Design,
  marks: ReadonlyMap<NodeId, NodeMark>,
): ReadonlyMap<NodeId, ReadonlyMap<Tone, number>> {
  const under = new Map<NodeId, Map<Tone, number>>();
  for (const [id, { effects }] of marks) {
    if (effects === null) continue;
    const tone = toneOf(effects);
    for (let step = parentIdOf(design, id); step !== null; step = parentIdOf(design, step)) {
      const tones = under.get(step) ?? new Map<Tone, number>();
      under.set(step, tones);
      tones.set(tone, (tones.get(tone) ?? 0) + 1);
    }
  }
  return under;
}
