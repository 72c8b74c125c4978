import { type ActionCatalog, readActionCatalog } from "../core/catalog/actionCatalog";
import { type ActionDescriptions, readActionDescriptions } from "../core/catalog/actionDescriptions";
import { type ActionDetails, readActionDetails } from "../core/catalog/actionDetails";
import text from "../core/catalog/actions.txt?raw";
import descriptions from "../core/catalog/descriptions.txt?raw";
import details from "../core/catalog/details.txt?raw";

/** The catalogue of AWS's actions that is built into the command. */
export function readActions(): ActionCatalog {
  return readActionCatalog(text);
}

/** What the catalogue's actions touch and can be asked. */
export function readDetails(catalog: ActionCatalog): ActionDetails {
  return readActionDetails(details, catalog);
}

/** What AWS says of its actions. */
export function readDescriptions(): ActionDescriptions {
  return readActionDescriptions(descriptions);
}
