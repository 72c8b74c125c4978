import type { ActionCatalog, CatalogAction, CatalogService } from "../catalog/actionCatalog";
import type { ActionVerdicts, CountedVerdict } from "./sets/types";

/** A service's actions with what the policies make of them. */
export interface ServicePermissions {
  readonly service: CatalogService;
  /** In the order of their names. */
  readonly actions: readonly { readonly action: CatalogAction; readonly verdict: CountedVerdict }[];
}

/** The verdicts of the catalogued actions that are asked, service by service, in the order of the prefixes. */
export function permissionsByService(verdicts: ActionVerdicts, catalog: ActionCatalog): readonly ServicePermissions[] {
  return [...catalog.services.values()].flatMap((service) => {
    const actions = [...service.actions].flatMap(([name, action]) => {
      const number = verdicts.space.numberOf(name);
      return number === undefined ? [] : [{ action, verdict: verdicts.verdictOf(number) }];
    });
    return actions.length === 0 ? [] : [{ service, actions }];
  });
}
