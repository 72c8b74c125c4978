import type { ActionCatalog, CatalogAction, CatalogService } from "../catalog/actionCatalog";
import type { ActionVerdicts, CountedVerdict } from "./sets/types";

/** A service's actions with what the policies make of them. */
export interface ServicePermissions {
  readonly service: CatalogService;
  /** In the order of their names. */
  readonly actions: readonly { readonly action: CatalogAction; readonly verdict: CountedVerdict }[];
}

/** The verdicts of all catalogued actions service by service, in the order of the prefixes. */
export function permissionsByService(verdicts: ActionVerdicts, catalog: ActionCatalog): readonly ServicePermissions[] {
  return [...catalog.services.values()].map((service) => ({
    service,
    actions: [...service.actions].map(([name, action]) => {
      const number = verdicts.space.numberOf(name);
      if (number === undefined) throw new Error(`The verdicts are not of this catalogue: ${name} is missing.`);
      return { action, verdict: verdicts.verdictOf(number) };
    }),
  }));
}
