import type { Design, PolicyId } from "../design/types";
import { inRegion, type PermissionMap } from "../engine";
import type { Lens } from "../engine/types";
import type { AccountPairs } from "./changedPairs";
import { permissionEffects } from "./effects";
import { otherRegions } from "./otherRegions";
import { elsewhereWords } from "./regionWords";

/** Each costs two maps. */
const MOST_REGIONS = 3;

export interface Compared {
  readonly before: Design;
  readonly after: Design;
  /** What was asked of both. */
  readonly lens: Lens;
  /** Which account before is compared with which after. */
  readonly pairs: AccountPairs;
  readonly disabledPolicyIds?: ReadonlySet<PolicyId>;
  /** The permissions of a design as asked in another Region. */
  readonly mapOf: (design: Design, lens: Lens, previous?: PermissionMap) => PermissionMap;
}

/**
 * "That holds in us-east-1; in other Regions, such as us-east-2, 3 accounts gain 21,000 actions": what changes between two designs
 * where policies tell Regions apart. Null where that is what the sentence `here` says of the asked Region.
 */
export function elsewhereBetween(
  here: string | null,
  { before, after, lens, pairs, mapOf, ...options }: Compared,
): string | null {
  const { region: asked } = lens;
  if (asked === null) return null;
  const paired = [...pairs];
  const elsewhere = otherRegions({ before, after, asked, most: MOST_REGIONS, ...options }).map((region) => {
    const there = inRegion(lens, region.code);
    const was = mapOf(before, there);
    return { region, effects: permissionEffects(was, mapOf(after, there, was), paired) };
  });
  const words = elsewhereWords(here, elsewhere);
  return words === null ? null : `That holds in ${asked}; ${words}`;
}
