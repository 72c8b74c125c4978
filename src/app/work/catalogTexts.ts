import { readActionCatalog } from "../../core/catalog/actionCatalog";
import { readActionDescriptions } from "../../core/catalog/actionDescriptions";
import { readActionDetails } from "../../core/catalog/actionDetails";
import type { ReportKnowledge } from "../../core/report";

/** What is known of AWS's actions as texts, as a worker is told it; absent where it couldn't be had or was told before. */
export interface CatalogTexts {
  readonly actions?: string;
  readonly details?: string;
  readonly descriptions?: string;
}

let known: ReportKnowledge = {};

/** What is known with these texts and those that came before. */
export function knowledgeWith({ actions, details, descriptions }: CatalogTexts): ReportKnowledge {
  if (actions !== undefined) known = { ...known, catalog: readActionCatalog(actions) };
  const { catalog } = known;
  if (details !== undefined && catalog !== undefined)
    known = { ...known, resourceCatalog: readActionDetails(details, catalog) };
  if (descriptions !== undefined) known = { ...known, descriptions: readActionDescriptions(descriptions) };
  return known;
}
