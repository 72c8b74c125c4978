import { useMemo } from "react";
import { applyPatch, invertPatch } from "../../core/design/applyPatch";
import type { History } from "../../core/design/history";
import { labelOf } from "../../core/design/labels";
import type { Baseline, Design, NodeId, PolicyId } from "../../core/design/types";
import {
  differenceFromAws,
  differenceSummary,
  elsewhereBetween,
  matchDesigns,
  type NodeMark,
  nodeMarks,
  type PermissionChange,
  permissionDifference,
  type StructureChange,
  structureDifference,
  type Tone,
  tonesUnder,
} from "../../core/difference";
import { useKnowledge } from "../catalog/knowledge";
import { useDesign } from "./derived";
import { useDocument } from "./documentStore";
import { type Permissions, permissionsLike, permissionsOf } from "./permissions";
import { useView } from "./viewStore";

/** What is compared: an account with another one; or the open design with what it was, with AWS, or with another design. */
export type Compared =
  | { readonly of: "accounts"; readonly from: NodeId; readonly to: NodeId }
  /** The design before the entry at this place of what was done, oldest first; past the last one it is the design now. */
  | { readonly of: "moment"; readonly place: number }
  /** AWS as it was imported last. */
  | { readonly of: "aws" }
  /** `source` tells it from others: where it was taken from. Null: none is chosen yet. */
  | { readonly of: "design"; readonly source: string; readonly design: Design | null };

/** One of the two that are compared. `name`: the heading of its column. */
export interface ComparisonSide {
  readonly design: Design;
  readonly name: string;
}

/** What is other after than before; nodes are those of `after`, the design on the canvas. */
export interface Comparison {
  readonly compared: Compared;
  readonly before: ComparisonSide;
  readonly after: ComparisonSide;
  readonly structure: readonly StructureChange[];
  readonly changes: readonly PermissionChange[];
  /** What changes in other Regions, where that is something else: worked out when it is asked for. */
  readonly elsewhere: () => string | null;
  readonly marks: ReadonlyMap<NodeId, NodeMark>;
  readonly tones: ReadonlyMap<NodeId, ReadonlyMap<Tone, number>>;
  /** By the account after, the one that it is compared with. */
  readonly accountBefore: ReadonlyMap<NodeId, NodeId>;
}

interface Input {
  readonly permissions: Permissions;
  readonly compared: Compared;
  readonly design: Design;
  readonly history: History;
  readonly baseline?: Baseline | undefined;
  readonly disabledPolicyIds: ReadonlySet<PolicyId>;
}

let last: (Input & { readonly comparison: Comparison | null }) | null = null;

/** The comparison, worked out once for all who show it; null where there is nothing (yet) to compare with. */
export function comparisonOf(input: Input): Comparison | null {
  const isSame =
    last?.permissions === input.permissions &&
    last.compared === input.compared &&
    last.design === input.design &&
    last.history === input.history &&
    last.baseline === input.baseline &&
    last.disabledPolicyIds === input.disabledPolicyIds;
  if (last === null || !isSame) last = { ...input, comparison: compare(input) };
  return last.comparison;
}

function compare({ permissions, compared, design, history, baseline, disabledPolicyIds }: Input): Comparison | null {
  switch (compared.of) {
    case "accounts":
      return betweenAccounts(permissions, design, compared);
    case "moment": {
      const before = designBefore(design, history, compared.place);
      return between(permissions, compared, { design: before, name: "Before" }, design, disabledPolicyIds);
    }
    case "aws": {
      if (baseline === undefined) return null;
      return between(permissions, compared, { design: baseline.design, name: "AWS" }, design, disabledPolicyIds);
    }
    case "design": {
      const { design: other } = compared;
      if (other === null) return null;
      return between(permissions, compared, { design: other, name: other.name }, design, disabledPolicyIds);
    }
  }
}

function betweenAccounts(
  { map }: Permissions,
  design: Design,
  compared: Compared & { readonly of: "accounts" },
): Comparison | null {
  const { from, to } = compared;
  if (!map.accounts.has(from) || !map.accounts.has(to)) return null;
  const changes = permissionDifference(map, map, [[from, to]]);
  const marks = nodeMarks({ before: design, after: design }, [], changes);
  return {
    compared,
    before: { design, name: labelOf(design, from) },
    after: { design, name: labelOf(design, to) },
    structure: [],
    changes,
    elsewhere: () => null,
    marks,
    tones: tonesUnder(design, marks),
    accountBefore: new Map([[to, from]]),
  };
}

function between(
  permissions: Permissions,
  compared: Compared,
  before: ComparisonSide,
  design: Design,
  disabledPolicyIds: ReadonlySet<PolicyId>,
): Comparison {
  const { nodes } = matchDesigns(before.design, design);
  const mapBefore = permissionsLike(permissions, before.design, disabledPolicyIds);
  const structure =
    compared.of === "aws" ? differenceFromAws(before.design, design) : structureDifference(before.design, design);
  const changes = permissionDifference(mapBefore, permissions.map, nodes);
  const elsewhere = () =>
    elsewhereBetween(differenceSummary(changes), {
      before: before.design,
      after: design,
      lens: permissions.circumstances,
      pairs: nodes,
      disabledPolicyIds,
      mapOf: (one, circumstances, map = permissions.map) =>
        permissionsLike({ ...permissions, map, circumstances }, one, disabledPolicyIds),
    });
  const marks = nodeMarks({ before: before.design, after: design }, structure, changes);
  return {
    compared,
    before,
    after: { design, name: compared.of === "aws" ? "The design" : "Now" },
    structure,
    changes,
    elsewhere,
    marks,
    tones: tonesUnder(design, marks),
    accountBefore: new Map([...nodes].map(([one, other]) => [other, one])),
  };
}

/** The design as it was before the entry at this place of what was done, oldest first. */
export function designBefore(now: Design, { past }: History, place: number): Design {
  return past.slice(place).reduceRight((design, { patch }) => applyPatch(design, invertPatch(patch)), now);
}

/** What is compared just now, if anything is. Costs nothing where nothing is. */
export function useComparison(): Comparison | null {
  const design = useDesign();
  const history = useDocument((state) => state.history);
  const baseline = useDocument((state) => state.document.baseline);
  const compared = useView(({ sidePanel }) => (sidePanel?.kind === "compare" ? sidePanel.compared : null));
  const lens = useView((state) => state.lens);
  const disabledPolicyIds = useView((state) => state.disabledPolicyIds);
  const knowledge = useKnowledge();
  return useMemo(() => {
    if (compared === null) return null;
    const permissions = permissionsOf(design, lens, disabledPolicyIds, knowledge);
    return permissions === null
      ? null
      : comparisonOf({ permissions, compared, design, history, baseline, disabledPolicyIds });
  }, [design, history, baseline, compared, lens, disabledPolicyIds, knowledge]);
}
