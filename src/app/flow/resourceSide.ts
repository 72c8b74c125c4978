import { type Design, type PolicyId, RESOURCE_CONTROL_POLICY } from "../../core/design/types";
import type { Colouring } from "../../core/engine";
import { ownerStops } from "../../core/pictures/flow/resourceSide";
import type { Stream } from "../../core/pictures/flow/stream";
import { colouringLike } from "../store/derived";

/**
 * The answer as it would be without the RCPs of the account that owns the resource: as far as the SCPs let it come. Where
 * none of them filters it, the answer itself. `previous`: one to take from what still holds.
 */
export function beforeResourceSide(
  {
    design,
    lens,
    colouring,
    disabledPolicyIds,
  }: Pick<Stream, "lens" | "colouring"> & {
    readonly design: Design;
    readonly disabledPolicyIds: ReadonlySet<PolicyId>;
  },
  previous: Colouring | null,
): Colouring {
  if (ownerStops(design, { lens, colouring }).length === 0) return colouring;
  const rcps = [...design.policies.values()].filter(({ type }) => type === RESOURCE_CONTROL_POLICY);
  return colouringLike(previous, design, lens, new Set([...disabledPolicyIds, ...rcps.map(({ id }) => id)]));
}
