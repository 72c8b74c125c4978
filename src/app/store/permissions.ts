import { useMemo } from "react";
import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import type { ActionDetails } from "../../core/catalog/actionDetails";
import type { Design, PolicyId } from "../../core/design/types";
import { catalogSpace, inRegion, ordinaryLens, type PermissionMap, permissionMap } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { engineOptions, type Knowledge, loadedKnowledge, useKnowledge } from "../catalog/knowledge";
import { colouringOf, useDesign } from "./derived";
import { useView } from "./viewStore";

/** What the policies leave of everything that the catalogue knows. */
export interface Permissions {
  readonly map: PermissionMap;
  readonly catalog: ActionCatalog;
  /** What was asked of every action: its Region, principal and keys. */
  readonly circumstances: Lens;
}

interface Computed extends Permissions {
  readonly design: Design;
  readonly details: ActionDetails | null;
  readonly disabledPolicyIds: ReadonlySet<PolicyId>;
}
/** The last maps, newest first: of the open design, of what it was before, and of both in other Regions. */
let kept: readonly Computed[] = [];
const KEPT = 6;

/**
 * Every account's permissions under the circumstances of a lens (the ordinary one where no question is asked): its Region,
 * principal and keys, but not its action and resource, which belong to the question. Null until the catalogue has come.
 * What an earlier answer shares is taken from it, so asking for a design that differs little costs little.
 */
export function permissionsOf(
  design: Design,
  lens: Lens | null,
  disabledPolicyIds: ReadonlySet<PolicyId>,
  knowledge: Knowledge = loadedKnowledge(),
): Permissions | null {
  const { catalog, details } = knowledge;
  if (catalog === null) return null;
  const wanted = circumstancesOf(lens ?? ordinaryLens(design, EVERYTHING));
  const fits = (one: Computed) =>
    one.catalog === catalog && one.details === details && isSameCircumstances(one.circumstances, wanted);
  const known = kept.find((one) => one.design === design && one.disabledPolicyIds === disabledPolicyIds && fits(one));
  if (known !== undefined) return known;
  const previous = kept.find(fits) ?? kept[0];
  const circumstances = previous !== undefined && fits(previous) ? previous.circumstances : wanted;
  const map =
    (asksEverything(lens) ? colouringOf(design, lens, disabledPolicyIds, knowledge)?.permissions : undefined) ??
    permissionMap(design, circumstances, catalogSpace(catalog), {
      disabledPolicyIds,
      ...engineOptions(knowledge),
      ...(previous === undefined ? {} : { previous: previous.map }),
    });
  const computed = { map, catalog, details, design, circumstances, disabledPolicyIds };
  kept = [computed, ...kept].slice(0, KEPT);
  return computed;
}

/** The same on the side, for a design that differs little: a preview, an earlier moment. */
export function permissionsLike(
  { map, catalog, circumstances }: Permissions,
  design: Design,
  disabledPolicyIds: ReadonlySet<PolicyId>,
): PermissionMap {
  const { details } = loadedKnowledge();
  const options = { disabledPolicyIds, previous: map, ...engineOptions({ catalog, details }) };
  return permissionMap(design, circumstances, catalogSpace(catalog), options);
}

/** The permissions of what is open; null until the catalogue has come. `region`: another than the question's. */
export function usePermissions(region?: string): Permissions | null {
  const design = useDesign();
  const asked = useView((state) => state.lens);
  const disabled = useView((state) => state.disabledPolicyIds);
  const knowledge = useKnowledge();
  return useMemo(() => {
    const lens = region === undefined ? asked : inRegion(asked ?? ordinaryLens(design, EVERYTHING), region);
    return permissionsOf(design, lens, disabled, knowledge);
  }, [design, asked, region, disabled, knowledge]);
}

const EVERYTHING = "*";

/** The answer to that question has every account's permissions already. */
function asksEverything(lens: Lens | null): boolean {
  return lens !== null && lens.action === EVERYTHING && lens.accessLevels === undefined && lens.resource === undefined;
}

function circumstancesOf({ region, principal, context, resourceAccountId }: Lens): Lens {
  return {
    action: EVERYTHING,
    region,
    principal,
    context,
    ...(resourceAccountId === undefined ? {} : { resourceAccountId }),
  };
}

function isSameCircumstances(a: Lens, b: Lens): boolean {
  return (
    a.region === b.region &&
    a.principal === b.principal &&
    a.context === b.context &&
    a.resourceAccountId === b.resourceAccountId
  );
}
