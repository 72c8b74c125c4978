import type { Design, Document, NodeId, PolicyId } from "../../core/design/types";
import type { Lens } from "../../core/engine/types";
import type { Problem } from "../../core/json/problem";
import type { OtherFormats } from "../importing/otherFormats";

/** One side of a comparison, with the account that is traced in it. */
export interface TraceSide {
  readonly name: string;
  readonly design: Design;
  readonly accountId: NodeId;
}

/** The dialog that is open; at most one. `targetId`: where the outcome is attached, null for the library only. */
export type DialogRequest =
  | {
      readonly kind: "template";
      readonly templateId: string;
      readonly targetId: NodeId | null;
      readonly policyId?: PolicyId;
    }
  | {
      readonly kind: "policy-text";
      readonly policyId: PolicyId | null;
      readonly targetId: NodeId | null;
      readonly text?: string;
      readonly name?: string;
    }
  | { readonly kind: "attach"; readonly targetId: NodeId }
  | { readonly kind: "detach"; readonly targetId: NodeId }
  | { readonly kind: "attach-to"; readonly policyId: PolicyId }
  | { readonly kind: "generator" }
  | { readonly kind: "move-to"; readonly nodeIds: readonly NodeId[] }
  /** `index`: the use case that is chosen at first. */
  | { readonly kind: "move-use-case"; readonly accountId: NodeId; readonly index: number }
  | { readonly kind: "split"; readonly accountId: NodeId }
  | { readonly kind: "guesses" }
  | { readonly kind: "new" }
  /** A unit and phase for accounts: what a drag in the matrix does. */
  | { readonly kind: "move-to-cell"; readonly nodeIds: readonly NodeId[] }
  | { readonly kind: "add-unit" }
  /** `index`: its place among the organization's phases; null: where one of its name usually goes. */
  | { readonly kind: "add-phase"; readonly index: number | null }
  | { readonly kind: "rename-phase"; readonly phase: string }
  | { readonly kind: "rename-unit"; readonly unit: string }
  | { readonly kind: "remove-phase"; readonly phase: string }
  | { readonly kind: "phase-limits"; readonly phase: string }
  /** `text`: pasted already, to be corrected. */
  | { readonly kind: "open"; readonly text?: string }
  /** `index`: of the note that is changed; null: a new one. */
  | { readonly kind: "note"; readonly nodeId: NodeId; readonly index: number | null }
  | {
      readonly kind: "open-preview";
      readonly fileName: string;
      readonly document: Document;
      readonly warnings: readonly Problem[];
      /** What it was read as: "an Orgwright design"; null where that needs no saying. */
      readonly found: string | null;
      readonly others?: OtherFormats | undefined;
      /** Called once it is opened. */
      readonly onOpened?: () => void;
    }
  | {
      readonly kind: "open-problems";
      readonly fileName: string;
      readonly problems: readonly Problem[];
      readonly others?: OtherFormats | undefined;
      readonly pasted?: string | undefined;
    }
  /** What an import of the open design left out or took otherwise. */
  | { readonly kind: "left-out" }
  /** The script that asks AWS for an organization, and the place for its file. */
  | { readonly kind: "import-script" }
  /** What is being read just now: `useImport` says what. */
  | { readonly kind: "import-progress" }
  /**
   * Why an account gets its answer for an action, in the circumstances of the lens; `region`: another than the lens's; `lens`: circumstances of its own;
   * `sides`: of a comparison, each with its account there, to be shown side by side.
   */
  | {
      readonly kind: "trace";
      readonly accountId: NodeId;
      readonly action: string;
      readonly region?: string;
      readonly lens?: Lens;
      readonly sides?: readonly [TraceSide, TraceSide];
    }
  | { readonly kind: "export" }
  /** What was chosen about it elsewhere. */
  | { readonly kind: "report"; readonly date?: string; readonly hasPolicyTexts?: boolean }
  /** Of a view; `nodeIds`: of the selection. */
  | { readonly kind: "picture"; readonly nodeIds?: readonly NodeId[] }
  | { readonly kind: "commands" }
  | { readonly kind: "shortcuts" };
