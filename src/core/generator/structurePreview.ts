import { nodeOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import type { Problem } from "../json/problem";
import { treeOfAdditions } from "./additionTree";
import type { Addition } from "./places";
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
  return treeOfAdditions(design, nodes).map(({ depth, place }) => ({ depth, ...described(design, place) }));
}

function described(design: Design, place: NodeId | Addition): Omit<PreviewLine, "depth"> {
  if (typeof place === "string") {
    const { kind, name } = nodeOf(design, place);
    return { kind, name, email: "", isNew: false };
  }
  return { kind: place.kind, name: place.name, email: place.kind === "account" ? place.email : "", isNew: true };
}
