import { childIdsOf, nodeOf, pathOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import type { Problem } from "../json/problem";
import type { Addition, AdditionPlace } from "./additions";
import type { StructurePlan } from "./plan";
import { structureOf } from "./structureOf";

/** A line of the tree that shows what is added where. */
export interface PreviewLine {
  /** Levels below the root: 0 for the root. */
  readonly depth: number;
  readonly kind: "root" | "ou" | "account";
  readonly name: string;
  /** The email of an account; empty for the others. */
  readonly email: string;
  /** False for what is there already and only shows the place. */
  readonly isNew: boolean;
}

export interface StructurePreview {
  /** Depth first. None where nothing is added. */
  readonly lines: readonly PreviewLine[];
  readonly newOus: number;
  readonly newAccounts: number;
  readonly problems: readonly Problem[];
}

/** What `generateStructure` would add, as a tree with the places where it hangs; also for a plan that is half typed. */
export function structurePreview(design: Design, plan: StructurePlan): StructurePreview {
  const { additions, problems } = structureOf(design, plan);
  const { nodes } = additions;
  const newAccounts = nodes.filter(({ kind }) => kind === "account").length;
  return { lines: linesOf(design, nodes), newOus: nodes.length - newAccounts, newAccounts, problems };
}

function linesOf(design: Design, nodes: readonly Addition[]): readonly PreviewLine[] {
  const addedIn = new Map<AdditionPlace, Addition[]>();
  const shownIds = new Set<NodeId>();
  for (const node of nodes) {
    const siblings = addedIn.get(node.parent);
    if (siblings === undefined) addedIn.set(node.parent, [node]);
    else siblings.push(node);
    if (typeof node.parent === "string") for (const id of pathOf(design, node.parent)) shownIds.add(id);
  }
  const childrenOf = (place: NodeId | Addition): readonly (NodeId | Addition)[] => {
    if (typeof place !== "string") return place.kind === "ou" ? (addedIn.get(place) ?? []) : [];
    return [...childIdsOf(design, place).filter((id) => shownIds.has(id)), ...(addedIn.get(place) ?? [])];
  };
  const lines: PreviewLine[] = [];
  const open: { readonly place: NodeId | Addition; readonly depth: number }[] = [];
  if (nodes.length > 0) open.push({ place: design.rootId, depth: 0 });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { place, depth } = next;
    lines.push({ depth, ...described(design, place) });
    open.push(
      ...childrenOf(place)
        .toReversed()
        .map((child) => ({ place: child, depth: depth + 1 })),
    );
  }
  return lines;
}

function described(design: Design, place: NodeId | Addition): Omit<PreviewLine, "depth"> {
  if (typeof place === "string") {
    const { kind, name } = nodeOf(design, place);
    return { kind, name, email: "", isNew: false };
  }
  return { kind: place.kind, name: place.name, email: place.kind === "account" ? place.email : "", isNew: true };
}
