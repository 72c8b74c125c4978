import type { Design, Node, NodeId, Policy, PolicyId } from "./types";

/** A node where it hangs. `parentId` is null for the root only; `beforeId` is the next sibling, null where it is the last. */
export interface PlacedNode {
  readonly node: Node;
  readonly parentId: NodeId | null;
  readonly beforeId: NodeId | null;
}
export interface PlacedPolicy {
  readonly policy: Policy;
  readonly beforeId: PolicyId | null;
}

/** The parts of a design that are one value to a patch. */
export type DesignField =
  | "name"
  | "description"
  | "organization"
  | "requirements"
  | "notes"
  | "acceptedFindings"
  | "lenses"
  | "relations";

/** One record before and after; null is "isn't there". A node is created before its children and deleted after them. */
export type Change =
  | { readonly of: "node"; readonly id: NodeId; readonly before: PlacedNode | null; readonly after: PlacedNode | null }
  | {
      readonly of: "policy";
      readonly id: PolicyId;
      readonly before: PlacedPolicy | null;
      readonly after: PlacedPolicy | null;
    }
  | {
      [F in DesignField]: {
        readonly of: "field";
        readonly field: F;
        readonly before: Design[F];
        readonly after: Design[F];
      };
    }[DesignField];

/** The changes of one gesture, in the order in which they apply. Undo, the saved log, windows and workers all consume it. */
export type Patch = readonly Change[];
