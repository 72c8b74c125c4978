import type { ActionCatalog } from "../catalog/actionCatalog";
import { spaceOf } from "../engine";
import { foldCase } from "../policy";

/** Whether an entry means all of the catalogue's actions that fit it. */
export function isActionPattern(entry: string): boolean {
  return /[*?]/.test(entry);
}

/** The actions (lower case) that an entry of a requirement's list means; a pattern means none without the catalogue. */
export function actionsMeant(entry: string, catalog: ActionCatalog | null): readonly string[] {
  if (!isActionPattern(entry)) return [foldCase(entry)];
  return spaceOf({ action: entry, region: null, principal: null, context: {} }, catalog).actions;
}

/** The action as AWS writes it, where the catalogue knows it. */
export function spelt(action: string, catalog: ActionCatalog | null): string {
  const [prefix = ""] = action.split(":", 1);
  return catalog?.services.get(prefix)?.actions.get(action)?.name ?? action;
}
