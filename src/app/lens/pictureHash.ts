import type { Design } from "../../core/design/types";
import { ordinaryLens, readLens, writeLens } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import type { ViewState } from "../store/viewStore";

/** What a link shows again: the question, the policies that are switched off for a look, the way of looking, the overlay. */
export type Picture = Pick<ViewState, "lens" | "disabledPolicyIds" | "view" | "overlay">;

export const NO_QUESTION = "none";
export const USUAL_VIEW = "boxes";

/** The parts of a hash, also where a program that passed it on wrote `&amp;` for `&`: within a part that is `%26amp;`. */
export function partsOf(hash: string): URLSearchParams {
  return new URLSearchParams(hash.replace(/^#/, "").replaceAll("&amp;", "&"));
}

/** A question as short as a link can have it: its action alone where all else is as it is asked ordinarily of the design. */
export function shortLens(design: Design, lens: Lens): string {
  const text = writeLens(lens);
  return text === writeLens(ordinaryLens(design, lens.action)) ? lens.action : text;
}

/** The question that `shortLens` or `writeLens` wrote; null where it can't be read. */
export function lensIn(design: Design, text: string): Lens | null {
  return readLens(/^[{[]/.test(text) ? text : writeLens(ordinaryLens(design, text)));
}

/** The hash that tells a picture. */
export function hashOf({ lens, disabledPolicyIds, view, overlay }: Picture, written = writeLens): string {
  const parts = new URLSearchParams();
  parts.set("lens", lens === null ? NO_QUESTION : written(lens));
  for (const id of disabledPolicyIds) parts.append("without", id);
  if (view !== USUAL_VIEW) parts.set("view", view);
  if (overlay !== null) parts.set("overlay", overlay);
  return `#${parts.toString()}`;
}
