import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import type { JsonPlace } from "../../core/json/placeInJson";
import { compileActionPattern, globMatches } from "../../core/policy";

/** The text of the statement around a place, as far as it stands; empty where there is none. */
export function statementAt(text: string, { path, starts }: JsonPlace): string {
  if (path[0] !== "Statement") return "";
  const start = starts[typeof path[1] === "number" ? 2 : 1];
  return start === undefined || text[start] !== "{" ? "" : text.slice(start, endOfObject(text, start));
}

/** The Effect that a statement's text gives; Deny where it gives none (yet). */
export function effectInStatement(statement: string): "Allow" | "Deny" {
  return /"Effect"\s*:\s*"Allow"/.test(statement) ? "Allow" : "Deny";
}

/** The texts of Action and NotAction in a statement's text. */
export function actionsInStatement(statement: string): readonly string[] {
  return [...statement.matchAll(/"(?:Not)?Action"\s*:\s*("[^"\n]*"?|\[[^\]]*\]?)/g)].flatMap(([, list = ""]) =>
    [...list.matchAll(/"([^"\n]+)"?/g)].map(([, action = ""]) => action),
  );
}

/** Behind the bracket that closes an object; the text's end where none does. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (isInString) {
      if (character === "\\") at++;
      else if (character === '"' || character === "\n") isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return at + 1;
  }
  return text.length;
}

/** The catalogue's actions (lower case) that fit one of the patterns, at most so many. */
export function actionsThatMatch(patterns: readonly string[], catalog: ActionCatalog, most: number): readonly string[] {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const glob = compileActionPattern(pattern);
    const service = catalog.services.get(pattern.slice(0, Math.max(0, pattern.indexOf(":"))).toLowerCase());
    for (const { actions } of service === undefined ? catalog.services.values() : [service])
      for (const name of actions.keys()) {
        if (found.size >= most) return [...found];
        if (globMatches(glob, name)) found.add(name);
      }
  }
  return [...found];
}
