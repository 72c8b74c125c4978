import { applyPatch, invertPatch } from "../../core/design/applyPatch";
import type { Entry } from "../../core/design/history";
import type { Design } from "../../core/design/types";

/** The design as it was before the entry at this place of what was done, oldest first. */
export function earlierDesigns(now: Design, past: readonly Entry[], place: number): Design {
  return past.slice(place).reduceRight((design, { patch }) => applyPatch(design, invertPatch(patch)), now);
}
