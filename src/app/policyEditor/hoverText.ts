import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import type { ActionDescriptions } from "../../core/catalog/actionDescriptions";
import type { ActionDetails } from "../../core/catalog/actionDetails";
import { placeInJson } from "../../core/json/placeInJson";
import { counted, listed } from "../texts/words";
import { actionsThatMatch } from "./statementActions";

export interface HoverSource {
  readonly catalog: ActionCatalog | null;
  readonly details: ActionDetails | null;
  readonly descriptions: ActionDescriptions | null;
}

/** What is told of what stands under the pointer, in lines, and the range that it is about; null: nothing. */
export interface Hover {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

const MOST_NAMED = 10;

export function hoverAt(text: string, offset: number, source: HoverSource): Hover | null {
  const place = placeInJson(text, offset);
  if (!place.isInString) return null;
  const { from, to, role, path } = place;
  const content = text.slice(from, to);
  const names = path.filter((step) => typeof step === "string");
  const isAction = role === "value" && (names[1] === "Action" || names[1] === "NotAction");
  const isKey = role === "key" && names[1] === "Condition" && names.length === 3;
  const lines = isAction ? actionLines(content, source) : isKey ? keyLines(content, source) : null;
  return lines === null ? null : { from, to, lines };
}

function actionLines(action: string, source: HoverSource): readonly string[] | null {
  const { catalog, details, descriptions } = source;
  if (catalog === null) return null;
  if (/[*?]/.test(action)) return patternLines(action, catalog);
  const name = action.toLowerCase();
  const known = catalog.services.get(name.slice(0, Math.max(0, name.indexOf(":"))))?.actions.get(name);
  if (known === undefined) return [`${action}: not known as of ${catalog.date}. It is evaluated by its name.`];
  const touched = details?.resourceTypesOf(name).map(({ type }) => type.name) ?? [];
  return [
    `${known.name} (${known.level})`,
    ...(descriptions?.descriptionOf(name) === undefined ? [] : [`${descriptions.descriptionOf(name)}.`]),
    ...(details === null
      ? []
      : [touched.length === 0 ? "Asked of no resource: *" : `On: ${listed([...new Set(touched)])}`]),
  ];
}

function patternLines(pattern: string, catalog: ActionCatalog): readonly string[] {
  const names = actionsThatMatch([pattern], catalog, Number.POSITIVE_INFINITY);
  const levels = new Map<string, number>();
  for (const name of names) {
    const level = catalog.services.get(name.slice(0, name.indexOf(":")))?.actions.get(name)?.level ?? "";
    levels.set(level, (levels.get(level) ?? 0) + 1);
  }
  const written = names
    .slice(0, MOST_NAMED)
    .map((name) => catalog.services.get(name.slice(0, name.indexOf(":")))?.actions.get(name)?.name ?? name);
  const more = names.length - written.length;
  return [
    `${pattern}: ${counted(names.length, "action")}`,
    ...(levels.size === 0 ? [] : [[...levels].map(([level, count]) => `${count} ${level}`).join(", ")]),
    ...(written.length === 0 ? [] : [`${written.join(", ")}${more > 0 ? ` and ${more} more` : ""}`]),
  ];
}

function keyLines(key: string, { details, descriptions }: HoverSource): readonly string[] | null {
  const known = details?.conditionKeyOf(key);
  if (known === undefined) return null;
  const description = descriptions?.descriptionOf(known.name);
  return [
    `${known.name}: ${known.type ?? "value"}${known.multivalued ? ", several values" : ""}`,
    ...(description === undefined ? [] : [`${description}.`]),
  ];
}
