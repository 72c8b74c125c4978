import type { Policy, PolicyId } from "../../core/design/types";
import { chipText, chipWidth, SIZES } from "../../core/layout";

const known = new WeakMap<ReadonlyMap<PolicyId, Policy>, ReadonlyMap<PolicyId, number>>();
let context: CanvasRenderingContext2D | null = null;

/** The widths that the policies' chips take at most, in the page's own font. */
export function measuredChipWidths(policies: ReadonlyMap<PolicyId, Policy>): ReadonlyMap<PolicyId, number> | undefined {
  const before = known.get(policies);
  if (before !== undefined) return before;
  context ??= document.createElement("canvas").getContext("2d");
  if (context === null) return undefined;
  context.font = `500 ${SIZES.largestSmallText}px ${getComputedStyle(document.documentElement).getPropertyValue("--font")}`;
  const widths = new Map<PolicyId, number>();
  for (const policy of policies.values()) widths.set(policy.id, chipWidth(context.measureText(chipText(policy)).width));
  known.set(policies, widths);
  return widths;
}
