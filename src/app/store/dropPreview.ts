import type { Design, PolicyId } from "../../core/design/types";
import { colour } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { describeProblem } from "../../core/json/problem";
import type { Carried, DropPlace, DropPreview } from "./carry";
import { colouringOf } from "./derived";
import { planDrop } from "./dropPlan";
import { effectOf, NO_EFFECT } from "./effect";

/** What dropping it here would do: the command run on the side, its answer to the lens compared with now. */
export function previewDrop(
  design: Design,
  carried: Carried,
  place: DropPlace,
  look: { readonly lens: Lens | null; readonly disabledPolicyIds: ReadonlySet<PolicyId> },
): DropPreview {
  const { title, result } = planDrop(design, carried, place);
  if (result.kind === "refused")
    return { kind: "refused", title, reasons: [describeProblem(result.problem)], effect: null, changed: new Map() };
  const { lens, disabledPolicyIds } = look;
  const before = colouringOf(design, lens, disabledPolicyIds);
  const { changed, text } =
    lens === null || before === null
      ? NO_EFFECT
      : effectOf(before, colour(result.design, lens, { disabledPolicyIds, previous: before }), lens.action);
  const reasons = result.warnings.map((warning) => warning.message);
  return { kind: reasons.length > 0 ? "warning" : "fine", title, reasons, effect: text, changed };
}
