import { type ActionCatalog, readActionCatalog } from "../core/catalog/actionCatalog";
import text from "../core/catalog/actions.txt?raw";

/** The catalogue of AWS's actions that is built into the command. */
export function readActions(): ActionCatalog {
  return readActionCatalog(text);
}
