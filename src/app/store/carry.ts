import type { NodeId, PolicyId } from "../../core/design/types";
import type { CellAddress, MatrixPlace } from "../../core/matrix";
import type { Answer } from "../texts/verdicts";

export type NewAccountKind = "enterprise" | "runtime" | "sandbox";

/** What is in the person's hand, by a drag or picked by a click to be placed by another. */
export type Carried =
  /** `from`: the place in the matrix that an account was taken from; absent: from the tree. */
  | { readonly kind: "nodes"; readonly nodeIds: readonly NodeId[]; readonly from?: MatrixPlace }
  | { readonly kind: "new-ou" }
  | { readonly kind: "new-account"; readonly account: NewAccountKind }
  | { readonly kind: "template"; readonly templateId: string }
  /** `fromId`: where the chip was taken from, null for the library. Dropping a chip elsewhere moves the attachment. */
  | { readonly kind: "policy"; readonly policyId: PolicyId; readonly fromId: NodeId | null }
  /** One of an account's use cases, by its place in the account's list. */
  | { readonly kind: "use-case"; readonly accountId: NodeId; readonly index: number };

/** Where it would go: into (or onto) `targetId`; `beforeId` is the next sibling for nodes, null for last. */
export interface DropPlace {
  readonly targetId: NodeId;
  readonly beforeId: NodeId | null;
  /** In the matrix: the cell that it serves then, or no longer any; `targetId` is then the root, as the cell decides the OU. */
  readonly cell?: CellAddress | "unplaced";
}

/** What dropping it here would do, before it happens. */
export interface DropPreview {
  readonly kind: "fine" | "warning" | "refused";
  /** "Move ecommerce-dev into Sandbox OU" */
  readonly title: string;
  /** Why it is refused, or what AWS would say. */
  readonly reasons: readonly string[];
  /** "2 accounts no longer pass dynamodb:DeleteTable"; null where the answer stays or no question is asked. */
  readonly effect: string | null;
  /** The accounts whose verdict would change, with the answer they would get. */
  readonly changed: ReadonlyMap<NodeId, Answer>;
  /** "3 accounts lose 212 actions": of everything that AWS has, under the question's circumstances; null: nobody's change. */
  readonly permissions: string | null;
  /** The accounts whose permissions would change. */
  readonly touchedIds: ReadonlySet<NodeId>;
}

export interface Carry {
  readonly carried: Carried;
  /** `drag` ends when the pointer is released, `pick` with the next click or Enter. */
  readonly by: "drag" | "pick";
  readonly place: DropPlace | null;
  readonly preview: DropPreview | null;
}
