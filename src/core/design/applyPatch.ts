import { DesignDraft } from "./draft";
import type { Change, Patch } from "./patch";
import type { Design } from "./types";

/**
 * The design after the patch. Records, lists and maps that the patch doesn't touch are shared with the design before.
 * Throws `PatchMismatch` where the patch was made for another design.
 */
export function applyPatch(design: Design, patch: Patch): Design {
  if (patch.length === 0) return design;
  const draft = new DesignDraft(design);
  for (const change of patch) draft.apply(change);
  return draft.design;
}

/** The patch that takes the given one back: `applyPatch(applyPatch(design, patch), invertPatch(patch))` equals `design`. */
export function invertPatch(patch: Patch): Patch {
  return patch.map((change) => ({ ...change, before: change.after, after: change.before }) as Change).reverse();
}
