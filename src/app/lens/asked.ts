import type { AccessLevel, ActionCatalog } from "../../core/catalog/actionCatalog";
import { asksManyActions, spaceOf } from "../../core/engine";
import type { Lens } from "../../core/engine/types";

/** What a question asks: an action, or a pattern and access levels for many. */
export type Asked = Pick<Lens, "action" | "accessLevels">;

export const ACCESS_LEVELS: readonly AccessLevel[] = ["List", "Read", "Write", "Tagging", "Permissions management"];

/** "everything", "Write actions of rds", "rds:*": as the field shows it, and as `parseAsked` reads it. */
export function askedText({ action, accessLevels }: Asked): string {
  const service = serviceOf(action);
  if (accessLevels !== undefined) {
    const levels = accessLevels.join(" and ");
    return action === "*" ? `${levels} actions` : `${levels} actions of ${service ?? action}`;
  }
  return action === "*" ? "everything" : action;
}

/** The prefix where all actions of one service are asked. */
function serviceOf(action: string): string | null {
  return /^([a-z0-9-]+):\*$/i.exec(action)?.[1] ?? null;
}

/** What a text asks, whoever typed it; null where it isn't built like a question. A service's prefix alone asks all of it. */
export function parseAsked(text: string, catalog: ActionCatalog | null): Asked | null {
  const typed = text.trim();
  if (/^(\*|everything)$/i.test(typed)) return { action: "*" };
  const byLevel = /^(.+?) actions(?: of (\S+))?$/i.exec(typed);
  if (byLevel !== null) {
    const [, levels = "", what = "*"] = byLevel;
    const accessLevels = levelsIn(levels);
    const asked = what === "*" ? { action: "*" } : parseAsked(what, catalog);
    return accessLevels === null || asked === null ? null : { action: asked.action, accessLevels };
  }
  if (/^[a-z0-9*?-]+:[a-z0-9*?]+$/i.test(typed)) return { action: typed };
  return catalog?.services.has(typed.toLowerCase()) === true ? { action: `${typed.toLowerCase()}:*` } : null;
}

function levelsIn(text: string): readonly AccessLevel[] | null {
  const found = text
    .split(/ and |, ?/i)
    .map((name) => ACCESS_LEVELS.find((level) => level.toLowerCase() === name.toLowerCase()));
  const levels = found.filter((level) => level !== undefined);
  return levels.length === found.length ? levels : null;
}

/** How many actions are asked; null where that can't be known yet. */
export function numberAsked(asked: Asked, catalog: ActionCatalog | null): number | null {
  const lens = { ...asked, region: null, principal: null, context: {} };
  if (!asksManyActions(lens)) return 1;
  return catalog === null ? null : spaceOf(lens, catalog).actions.length;
}
