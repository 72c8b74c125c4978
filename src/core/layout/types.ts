import type { NodeId, PolicyId } from "../design/types";

/** A place in world coordinates: pixels at a zoom of 100 %, the root's corner at 0, 0. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** A small label on a box. `nothing-allows`: no attached policy allows anything, so nothing flows through this level. */
export type Chip =
  | { readonly kind: "policy"; readonly policyId: PolicyId; readonly width: number }
  | { readonly kind: "nothing-allows"; readonly width: number };

/** `folded`: an OU drawn as one card, without what hangs under it. */
export type BoxKind = "root" | "ou" | "folded" | "account";

/** One node where it is drawn. Boxes of children lie inside their parent's, in sibling order. */
export interface Box extends Rect {
  readonly id: NodeId;
  readonly kind: BoxKind;
  /** Levels below the root. */
  readonly depth: number;
  /** The strip with name, chips and counts; all of it where the box is a card. */
  readonly headerHeight: number;
  readonly chips: readonly Chip[];
  /** Rows of chips under the name; 0 where they stand beside it (or there are none). */
  readonly chipRows: number;
  /** Of an account with several use cases: lines that these take, each one of its own; else 0. */
  readonly useCaseRows: number;
  readonly children: readonly Box[];
  /** Accounts and OUs in the subtree, also where it is folded; itself not counted. */
  readonly accountCount: number;
  readonly ouCount: number;
}

/** Where everything is drawn. Derived from tree and sibling order: nothing of it is stored. */
export interface Layout {
  readonly root: Box;
  /** Every drawn node; what hangs under a folded OU is not in it. */
  readonly boxes: ReadonlyMap<NodeId, Box>;
}

export interface LayoutOptions {
  readonly foldedIds: ReadonlySet<NodeId>;
  /** Width by height of the screen that the whole should fill. */
  readonly aspect: number;
  /** Measured widths of the policies' chips; estimated from the names where not given. */
  readonly chipWidths?: ReadonlyMap<PolicyId, number>;
}

/** Whether a box is drawn as a card: an account or a folded OU. */
export function isCard(box: Box): boolean {
  return box.kind === "account" || box.kind === "folded";
}
