import { useMemo } from "react";
import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import type { Design, PolicyId } from "../../core/design/types";
import { catalogSpace, ordinaryLens, type PermissionMap, permissionMap } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { loadedActionCatalog, useActionCatalog } from "../catalog/actionCatalog";
import { useDesign } from "./derived";
import { useView } from "./viewStore";

/** What the policies leave of everything that the catalogue knows. */
export interface Permissions {
  readonly map: PermissionMap;
  readonly catalog: ActionCatalog;
}

interface Computed extends Permissions {
  readonly design: Design;
  readonly circumstances: Lens;
  readonly disabledPolicyIds: ReadonlySet<PolicyId>;
}
/** The last maps, newest first: the open design's, and a preview's or an earlier design's beside it. */
let kept: readonly Computed[] = [];
const KEPT = 3;

/**
 * Every account's permissions under the circumstances of a lens (the ordinary one where no question is asked): its Region,
 * principal and keys, but not its action and resource, which belong to the question. Null until the catalogue has come.
 * What an earlier answer shares is taken from it, so asking for a design that differs little costs little.
 */
export function permissionsOf(
  design: Design,
  lens: Lens | null,
  disabledPolicyIds: ReadonlySet<PolicyId>,
  catalog: ActionCatalog | null = loadedActionCatalog(),
): Permissions | null {
  if (catalog === null) return null;
  const circumstances = circumstancesOf(lens ?? ordinaryLens(design, EVERYTHING));
  const fits = (one: Computed) =>
    one.catalog === catalog &&
    one.disabledPolicyIds === disabledPolicyIds &&
    isSameCircumstances(one.circumstances, circumstances);
  const known = kept.find((one) => one.design === design && fits(one));
  if (known !== undefined) return known;
  const previous = kept.find(fits) ?? kept[0];
  const same = previous !== undefined && isSameCircumstances(previous.circumstances, circumstances);
  const asked = same ? previous.circumstances : circumstances; // the same object says: the same question
  const map = permissionMap(design, asked, catalogSpace(catalog), {
    disabledPolicyIds,
    ...(previous === undefined ? {} : { previous: previous.map }),
  });
  const computed = { map, catalog, design, circumstances: asked, disabledPolicyIds };
  kept = [computed, ...kept].slice(0, KEPT);
  return computed;
}

/** The permissions of what is open; null until the catalogue has come. */
export function usePermissions(): Permissions | null {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const disabled = useView((state) => state.disabledPolicyIds);
  const catalog = useActionCatalog();
  return useMemo(() => permissionsOf(design, lens, disabled, catalog), [design, lens, disabled, catalog]);
}

const EVERYTHING = "*";

function circumstancesOf({ region, principal, context }: Lens): Lens {
  return { action: EVERYTHING, region, principal, context };
}

function isSameCircumstances(a: Lens, b: Lens): boolean {
  return a.region === b.region && a.principal === b.principal && a.context === b.context;
}
