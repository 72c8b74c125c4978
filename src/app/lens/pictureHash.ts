import { writeLens } from "../../core/engine";
import type { ViewState } from "../store/viewStore";

/** What a link shows again: the question, the policies that are switched off for a look, the way of looking, the overlay. */
export type Picture = Pick<ViewState, "lens" | "disabledPolicyIds" | "view" | "overlay">;

export const NO_QUESTION = "none";
export const USUAL_VIEW = "boxes";

/** The hash that tells a picture. */
export function hashOf({ lens, disabledPolicyIds, view, overlay }: Picture): string {
  const parts = new URLSearchParams();
  parts.set("lens", lens === null ? NO_QUESTION : writeLens(lens));
  for (const id of disabledPolicyIds) parts.append("without", id);
  if (view !== USUAL_VIEW) parts.set("view", view);
  if (overlay !== null) parts.set("overlay", overlay);
  return `#${parts.toString()}`;
}
