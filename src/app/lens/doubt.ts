import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import { findActions } from "../../core/catalog/findActions";
import { actionMeantBy } from "../../core/policy";
import { type Asked, askedText, numberAsked } from "./asked";

/** What is to be said of a question's action although it is asked and answered by its name. */
export interface Doubt {
  /** "AWS has no action ec2:RunInstance (as of 2026-09-26)." */
  readonly text: string;
  /** The action that was probably meant. */
  readonly meant: string | null;
}

/**
 * The doubt that AWS has the action at all; null where the catalogue has it, or hasn't come yet. What AWS added since the
 * catalogue's day is doubted too, so this is a warning and no refusal.
 */
export function doubtOf(asked: Asked, catalog: ActionCatalog | null): Doubt | null {
  if (catalog === null) return null;
  const { action } = asked;
  const number = numberAsked(asked, catalog);
  if (number === 0)
    return { text: `No action of AWS is asked by ${askedText(asked)} (as of ${catalog.date}).`, meant: null };
  if (/[*?]/.test(action)) return null;
  const wanted = action.toLowerCase();
  const [prefix = ""] = wanted.split(":", 1);
  const service = catalog.services.get(prefix);
  if (service?.actions.has(wanted)) return null;
  const asOf = `(as of ${catalog.date})`;
  return {
    text: service === undefined ? `AWS has no service ${prefix} ${asOf}.` : `AWS has no action ${action} ${asOf}.`,
    meant: longerOf(wanted, catalog) ?? actionMeantBy(action, catalog),
  };
}

/** The shortest action of which `wanted` is the beginning. */
function longerOf(wanted: string, catalog: ActionCatalog): string | null {
  const [found] = findActions(catalog, wanted, 1);
  return found?.name.toLowerCase().startsWith(wanted) ? found.name : null;
}
