import type { Design, PolicyId } from "../../core/design/types";
import {
  type EffectsElsewhere,
  looksAtRegion,
  otherRegions,
  permissionEffects,
  touchedPolicies,
} from "../../core/difference";
import { inRegion } from "../../core/engine";
import { type Permissions, permissionsLike, permissionsOf } from "./permissions";

/** Each costs the permissions of every account, once for a design. */
const MOST_REGIONS = 2;

/**
 * What a change does in Regions that policies tell from the asked one. They are looked at only where the change touches a policy
 * that looks at the Region, or touches others and does nothing in the asked one (`changesNothing`).
 */
export function effectsElsewhere(
  before: Design,
  after: Design,
  { circumstances }: Permissions,
  disabledPolicyIds: ReadonlySet<PolicyId>,
  changesNothing: boolean,
): readonly EffectsElsewhere[] {
  const { region: asked } = circumstances;
  if (asked === null) return [];
  const touched = touchedPolicies(before, after).filter(({ id }) => !disabledPolicyIds.has(id));
  if (touched.length === 0 || !(changesNothing || touched.some(looksAtRegion))) return [];
  return otherRegions({ before, after, asked, disabledPolicyIds, most: MOST_REGIONS }).flatMap((region) => {
    const known = permissionsOf(before, inRegion(circumstances, region.code), disabledPolicyIds);
    if (known === null) return [];
    return [{ region, effects: permissionEffects(known.map, permissionsLike(known, after, disabledPolicyIds)) }];
  });
}
