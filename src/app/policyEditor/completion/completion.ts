import type { ActionCatalog } from "../../../core/catalog/actionCatalog";
import type { ActionDetails } from "../../../core/catalog/actionDetails";
import type { Design, PolicyType } from "../../../core/design/types";
import type { JsonPlace } from "../../../core/json/placeInJson";

/** Something that may be put where the cursor stands. */
export interface Completion {
  readonly label: string;
  /** What it is, in a few words. */
  readonly detail: string;
  /** The content of a string; of an element, a key or a whole also what comes with it, `$0` being where the cursor goes. */
  readonly insert: string;
  readonly kind: "whole" | "element" | "action" | "service" | "operator" | "key" | "value";
  /** Choosing it is half of it: the next choice is offered at once. */
  readonly goesOn?: boolean;
}

/** What completions are made from; what isn't known yet is left out. */
export interface CompletionSource {
  readonly design: Design;
  readonly type: PolicyType;
  readonly catalog: ActionCatalog | null;
  readonly details: ActionDetails | null;
}

/** A cursor in the text of a policy. */
export interface PolicyPlace extends JsonPlace {
  /** The statement around the cursor as far as it stands; empty outside statements. */
  readonly statement: string;
  /** The path without the indexes of lists: ["Statement", "Condition"]. */
  readonly names: readonly string[];
}

export function value(label: string, detail: string): Completion {
  return { label, detail, insert: label, kind: "value" };
}
