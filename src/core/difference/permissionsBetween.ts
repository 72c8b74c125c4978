import type { ActionCatalog } from "../catalog/actionCatalog";
import type { Design } from "../design/types";
import {
  type ActionSpace,
  catalogSpace,
  ordinaryLens,
  type PermissionMap,
  permissionMap,
  type ResourceCatalog,
} from "../engine";
import type { Lens } from "../engine/types";
import { elsewhereBetween } from "./elsewhere";
import { matchDesigns } from "./matchDesigns";
import { type PermissionChange, permissionDifference } from "./permissionDifference";
import { differenceSummary } from "./summary";

/** What changes of permissions between two designs. */
export interface PermissionsBetween {
  readonly changes: readonly PermissionChange[];
  /** `differenceSummary` of them. */
  readonly summary: string | null;
  /** What changes in other Regions, as `elsewhereBetween` says it; null: the same. */
  readonly elsewhere: string | null;
  /** What was asked: an ordinary role of each account that both have, in the home Region of the second. */
  readonly lens: Lens;
  readonly space: ActionSpace;
}

/** Asks every account that both designs have for every action. Cost: two permission maps, more where policies tell Regions apart. */
export function permissionsBetween(
  before: Design,
  after: Design,
  catalog: ActionCatalog,
  resourceCatalog?: ResourceCatalog,
): PermissionsBetween {
  const space = catalogSpace(catalog);
  const lens = ordinaryLens(after, "*");
  const pairs = matchDesigns(before, after).nodes;
  const options = resourceCatalog === undefined ? {} : { resourceCatalog };
  const mapOf = (design: Design, asked: Lens, previous?: PermissionMap) =>
    permissionMap(design, asked, space, { ...options, ...(previous === undefined ? {} : { previous }) });
  const mapBefore = mapOf(before, lens);
  const changes = permissionDifference(mapBefore, mapOf(after, lens, mapBefore), pairs);
  const summary = differenceSummary(changes);
  return { changes, summary, elsewhere: elsewhereBetween(summary, { before, after, lens, pairs, mapOf }), lens, space };
}
